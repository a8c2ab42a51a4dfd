package jp.sekimori.clauses.compare;

import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;

/** When two labels name the same place, and how far a range reaches. */
final class Labels {
  private Labels() {}

  /** Same series and number; how it was set (（１）, (1)) does not count. */
  static boolean same(Label a, Label b) {
    return a.kind() == b.kind()
        && a.numbers().equals(b.numbers())
        && a.until().equals(b.until())
        && (!a.numbers().isEmpty() || sign(a).equals(sign(b)));
  }

  /** Equal for labels that are the same. */
  static String key(Label label) {
    String sign = label.numbers().isEmpty() ? sign(label) : "";
    return label.kind() + sign + label.numbers() + label.until();
  }

  /** What names a label that bears no number; 附則 and 付則 are two spellings of one. */
  private static String sign(Label label) {
    return label.kind() == LabelKind.SUPPLEMENT ? "" : Shadow.fold(label.printed());
  }

  /** How many clauses a label stands for. */
  static int extent(Label label) {
    return last(label) - first(label) + 1;
  }

  /** Whether two labels of one series share a number. */
  static boolean overlap(Label a, Label b) {
    return a.kind() == b.kind()
        && sameStem(a.numbers(), b.numbers())
        && first(a) <= last(b)
        && first(b) <= last(a);
  }

  private static boolean sameStem(List<Integer> a, List<Integer> b) {
    return a.size() == b.size()
        && !a.isEmpty()
        && a.subList(0, a.size() - 1).equals(b.subList(0, b.size() - 1));
  }

  private static int first(Label label) {
    return label.numbers().isEmpty() ? 1 : label.numbers().getLast();
  }

  private static int last(Label label) {
    return label.isRange() ? Math.max(first(label), label.until().getLast()) : first(label);
  }
}
