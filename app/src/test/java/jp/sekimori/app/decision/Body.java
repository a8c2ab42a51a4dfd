package jp.sekimori.app.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.sekimori.app.Cast;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Confirmation;
import jp.sekimori.app.policy.Confirming;
import jp.sekimori.app.policy.Dates;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.text.HandedOver;
import org.springframework.stereotype.Component;

/** Organizations of a test's own, so that what one chooses does not change another's rules. */
@Component
public class Body {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Organizations organizations;
  private final Cast cast;
  private final Imports imports;
  private final Confirming confirming;
  private final Policies policies;
  private final Placements placements;
  private final Ids ids;

  Body(
      Organizations organizations,
      Cast cast,
      Imports imports,
      Confirming confirming,
      Policies policies,
      Placements placements,
      Ids ids) {
    this.organizations = organizations;
    this.cast = cast;
    this.imports = imports;
    this.confirming = confirming;
    this.policies = policies;
    this.placements = placements;
    this.ids = ids;
  }

  /** Somebody of a new organization who may import editions and choose rules. */
  public Acting secretary() {
    String code = "body-" + COUNT.incrementAndGet();
    OrganizationId id = organizations.found(code, "試験団体" + code);
    UUID person = Tenant.in(id, () -> cast.newPerson("事務 花子", Optional.empty()));
    var rights = Rights.of(List.of(new Rights.Grant(Role.SECRETARIAT, Optional.empty())));
    return new Acting(id, code, person, Optional.empty(), rights);
  }

  public static <T> T in(Acting acting, Supplier<T> work) {
    return Tenant.in(acting.organization(), work::get);
  }

  /** Imports a text as the only edition of a policy that follows the pack. */
  public Edition following(Acting acting, String text, String edition, Dates dates) {
    return in(
        acting,
        () -> {
          UUID review = ids.next();
          var file = new HandedOver("規程.txt", text.getBytes(StandardCharsets.UTF_8));
          require(imports.open(acting, review, file).isEmpty());
          var found = imports.find(review).orElseThrow();
          var kept = new Confirmation.Kept(Column.NEWER, ids.next(), edition, "試験の版", dates, false);
          var choice = new Confirmation.Choice.New(ids.next(), "own-policy", "試験の規程");
          var confirmation = new Confirmation(found.head().version(), choice, List.of(kept));
          require(confirming.confirm(acting, found, confirmation) instanceof Answer.Done);
          var policy = policies.find("own-policy").orElseThrow();
          var pack = Optional.of("fukushima");
          require(placements.follow(acting, policy, Optional.empty(), pack) instanceof Answer.Done);
          return policies.editions(policy).getFirst();
        });
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new AssertionError("The test could not be set up");
    }
  }
}
