package jp.sekimori.rules.batch;

import java.util.Arrays;
import java.util.List;
import jp.sekimori.rules.table.Words;

/** One case as it was read; the same object is filled again for the next. */
final class Line {
  /** Where carried columns lie that are not given. */
  static final int MISSING = -1;

  /** Raw values, in the order of {@link Lines#facts}. */
  final long[] values;

  /** Where the carried columns lie in {@link #bytes}, as they were written. */
  final int[] from;

  final int[] to;

  /** Of the window; as long as the next line is not read. */
  final byte[] bytes;

  /** What ends the line that answers it, where that was worked out before. */
  byte[] answer = Answers.NONE;

  private final LineProblems problems = new LineProblems();
  private long number;

  Line(int facts, int carried, byte[] bytes) {
    values = new long[facts];
    from = new int[carried];
    to = new int[carried];
    this.bytes = bytes;
  }

  void begin(long line) {
    number = line;
    problems.clear();
  }

  /** 1-based. */
  long number() {
    return number;
  }

  void problem(String column, Words what, Words mend) {
    problems.add(number, column, what, mend);
  }

  /** The line as a whole cannot be read. */
  void problem(Words what, Words mend) {
    Arrays.fill(from, MISSING);
    problem("", what, mend);
  }

  void tooLong() {
    problem(
        new Words(
            "一行が長すぎます（" + Window.MOST + "バイトまで）。",
            "The line is too long (more than " + Window.MOST + " bytes)."),
        new Words("行を確かめ、分けるか直してください。", "Look at the line, and split or mend it."));
  }

  /** Nothing can be told apart from here on. */
  void endless() {
    problem(
        new Words(
            "この行から先は、どこまでが一件か分からないため、読んでいません（一件が"
                + Window.MOST
                + "バイトを超えました）。閉じていない引用符（\"）があるかもしれません。",
            "From here on nothing can be told apart, and nothing more was read: this case does not"
                + " end within "
                + Window.MOST
                + " bytes; a quote (\") may be open."),
        new Words(
            "この行の引用符を確かめて直し、この行から後をもう一度判定してください。",
            "Mend the quotes of this line, and decide it and what follows once more."));
  }

  /** Whether nothing more is told of what is wrong. */
  boolean isFull() {
    return problems.isFull();
  }

  boolean isSound() {
    return problems.isEmpty();
  }

  List<LineProblem> problems() {
    return problems.all();
  }
}
