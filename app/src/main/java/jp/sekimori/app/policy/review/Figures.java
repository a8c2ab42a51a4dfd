package jp.sekimori.app.policy.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far a review has come.
 *
 * @param clauses in the text of both columns
 * @param doubtful clauses that gave reason to hesitate
 * @param toLookAt those of them that nobody has decided about
 * @param open clauses nobody has decided about
 * @param struck clauses that are not part of the text
 * @param newerLines input lines in the newer column (or the single text)
 * @param olderLines input lines in the older column
 * @param asideLines input lines in neither
 * @param linesRead different input lines that stand anywhere
 */
public record Figures(
    long clauses,
    long doubtful,
    long toLookAt,
    long open,
    long struck,
    long newerLines,
    long olderLines,
    long asideLines,
    long linesRead) {

  public static Figures of(Board board) {
    List<Entry> entries =
        Stream.concat(board.column(Column.NEWER).stream(), board.column(Column.OLDER).stream())
            .toList();
    return new Figures(
        entries.stream().filter(Entry::isInText).count(),
        entries.stream().filter(entry -> entry.item().isDoubtful()).count(),
        entries.stream().filter(Entry::needsLook).count(),
        entries.stream().filter(entry -> entry.verdict() == Verdict.OPEN).count(),
        entries.stream().filter(entry -> entry.verdict() == Verdict.STRUCK).count(),
        lines(board.column(Column.NEWER)),
        lines(board.column(Column.OLDER)),
        lines(board.aside()),
        Items.lines(board.all().map(Entry::item)));
  }

  private static long lines(List<Entry> entries) {
    return Items.lines(entries.stream().map(Entry::item));
  }
}
