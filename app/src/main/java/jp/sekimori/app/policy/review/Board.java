package jp.sekimori.app.policy.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.clauses.outline.Outline;

/**
 * What was read with everything decided about it so far, and the trees that follow. Decisions are
 * replayed in their order over what was read, so taking the last one back leaves no trace of it.
 */
public final class Board {
  private final List<Entry> newer;
  private final List<Entry> older;
  private final List<Entry> aside;

  private Board(List<Entry> newer, List<Entry> older, List<Entry> aside) {
    this.newer = List.copyOf(newer);
    this.older = List.copyOf(older);
    this.aside = List.copyOf(aside);
  }

  /**
   * Replays decisions that were each possible when they were made.
   *
   * @throws IllegalStateException where one is not: what is stored was altered
   */
  public static Board of(Items items, List<Decision> decisions) {
    var board = start(items);
    for (Decision decision : decisions) {
      if (!decision.undone()) {
        board.apply(decision.change());
      }
    }
    return board.done();
  }

  private static Moves start(Items items) {
    var moves = new Moves();
    for (Item item : items.clauses()) {
      moves.column(item.column()).add(Entry.asRead(item, Verdict.OPEN));
    }
    items.aside().forEach(item -> moves.aside().add(Entry.asRead(item, Verdict.ASIDE)));
    return moves;
  }

  /** The board after one more decision, which {@link #problem} has nothing against. */
  public Board with(Change change) {
    var moves = new Moves();
    moves.column(Column.NEWER).addAll(newer);
    moves.column(Column.OLDER).addAll(older);
    moves.aside().addAll(aside);
    moves.apply(change);
    return moves.done();
  }

  static Board of(Moves moves) {
    return new Board(moves.column(Column.NEWER), moves.column(Column.OLDER), moves.aside());
  }

  /** Why the change cannot be made; empty where it can. */
  public Optional<Problem> problem(Change change) {
    return Problem.of(change, this);
  }

  /** Every entry of a column in printed order, struck ones too. */
  public List<Entry> column(Column column) {
    return column == Column.NEWER ? newer : older;
  }

  /** Lines that are not part of the text. */
  public List<Entry> aside() {
    return aside;
  }

  public Stream<Entry> all() {
    return Stream.of(newer, older, aside).flatMap(List::stream);
  }

  public Optional<Entry> find(int number) {
    return all().filter(entry -> entry.number() == number).findFirst();
  }

  /** Whether there is an older text beside the newer. */
  public boolean hasBoth() {
    return !older.isEmpty();
  }

  /** The clauses of the text in printed order, as they would be stored. */
  public List<Entry> text(Column column) {
    return column(column).stream().filter(Entry::isInText).toList();
  }

  /** The tree of a column: each clause below the nearest before it that stands higher. */
  public Outline outline(Column column) {
    return Depths.outline(
        text(column).stream()
            .map(Entry::item)
            .map(item -> new Depths.Placed(item.depth(), item.clause()))
            .toList());
  }
}
