package jp.sekimori.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Confirmation;
import jp.sekimori.app.policy.Confirmation.Kept;
import jp.sekimori.app.policy.Confirming;
import jp.sekimori.app.policy.Dates;
import jp.sekimori.app.policy.ImportReview;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.text.Samples;
import org.springframework.stereotype.Component;

/** The fictional policy in two editions, as the secretariat would have brought it in. */
@Component
class DemoPolicy {
  private static final String TITLE = "情報セキュリティポリシー";

  private final Organizations organizations;
  private final Snapshots snapshots;
  private final People people;
  private final Policies policies;
  private final Imports imports;
  private final Confirming confirming;
  private final Samples samples;
  private final Ids ids;
  private final Clock clock;

  DemoPolicy(
      Organizations organizations,
      Snapshots snapshots,
      People people,
      Policies policies,
      Imports imports,
      Confirming confirming,
      Samples samples,
      Ids ids,
      Clock clock) {
    this.organizations = organizations;
    this.snapshots = snapshots;
    this.people = people;
    this.policies = policies;
    this.imports = imports;
    this.confirming = confirming;
    this.samples = samples;
    this.ids = ids;
    this.clock = clock;
  }

  /** Does nothing where there is a policy. */
  void provide() {
    if (policies.all().isEmpty()) {
      secretary().ifPresent(this::provide);
    }
  }

  private Optional<Acting> secretary() {
    LocalDate today = LocalDate.now(clock);
    return snapshots.of(today).holder("secretariat", Optional.empty()).holders().stream()
        .findFirst()
        .map(
            holder -> {
              Held held = people.held(holder.person(), today);
              return new Acting(
                  Tenant.required(),
                  organizations.current().code(),
                  holder.person(),
                  held.main().map(Held.Post::id),
                  held.rights());
            });
  }

  private void provide(Acting secretary) {
    UUID id = ids.next();
    imports.open(secretary, id, samples.table());
    ImportReview review = imports.find(id).orElseThrow();
    var kept = new ArrayList<Kept>();
    for (Column column : review.head().columns()) {
      kept.add(kept(column));
    }
    var choice =
        new Confirmation.Choice.New(ids.next(), "security", organizations.current().name() + TITLE);
    Answer answer =
        confirming.confirm(
            secretary,
            review,
            new Confirmation(review.head().version(), choice, List.copyOf(kept)));
    if (!(answer instanceof Answer.Done)) {
      throw new IllegalStateException("The sample can be confirmed: " + answer);
    }
  }

  private Kept kept(Column column) {
    return switch (column) {
      case OLDER ->
          new Kept(
              column,
              ids.next(),
              "r4",
              "令和4年4月1日施行",
              new Dates(null, LocalDate.of(2022, 4, 1), null),
              false);
      case NEWER -> new Kept(column, ids.next(), "r7", "令和7年の改正案", Dates.NONE, false);
    };
  }
}
