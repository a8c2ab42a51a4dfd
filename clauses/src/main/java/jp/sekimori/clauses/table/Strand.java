package jp.sekimori.clauses.table;

import java.util.Arrays;
import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.label.LabelReader;
import jp.sekimori.clauses.text.Line;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table, or the part of one that stands in one column, as the unweaving sees it.
 *
 * @param pageStart whether a new page starts with it
 * @param parted whether a blank line stands before it
 * @param forced the column it must stand in, because its head stands right before it or because of
 *     its place in the line; null where that is to be found out
 * @param key its characters without blanks
 * @param body the key without the label; the key itself where hardly anything is left
 * @param label the label it seems to start with; null for none
 */
record Strand(
    Line line,
    boolean pageStart,
    boolean parted,
    @Nullable Side forced,
    String key,
    String body,
    @Nullable Label label) {
  private static final int SHORTEST_BODY = 5;

  static Strand of(Line line, boolean pageStart, boolean parted, @Nullable Side forced) {
    String text = line.text();
    String key = compact(text);
    List<LabelReader.Candidate> labels =
        LabelReader.read(text).stream().filter(LabelReader.Candidate::spaced).toList();
    if (labels.isEmpty()) {
      return new Strand(line, pageStart, parted, forced, key, key, null);
    }
    LabelReader.Candidate first = labels.getFirst();
    String body = compact(text.substring(first.end()));
    return new Strand(
        line,
        pageStart,
        parted,
        forced,
        key,
        body.length() < SHORTEST_BODY ? key : body,
        first.label());
  }

  /** Whether both bear labels of one kind, or none. */
  boolean isLabelledLike(Strand other) {
    return label == null
        ? other.label() == null
        : other.label() != null && label.kind() == other.label().kind();
  }

  boolean isLabelledAs(Strand other) {
    return label != null && isLabelledLike(other) && label.numbers().equals(other.numbers());
  }

  private List<Integer> numbers() {
    return label == null ? List.of() : label.numbers();
  }

  boolean isLabelAlone() {
    return label != null && key.equals(label.compact());
  }

  /**
   * Whether it is the text that belongs behind the label that stands alone before it: an extraction
   * takes a wide blank behind a label for a gap between blocks.
   */
  boolean isTornFrom(Strand before) {
    return parted
        && label == null
        && before.isLabelAlone()
        && before.label != null
        && before.label.kind() != LabelKind.SUPPLEMENT
        && !before.label.kind().isAttachment();
  }

  /** How long a line must be to be broken by the edge of the column, not by its end. */
  static int brokenLength(List<Strand> strands) {
    int[] lengths = strands.stream().mapToInt(strand -> strand.key.length()).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10] * 3 / 4;
  }

  /** Whether a sentence goes on behind the line, if lines of this length are broken. */
  boolean isOpen(int brokenLength) {
    return key.length() >= brokenLength && !endsSentence();
  }

  private boolean endsSentence() {
    return key.endsWith("。") || key.endsWith("。）") || key.endsWith("略）") || key.endsWith("略)");
  }

  /** From 0 to 1: the share of pairs of neighbouring characters that both lines have. */
  static double resemblance(int[] one, int[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return one.length + other.length == 0 ? 0 : 2.0 * shared / (one.length + other.length);
  }

  /** The pairs of neighbouring characters of the body, sorted. */
  int[] pairs() {
    int[] pairs = new int[Math.max(0, body.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = body.charAt(i) << 16 | body.charAt(i + 1);
    }
    Arrays.sort(pairs);
    return pairs;
  }

  static String compact(String text) {
    var compact = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        compact.append(c);
      }
    }
    return compact.toString();
  }
}
