package jp.sekimori.app.control;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.control.Check.Evidence;
import jp.sekimori.app.control.Check.Schedule;
import jp.sekimori.app.control.References.Meant;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.policy.pack.PackClause;

/** Whether a check makes sense in an edition. */
final class CheckSense {
  private final Check check;
  private final World world;
  private final References references;
  private final Findings findings;
  private final Written written;

  CheckSense(Check check, World world, Findings findings) {
    this.check = check;
    this.world = world;
    this.findings = findings;
    references = new References(world, findings);
    written = check.basis().written();
  }

  void check() {
    Optional<Ledger> ledger = check.of().flatMap(name -> references.ledger(name, written.at("of")));
    Scope scope = ledger.map(Scope::of).orElse(Scope.NOTHING);
    if (check.of().isEmpty() || ledger.isPresent()) {
      references.when(check.where(), scope, written.at("where"));
      references.who(check.by(), scope, meant(ledger), written.at("by"));
      references.who(check.reopenedBy(), scope, meant(ledger), written.at("reopened-by"));
      check
          .reminders()
          .forEach(each -> references.who(each.to(), scope, Meant.KNOWN, each.written().at("to")));
    }
    if (check.schedule().isPresent() && check.schedule().get() instanceof Schedule.On on) {
      Set<String> known = world.extensions().happenings();
      if (!known.contains(on.happening())) {
        findings.extension(written.at("when"), on.happening(), known);
      }
    }
    used();
    Set<String> seen = new HashSet<>();
    for (Item item : check.items()) {
      if (!seen.add(item.id())) {
        findings.twice(item.basis().written().place(), item.id());
      }
      item(item);
      ledger.ifPresent(
          _ -> references.when(item.asking().when(), scope, item.basis().written().at("if")));
    }
  }

  private static Meant meant(Optional<Ledger> ledger) {
    boolean isSystem =
        ledger.flatMap(Ledger::scope).filter(RoleSet.Scope.SYSTEM::equals).isPresent();
    return isSystem ? Meant.SYSTEM : Meant.UNKNOWN;
  }

  private void used() {
    Stream<Optional<String>> named =
        Stream.concat(
            world.controls().ledgers().stream()
                .flatMap(ledger -> ledger.moves().stream())
                .map(Move::check),
            world.controls().applications().stream()
                .flatMap(application -> application.route().stream())
                .map(Step::check));
    if (check.schedule().isEmpty()
        && world.isWhole()
        && named.noneMatch(Optional.of(check.id())::equals)) {
      findings.tell(
          written.place(),
          ControlFault.UNUSED_CHECK,
          "いつ行うのかが書かれていない点検です。",
          "Nothing begins this check.",
          "「when」を書くか、申請の段又は台帳の移りの「check」で引いてください。",
          "Give \"when\", or name it under \"check\" of a step or a move.");
    }
  }

  private void item(Item item) {
    Written at = item.basis().written();
    item.type().ifPresent(type -> references.type(type, at));
    Set<String> evidence = check.evidence().stream().map(Evidence::id).collect(Collectors.toSet());
    item.evidence().stream()
        .filter(name -> !evidence.contains(name))
        .forEach(
            name ->
                findings.unknown(
                    at.at("evidence"),
                    ControlFault.NO_SUCH_EVIDENCE,
                    "証拠の種類",
                    "kind of evidence",
                    name,
                    evidence));
    item.lists().stream()
        .filter(name -> !world.extensions().held().contains(name))
        .forEach(
            name -> references.ledger(name, at.at("lists")).ifPresent(ledger -> held(ledger, at)));
    if (item.words().isEmpty() && !hasSummary(item)) {
      findings.tell(
          at.place(),
          ControlFault.NO_WORDS,
          "問いに言葉がなく、要旨のある条項を一つだけ引いてもいません。",
          "The item has no words, and cites no single clause with a summary.",
          "「ja」と「en」を書くか、条項を一つだけ引いてください。",
          "Give \"ja\" and \"en\", or cite just one clause.");
    }
  }

  private void held(Ledger ledger, Written at) {
    if (ledger.holder().isEmpty()) {
      findings.tell(
          at.at("lists"),
          ControlFault.NO_SUCH_LEDGER,
          "台帳「" + ledger.id() + "」は、持っている人が分かりません。",
          "The ledger \"" + ledger.id() + "\" does not say who has a thing.",
          "「holder」のある台帳を書いてください。",
          "Name a ledger with a \"holder\".");
    }
  }

  private boolean hasSummary(Item item) {
    return item.basis().clauses().size() == 1
        && world
            .pack()
            .clause(item.basis().clauses().getFirst())
            .flatMap(PackClause::summary)
            .isPresent();
  }
}
