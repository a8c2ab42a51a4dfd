package jp.sekimori.app.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.app.policy.pack.PackSource;
import jp.sekimori.rules.read.FileFault;
import jp.sekimori.rules.table.Row.Place;

/** Whether the controls of an edition make sense together. */
final class EditionSense {
  private final World world;
  private final Findings findings;
  private final PackSource source;

  EditionSense(World world, Findings findings, PackSource source) {
    this.world = world;
    this.findings = findings;
    this.source = source;
  }

  Coverage check() {
    Controls controls = world.controls();
    once(controls.ledgers());
    once(controls.applications());
    once(controls.checks());
    signs();
    Citing.all(controls).map(Based::basis).forEach(basis -> clauses(basis));
    world.sound(controls.ledgers()).forEach(each -> new LedgerSense(each, world, findings).check());
    world
        .sound(controls.applications())
        .forEach(each -> new ApplicationSense(each, world, findings).check());
    world.sound(controls.checks()).forEach(each -> new CheckSense(each, world, findings).check());
    Coverage coverage = Coverage.of(world.pack(), world.edition(), controls, world.tables());
    if (world.isWhole()) {
      covered(coverage);
    }
    return coverage;
  }

  private void once(List<? extends Part> parts) {
    Set<String> seen = new HashSet<>();
    parts.stream()
        .filter(part -> !part.id().isEmpty() && !seen.add(part.id()))
        .forEach(part -> findings.twice(part.basis().written().place(), part.id()));
  }

  private void signs() {
    Set<String> seen = new HashSet<>();
    world.controls().ledgers().stream()
        .filter(ledger -> !ledger.number().isEmpty() && !seen.add(ledger.number()))
        .forEach(ledger -> findings.twice(ledger.basis().written().at("number"), ledger.number()));
  }

  private void clauses(Basis basis) {
    clauses(basis.clauses(), basis.written().at("clauses"));
  }

  private void clauses(List<String> clauses, Place place) {
    clauses.stream()
        .filter(clause -> !hasClause(clause))
        .forEach(clause -> noClause(clause, place));
  }

  private void noClause(String clause, Place place) {
    findings.tell(
        place,
        FileFault.NO_SUCH_CLAUSE,
        "版「" + world.edition() + "」に「" + clause + "」という条項はありません。",
        "Edition \"" + world.edition() + "\" has no clause \"" + clause + "\".",
        "条項のidを確かめるか、「editions」を改めてください。",
        "Check the clause's id, or the editions.");
  }

  private boolean hasClause(String clause) {
    return world.pack().clause(clause).flatMap(found -> found.path(world.edition())).isPresent();
  }

  private void covered(Coverage coverage) {
    Set<String> bare = coverage.bare();
    Set<String> reasoned = new HashSet<>();
    for (Without reason : world.controls().without()) {
      reason(reason, coverage, bare, reasoned);
    }
    Map<String, Place> places = new HashMap<>();
    Lines.listed(source, PackFiles.MAIN, "clauses")
        .forEach(file -> places.putAll(Lines.items(source, file)));
    bare.stream()
        .filter(clause -> !reasoned.contains(clause))
        .forEach(
            clause ->
                findings.tell(
                    places.getOrDefault(clause, new Place(PackFiles.MAIN, 1)),
                    ControlFault.CLAUSE_WITHOUT_CONTROL,
                    "版「" + world.edition() + "」の「" + clause + "」に、統制もない理由もありません。",
                    "In edition \"" + world.edition() + "\", " + clause + " has no control.",
                    "統制からこの条項を引くか、controls/without.yaml に理由を書いてください。",
                    "Cite it where something is done for it, or give a reason in"
                        + " controls/without.yaml."));
  }

  private void reason(Without reason, Coverage coverage, Set<String> bare, Set<String> reasoned) {
    Written written = reason.written();
    clauses(reason.clauses(), written.at("clauses"));
    clauses(reason.as(), written.at("as"));
    for (String clause : reason.clauses()) {
      if (hasClause(clause) && (!bare.contains(clause) || !reasoned.add(clause))) {
        findings.tell(
            written.at("clauses"),
            ControlFault.NEEDLESS_REASON,
            "「" + clause + "」には、統制のない理由を書く必要がありません。",
            "No reason is needed for " + clause + ".",
            "without.yaml のこの条項を除いてください。",
            "Take it out of without.yaml.");
      }
    }
    for (String as : reason.as()) {
      Optional<Coverage.State> state = coverage.of(as);
      if (state.isPresent() && state.get() != Coverage.State.CONTROLLED) {
        findings.tell(
            written.at("as"),
            ControlFault.SAME_WITHOUT_CONTROL,
            "同じ定めだという「" + as + "」に統制がありません。",
            "It is said to be the same as " + as + ", which has no control.",
            "統制のある条項を書くか、ほかの理由にしてください。",
            "Name a clause with a control, or give another reason.");
      }
    }
    if (reason.kind() == Without.Kind.LATER) {
      findings.tell(
          written.place(),
          ControlFault.CONTROL_TO_COME,
          "これから作る統制：" + String.join("、", reason.clauses()),
          "A control is to come: " + String.join(", ", reason.clauses()),
          reason.reason().ja(),
          reason.reason().en());
    }
  }
}
