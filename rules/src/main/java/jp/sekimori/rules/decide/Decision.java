package jp.sekimori.rules.decide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;

/** What is to be said of some facts: an answer with its reasons, or what it depends on. */
public sealed interface Decision {

  /** The rows that certainly apply, in the order of the table. */
  List<Row> rows();

  /**
   * An answer.
   *
   * @param effect the strictest of the rows
   * @param rows those that apply; each of them says what it gave
   * @param obligations of all rows
   * @param permits that have to be asked for; none unless the effect is needs-permit
   * @param clauses of all rows
   */
  record Answer(
      Effect effect,
      List<Row> rows,
      List<Obligation> obligations,
      List<Permit> permits,
      List<String> clauses)
      implements Decision {

    static Answer of(List<Row> rows) {
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("An answer has a row that says so");
      }
      var effect = Effect.ALLOWED;
      SequencedSet<Obligation> obligations = new LinkedHashSet<>();
      SequencedSet<Permit> permits = new LinkedHashSet<>();
      SequencedSet<String> clauses = new LinkedHashSet<>();
      for (Row row : rows) {
        effect = row.effect().isStricterThan(effect) ? row.effect() : effect;
        obligations.addAll(row.obligations());
        row.permit().ifPresent(permits::add);
        clauses.addAll(row.clauses());
      }
      return new Answer(
          effect,
          List.copyOf(rows),
          List.copyOf(obligations),
          effect == Effect.NEEDS_PERMIT ? List.copyOf(permits) : List.of(),
          List.copyOf(clauses));
    }

    /** The rows that make the effect what it is. */
    public List<Row> deciding() {
      return rows.stream().filter(row -> row.effect() == effect).toList();
    }

    /** What the answer comes to, reasons aside. Who may not do it is not asked how. */
    Gist gist() {
      return effect == Effect.FORBIDDEN
          ? Gist.FORBIDDEN
          : new Gist(effect, Set.copyOf(obligations), Set.copyOf(permits));
    }
  }

  /**
   * It depends on facts that are not known.
   *
   * @param open the facts that still matter, in the order in which they are asked
   * @param rows those that apply whatever the open facts are
   * @param possible the effects that are still possible, from the mildest
   */
  record Depends(List<Fact> open, List<Row> rows, List<Effect> possible) implements Decision {
    public Depends {
      open = List.copyOf(open);
      rows = List.copyOf(rows);
      possible = List.copyOf(possible);
    }
  }

  /** What an answer comes to, reasons aside. */
  record Gist(Effect effect, Set<Obligation> obligations, Set<Permit> permits) {
    static final Gist FORBIDDEN = new Gist(Effect.FORBIDDEN, Set.of(), Set.of());
  }
}
