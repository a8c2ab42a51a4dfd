package jp.sekimori.app.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.rules.table.Row.Place;

/** Whether an entry of another ledger can make a move together with one of this ledger. */
final class WithSense {
  private final Move.With with;
  private final Scope scope;
  private final World world;
  private final Findings findings;
  private final References references;

  /**
   * @param scope of the ledger whose move it goes with
   */
  WithSense(Move.With with, Scope scope, World world, Findings findings) {
    this.with = with;
    this.scope = scope;
    this.world = world;
    this.findings = findings;
    references = new References(world, findings);
  }

  /** At the same time: nobody is asked anything more. */
  void check() {
    other().ifPresent(other -> move(other).ifPresent(move -> check(other, move)));
  }

  /** Later, by whoever makes it then. */
  void checkLater() {
    other().ifPresent(this::move);
  }

  private Optional<Ledger> other() {
    Written written = with.written();
    references.when(with.when(), scope, written.at("if"));
    return references
        .entry(with.field(), scope, written.at("field"))
        .flatMap(entry -> references.ledger(entry.ledger(), written.at("field")));
  }

  private Optional<Move> move(Ledger other) {
    Optional<Move> move =
        other.moves().stream().filter(it -> it.id().equals(with.move())).findFirst();
    if (move.isEmpty()) {
      List<String> known = other.moves().stream().map(Move::id).toList();
      findings.unknown(
          with.written().at("move"), ControlFault.NO_SUCH_MOVE, "移り", "move", with.move(), known);
    }
    return move;
  }

  private void check(Ledger other, Move move) {
    if (move.check().isPresent() || !move.with().isEmpty()) {
      findings.tell(
          with.written().at("move"),
          ControlFault.UNFIT_MOVE,
          "この移りには、先に終える点検か、共に行う移りがあります。",
          "This move has a check that comes first, or moves of its own that go with it.",
          "「check」も「with」もない移りを書いてください。",
          "Name a move that has neither \"check\" nor \"with\".");
    } else {
      fields(other, move);
    }
  }

  private void fields(Ledger other, Move move) {
    Map<String, FormField> asked =
        move.fields().stream().collect(Collectors.toMap(FormField::id, it -> it, (one, _) -> one));
    Place place = with.written().at("uses");
    with.uses().keySet().stream()
        .filter(name -> !asked.containsKey(name))
        .forEach(name -> findings.noField(place, name, asked.keySet()));
    asked.forEach((name, field) -> field(Scope.of(other), name, field));
  }

  private void field(Scope there, String name, FormField field) {
    String source = with.source(name);
    Place place = with.written().at("uses");
    if (scope.has(source)) {
      if (!references.type(source, scope).equals(references.type(name, there))) {
        findings.wrongType(place, source, "「" + name + "」と同じ種類", "the type of \"" + name + "\"");
      }
    } else if (with.uses().containsKey(name) || field.asking().required()) {
      findings.noField(place, source, scope.names());
    }
  }
}
