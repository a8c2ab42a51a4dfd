package jp.sekimori.clauses.label;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands before a clause to name it, as printed, with its normal form beside it.
 *
 * @param printed the label to the character, blanks inside it included ({@code 第 10}); empty for an
 *     unlabelled paragraph
 * @param kind the series it belongs to
 * @param numbers its number; 枝番 and the parts of a compound label follow one another (第8条の2 is 8,
 *     2); empty where the label bears none (附則)
 * @param until the number a range or list of elided clauses ends with (１～７ ends with 7); empty for
 *     a single clause
 */
public record Label(String printed, LabelKind kind, List<Integer> numbers, List<Integer> until) {
  /** The label of a paragraph that bears none. */
  public static final Label NONE = new Label("", LabelKind.PARAGRAPH, List.of(), List.of());

  public Label {
    numbers = List.copyOf(numbers);
    until = List.copyOf(until);
  }

  public Label(String printed, LabelKind kind, int number) {
    this(printed, kind, List.of(number), List.of());
  }

  public boolean isPrinted() {
    return !printed.isEmpty();
  }

  public boolean isRange() {
    return !until.isEmpty();
  }

  /** As printed, without the blanks inside it: the form used in paths. */
  public String compact() {
    return printed
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The number within its series; 0 where it bears none. */
  public int number() {
    return numbers.isEmpty() ? 0 : numbers.getFirst();
  }

  /** The number its series has reached after this label: the end of a range, else its own. */
  public List<Integer> reached() {
    return isRange() ? until : numbers;
  }

  /**
   * A form in which labels that mean the same are equal, whatever their width or brackets' shape:
   * {@code (8)}, {@code 第8条の2}, {@code ア}, {@code 2-4-1}, {@code 1~7}.
   */
  public String normal() {
    if (!isPrinted()) {
      return "";
    }
    return isRange() ? normal(numbers) + "~" + normal(until) : normal(numbers);
  }

  private String normal(List<Integer> values) {
    if (values.isEmpty()) {
      return kind == LabelKind.SUPPLEMENT ? "附則" : compact();
    }
    int first = values.getFirst();
    String branches =
        values.stream().skip(1).map(branch -> "の" + branch).collect(Collectors.joining());
    return switch (kind) {
      case PART, BOOK, CHAPTER, SECTION, SUBSECTION, DIVISION, ARTICLE ->
          "第" + first + kind.counter() + branches;
      case ORDINAL -> "第" + first + branches;
      case NUMBER -> first + branches;
      case DOTTED_NUMBER -> first + "." + branches;
      case PAREN_NUMBER -> "(" + first + ")" + branches;
      case CLOSED_NUMBER -> first + ")" + branches;
      case CIRCLED_NUMBER -> "<" + first + ">";
      case KATAKANA -> Numerals.katakana(first) + branches;
      case PAREN_KATAKANA -> "(" + Numerals.katakana(first) + ")";
      case CLOSED_KATAKANA -> Numerals.katakana(first) + ")";
      case IROHA -> Numerals.iroha(first);
      case PAREN_IROHA -> "(" + Numerals.iroha(first) + ")";
      case KANJI -> Numerals.kanji(first) + branches;
      case PAREN_KANJI -> "(" + Numerals.kanji(first) + ")";
      case UPPER_LATIN -> Numerals.latin(first).toUpperCase(Locale.ROOT);
      case PAREN_UPPER_LATIN -> "(" + Numerals.latin(first).toUpperCase(Locale.ROOT) + ")";
      case LOWER_LATIN -> Numerals.latin(first);
      case PAREN_LOWER_LATIN -> "(" + Numerals.latin(first) + ")";
      case CLOSED_LOWER_LATIN -> Numerals.latin(first) + ")";
      case UPPER_ROMAN -> Numerals.roman(first);
      case PAREN_UPPER_ROMAN -> "(" + Numerals.roman(first) + ")";
      case LOWER_ROMAN -> Numerals.roman(first).toLowerCase(Locale.ROOT);
      case PAREN_LOWER_ROMAN -> "(" + Numerals.roman(first).toLowerCase(Locale.ROOT) + ")";
      case COMPOUND -> values.stream().map(String::valueOf).collect(Collectors.joining("-"));
      case ANNEX -> "別紙" + first;
      case APPENDED_TABLE -> "別表" + first + branches;
      case FORM -> "様式" + first + branches;
      case SUPPLEMENT -> "附則" + first;
      case PARAGRAPH -> "";
    };
  }
}
