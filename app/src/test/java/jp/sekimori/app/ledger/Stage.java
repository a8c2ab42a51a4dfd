package jp.sekimori.app.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.sekimori.app.Cast;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Period;
import org.springframework.stereotype.Component;

/** An organization of a test's own with two offices, which keeps its ledgers by a pack. */
@Component
public class Stage {
  private final Body body;
  private final Cast cast;
  private final RuleChoices choices;
  private final People people;
  private final Ledgers ledgers;
  private final Ids ids;
  private final Clock clock;

  Stage(
      Body body,
      Cast cast,
      RuleChoices choices,
      People people,
      Ledgers ledgers,
      Ids ids,
      Clock clock) {
    this.body = body;
    this.cast = cast;
    this.choices = choices;
    this.people = people;
    this.ledgers = ledgers;
    this.ids = ids;
    this.clock = clock;
  }

  /** Who plays: a manager and staff of one office, the manager of another. */
  public record Players(
      UUID office, UUID otherOffice, Acting manager, Acting staff, Acting otherManager) {}

  public Players players() {
    Acting secretary = body.secretary();
    return Tenant.in(
        secretary.organization(),
        () -> {
          choices.choose(Optional.of(secretary), 0, Optional.of("fukushima"));
          UUID office = cast.newOffice("税務課");
          UUID other = cast.newOffice("道路課");
          return new Players(
              office,
              other,
              somebody(secretary, office, "課長 一郎", Role.MANAGER),
              somebody(secretary, office, "主事 次郎", Role.STAFF),
              somebody(secretary, other, "道路 三郎", Role.MANAGER));
        });
  }

  /** Somebody of an office with a role, ready to act. */
  public Acting somebody(Acting like, UUID office, String name, Role role) {
    UUID post = cast.newPost(office, role.code());
    UUID person = cast.newPerson(name, Optional.empty());
    cast.hold(person, post, Period.from(Cast.BEGINNING));
    Optional<UUID> scope = role == Role.MANAGER ? Optional.of(office) : Optional.empty();
    cast.bind(role, post, scope, Period.from(Cast.BEGINNING));
    Held held = people.held(person, LocalDate.now(clock));
    return new Acting(
        like.organization(), like.code(), person, held.main().map(Held.Post::id), held.rights());
  }

  public static <T> T in(Acting acting, Supplier<T> work) {
    return Tenant.in(acting.organization(), work::get);
  }

  /** What has to be filled in for a device, and more. */
  public static Posted device(String label, Map<String, String> more) {
    var all = new HashMap<String, List<String>>();
    Map.of(
            "label", label,
            "kind", "pc",
            "product", "携帯型パソコン",
            "used-for", "office",
            "confidentiality", "C2",
            "encrypted", "yes")
        .forEach((id, value) -> all.put(id, List.of(value)));
    more.forEach((id, value) -> all.put(id, List.of(value)));
    return new Posted(all);
  }

  public Fields devices(Acting acting) {
    return in(acting, () -> ledgers.fields("devices")).orElseThrow();
  }

  public Result enter(Acting acting, UUID office, Posted posted) {
    return enter(acting, ids.next(), office, posted);
  }

  public Result enter(Acting acting, UUID id, UUID office, Posted posted) {
    Fields devices = devices(acting);
    return in(acting, () -> ledgers.enter(acting, devices.ledger(), id, office, posted));
  }

  public Entry entered(Acting acting, UUID office, Posted posted) {
    Result result = enter(acting, office, posted);
    if (result instanceof Result.Done(Entry entry)) {
      return entry;
    }
    throw new AssertionError(result);
  }
}
