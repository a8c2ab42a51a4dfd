package jp.sekimori.app.control;

import java.util.List;
import java.util.stream.Stream;

/** Everything of controls that can cite clauses, the finest parts too. */
final class Citing {
  private Citing() {}

  static Stream<Based> all(Controls controls) {
    return controls.all().stream().flatMap(Control::parts).flatMap(Citing::of);
  }

  static Stream<Based> of(Part part) {
    Stream<? extends Based> inside =
        switch (part) {
          case Ledger ledger ->
              Stream.of(
                      ledger.fields(),
                      ledger.states(),
                      ledger.moves(),
                      ledger.moves().stream().flatMap(move -> move.fields().stream()).toList(),
                      ledger.compare())
                  .flatMap(List::stream);
          case Application application ->
              Stream.of(
                      application.fields(),
                      application.route(),
                      application.route().stream().flatMap(step -> step.fields().stream()).toList())
                  .flatMap(List::stream);
          case Check check -> check.items().stream();
        };
    return Stream.concat(Stream.of(part), inside);
  }
}
