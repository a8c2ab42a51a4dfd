package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;

/**
 * All controls of a pack, in the order in which they are offered. Never changes.
 *
 * @param without why clauses have none
 */
public record Controls(List<Control> all, List<Without> without) {
  /** Of a pack that has none. */
  public static final Controls NONE = new Controls(List.of(), List.of());

  public Controls {
    all = List.copyOf(all);
    without = List.copyOf(without);
  }

  /** What an edition has of them: every id stands once for each kind of part. */
  public Controls of(String edition) {
    return new Controls(
        all.stream()
            .map(control -> control.in(edition))
            .filter(control -> control.parts().findAny().isPresent())
            .toList(),
        without.stream().filter(reason -> reason.isIn(edition)).toList());
  }

  public List<Ledger> ledgers() {
    return all.stream().flatMap(control -> control.ledgers().stream()).toList();
  }

  public List<Application> applications() {
    return all.stream().flatMap(control -> control.applications().stream()).toList();
  }

  public List<Check> checks() {
    return all.stream().flatMap(control -> control.checks().stream()).toList();
  }

  /** The first with this id; the only one among those of an edition. */
  public Optional<Ledger> ledger(String id) {
    return ledgers().stream().filter(ledger -> ledger.id().equals(id)).findFirst();
  }

  /** The first with this id; the only one among those of an edition. */
  public Optional<Application> application(String id) {
    return applications().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The first with this id; the only one among those of an edition. */
  public Optional<Check> check(String id) {
    return checks().stream().filter(check -> check.id().equals(id)).findFirst();
  }
}
