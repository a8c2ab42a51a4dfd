package jp.sekimori.app.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.app.control.Application.Goal;
import jp.sekimori.app.control.References.Meant;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.rules.table.Row.Place;

/** Whether a ledger makes sense in an edition. */
final class LedgerSense {
  private static final Set<String> COLUMNS = Set.of("number", State.FIELD, "office");

  private final Ledger ledger;
  private final World world;
  private final References references;
  private final Findings findings;
  private final Scope scope;
  private final Meant meant;

  LedgerSense(Ledger ledger, World world, Findings findings) {
    this.ledger = ledger;
    this.world = world;
    this.findings = findings;
    references = new References(world, findings);
    scope = Scope.of(ledger);
    boolean isSystem = ledger.scope().filter(RoleSet.Scope.SYSTEM::equals).isPresent();
    meant = isSystem ? Meant.SYSTEM : Meant.UNKNOWN;
  }

  void check() {
    Written written = ledger.basis().written();
    references.who(ledger.keptBy(), scope, Meant.SYSTEM, written.at("kept-by"));
    references.who(ledger.correctedBy(), scope, Meant.SYSTEM, written.at("corrected-by"));
    ledger.names().forEach(name -> references.field(name, scope, written.at("names")));
    ledger.list().stream()
        .filter(name -> !COLUMNS.contains(name))
        .forEach(name -> references.field(name, scope, written.at("list")));
    ledger.holder().ifPresent(name -> references.person(name, scope, written.at("holder")));
    ledger.parent().ifPresent(name -> references.entry(name, scope, written.at("parent")));
    ledger
        .drawing()
        .filter(name -> !world.extensions().drawings().contains(name))
        .ifPresent(
            name -> findings.extension(written.at("drawing"), name, world.extensions().drawings()));
    references.fields(ledger.fields(), scope);
    Set<String> moves = new HashSet<>();
    for (Move move : ledger.moves()) {
      if (!moves.add(move.id())) {
        findings.twice(move.basis().written().place(), move.id());
      }
      move(move);
    }
    states();
    ledger.compare().forEach(this::compare);
    ledger.reminders().forEach(this::reminder);
    entered();
    new Demands(world, findings).check(ledger, scope);
  }

  private void move(Move move) {
    Written written = move.basis().written();
    Set<String> states = ledger.states().stream().map(State::id).collect(Collectors.toSet());
    move.from().forEach(name -> state(name, states, written.at("from")));
    move.to().ifPresent(name -> state(name, states, written.at("to")));
    move.of().ifPresent(name -> references.entry(name, scope, written.at("of")));
    references.who(move.by(), scope, move.of().isPresent() ? Meant.KNOWN : meant, written.at("by"));
    references.when(move.when(), scope, written.at("if"));
    move.otherThan().forEach(name -> references.person(name, scope, written.at("other-than")));
    move.clears().forEach(name -> references.field(name, scope, written.at("clears")));
    move.check().ifPresent(name -> references.check(name, written.at("check")));
    references.fields(move.fields(), scope);
    move.with().forEach(with -> new WithSense(with, scope, world, findings).check());
    move.then().forEach(then -> new WithSense(then, scope, world, findings).checkLater());
  }

  /** What has ended waits for nobody, so that nobody is told of it. */
  private void reminder(Reminder reminder) {
    Set<String> open =
        ledger.states().stream()
            .filter(state -> !state.closed())
            .map(State::id)
            .collect(Collectors.toSet());
    reminder.in().forEach(name -> state(name, open, reminder.written().at("in")));
    references.who(reminder.to(), scope, Meant.KNOWN, reminder.written().at("to"));
  }

  private void state(String name, Set<String> states, Place place) {
    if (!states.contains(name)) {
      findings.unknown(place, ControlFault.NO_SUCH_STATE, "状態", "state", name, states);
    }
  }

  private void states() {
    Set<String> seen = new HashSet<>();
    Set<String> reached = new HashSet<>();
    Set<String> left = new HashSet<>();
    ledger.states().stream().limit(1).map(State::id).forEach(reached::add);
    for (Move move : ledger.moves()) {
      move.to().ifPresent(reached::add);
      if (move.to().isPresent()) {
        left.addAll(move.from());
      }
    }
    for (State state : ledger.states()) {
      Written written = state.basis().written();
      if (!seen.add(state.id())) {
        findings.twice(written.place(), state.id());
      }
      state.due().ifPresent(name -> references.day(name, scope, written.at("due"), false));
      state.onePer().ifPresent(name -> references.entry(name, scope, written.at("one-per")));
      references.who(state.waitsFor(), scope, Meant.KNOWN, written.at("waits-for"));
      if (!reached.contains(state.id())) {
        dead(written, "この状態に移る方法がありません。", "Nothing leads to this state.");
      } else if (!state.closed() && !left.contains(state.id())) {
        dead(written, "この状態から出られません。", "Nothing leads out of this state.");
      }
    }
  }

  private void dead(Written written, String ja, String en) {
    findings.tell(
        written.place(),
        ControlFault.DEAD_STATE,
        ja,
        en,
        "移りを加えるか、状態を除くか、終わった状態なら closed: true としてください。",
        "Add a move, remove the state, or write closed: true where it is the end.");
  }

  private void compare(Compare compare) {
    Written written = compare.basis().written();
    Set<String> names = world.extensions().readers().get(compare.reader());
    if (names == null) {
      findings.extension(
          written.at("reader"), compare.reader(), world.extensions().readers().keySet());
    } else {
      references.uses(compare.uses(), names, scope, written.at("uses"));
    }
    references.when(compare.where(), scope, written.at("where"));
    compare.of().ifPresent(name -> references.entry(name, scope, written.at("of")));
    references.who(
        compare.by(), scope, compare.of().isPresent() ? Meant.KNOWN : meant, written.at("by"));
  }

  private void entered() {
    List<Application> applications = world.controls().applications();
    boolean isEntered =
        applications.stream()
            .map(Application::goal)
            .anyMatch(goal -> goal instanceof Goal.Enters to && to.ledger().equals(ledger.id()));
    if (ledger.keptBy().isEmpty() && !isEntered && world.isWhole()) {
      findings.tell(
          ledger.basis().written().place(),
          ControlFault.NOBODY_ENTERS,
          "この台帳には、手でも許可でも載りません。",
          "Nothing is entered into this ledger, by hand or by permit.",
          "「kept-by」に役割を書くか、この台帳に載せる申請を加えてください。",
          "Name roles under \"kept-by\", or add an application that enters it.");
    }
  }
}
