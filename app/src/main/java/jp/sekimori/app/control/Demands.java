package jp.sekimori.app.control;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekimori.rules.read.FileFault;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Table;

/** Whether a part asks what its table of rules needs, and meets what that demands. */
final class Demands {
  private final World world;
  private final Findings findings;

  Demands(World world, Findings findings) {
    this.world = world;
    this.findings = findings;
  }

  void check(Ledger ledger, Scope scope) {
    ledger.act().ifPresent(act -> check(act, ledger, scope, List.of(ledger)));
  }

  void check(Application application, Scope scope) {
    application
        .act()
        .ifPresent(
            act -> {
              List<Ledger> target =
                  application.goal().target().flatMap(world.controls()::ledger).stream().toList();
              Stream<Check> checks =
                  world.controls().checks().stream()
                      .filter(
                          check ->
                              isNamed(application, check)
                                  || check.of().equals(application.goal().target())
                                      && check.of().isPresent());
              List<Part> parts =
                  Stream.of(Stream.of(application), target.stream(), checks)
                      .<Part>flatMap(part -> part)
                      .toList();
              check(act, application, scope, parts);
            });
  }

  private static boolean isNamed(Application application, Check check) {
    return application.route().stream().map(Step::check).anyMatch(Optional.of(check.id())::equals);
  }

  private void check(String act, Part part, Scope scope, List<? extends Part> meeting) {
    Place place = part.basis().written().at("act");
    if (!world.acts().contains(act)) {
      findings.unknown(place, FileFault.NO_SUCH_ACT, "判定表", "table", act, world.acts());
    }
    world
        .table(act)
        .ifPresent(
            table -> {
              table.facts().stream()
                  .map(Fact::id)
                  .filter(fact -> !scope.isFact(fact))
                  .forEach(fact -> notAsked(place, fact));
              if (world.isWhole()) {
                obligations(table, meeting, place);
              }
            });
  }

  private void notAsked(Place place, String fact) {
    findings.tell(
        place,
        ControlFault.FACT_NOT_ASKED,
        "判定に要る項目「" + fact + "」を尋ねていません。",
        "The decision needs the fact \"" + fact + "\", which is not asked.",
        "欄に { fact: " + fact + " } を加えてください。",
        "Add { fact: " + fact + " } to the fields.");
  }

  private void obligations(Table table, List<? extends Part> meeting, Place place) {
    Set<String> met = new HashSet<>();
    meeting.stream().flatMap(Citing::of).forEach(each -> met.addAll(each.basis().fulfils()));
    table.rows().stream()
        .filter(row -> row.effect() != Effect.FORBIDDEN)
        .map(Row::obligations)
        .flatMap(List::stream)
        .distinct()
        .filter(obligation -> !met.contains(obligation.id()))
        .forEach(
            obligation ->
                findings.tell(
                    place,
                    ControlFault.UNMET_OBLIGATION,
                    "義務を果たす欄も点検もありません：" + obligation.label().ja(),
                    "Nothing fulfils this obligation: " + obligation.label().en(),
                    "起案者が確かめるのでよければ、このままで構いません。",
                    "Leave it if it is enough that the applicant confirms it."));
  }
}
