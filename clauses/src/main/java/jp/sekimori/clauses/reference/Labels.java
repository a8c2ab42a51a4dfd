package jp.sekimori.clauses.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.label.Numerals;

/** Labels inside a sentence: (1), ア, ①, １. */
final class Labels {
  private static final List<String> JOINERS =
      List.of("及び", "又は", "並びに", "若しくは", "から", "、", "・", "～", "〜");

  private Labels() {}

  /** 上記(1)(2), 上記(1)及び(2), 前記ア; empty when it is none. */
  static List<Reference> takeAbove(Scanner scanner) {
    int start = scanner.at();
    var found = new ArrayList<Reference>();
    if (!scanner.take("上記の")
        && !scanner.take("上記")
        && !scanner.take("前記の")
        && !scanner.take("前記")) {
      return found;
    }
    int from = start;
    Optional<Step> label = takeLabel(scanner);
    while (label.isPresent()) {
      String printed = scanner.text().substring(from, scanner.at());
      found.add(new Reference(from, scanner.at(), printed, new Reference.Above(label.get())));
      int place = scanner.at();
      scanner.takeAny(JOINERS);
      from = scanner.at();
      label = takeLabel(scanner);
      if (label.isEmpty()) {
        scanner.backTo(place);
      }
    }
    if (found.isEmpty()) {
      scanner.backTo(start);
    }
    return found;
  }

  /** Any label that can stand in a sentence without being taken for something else. */
  private static Optional<Step> takeLabel(Scanner scanner) {
    int start = scanner.at();
    Optional<Step> label = takeEnclosed(scanner);
    if (label.isEmpty()) {
      scanner.backTo(start);
      label = takeKana(scanner);
    }
    if (label.isEmpty()) {
      scanner.backTo(start);
      label = takeNumber(scanner);
    }
    if (label.isEmpty()) {
      scanner.backTo(start);
    }
    return label;
  }

  /** の１, の(8), －ア, or the label alone. */
  static Optional<Step> takeBelowOrdinal(Scanner scanner) {
    int start = scanner.at();
    scanner.skipBlanks();
    scanner.takeAny(List.of("の", "－", "―", "-"));
    scanner.skipBlanks();
    Optional<Step> label = takeLabel(scanner);
    if (label.isEmpty()) {
      scanner.backTo(start);
    }
    return label;
  }

  /** イ or ア behind a 号; one letter, not the start of a word. */
  static Optional<Step> takeLetter(Scanner scanner) {
    int start = scanner.at();
    char c = scanner.peek();
    if (Numerals.katakanaValue(c) > 0 || Numerals.irohaValue(c) > 0) {
      scanner.take(String.valueOf(c));
      if (!isKatakana(scanner.peek())) {
        return Optional.of(Step.of(Step.Unit.LETTER, List.of((int) full(c))));
      }
    }
    scanner.backTo(start);
    return Optional.empty();
  }

  private static char full(char c) {
    int value = Numerals.katakanaValue(c);
    return value > 0 ? Numerals.katakana(value).charAt(0) : c;
  }

  private static Optional<Step> takeEnclosed(Scanner scanner) {
    char c = scanner.peek();
    if (c >= '①' && c <= '⑳') {
      scanner.take(String.valueOf(c));
      return Optional.of(Step.label(LabelKind.CIRCLED_NUMBER, List.of(c - '①' + 1)));
    }
    if (c >= '⑴' && c <= '⒇') {
      scanner.take(String.valueOf(c));
      return Optional.of(Step.label(LabelKind.PAREN_NUMBER, List.of(c - '⑴' + 1)));
    }
    if (!scanner.take("(") && !scanner.take("（")) {
      return Optional.empty();
    }
    boolean kanji = Numerals.digitValue(scanner.peek()) < 0;
    OptionalInt number = scanner.takeNumber();
    Optional<Step> step = Optional.empty();
    if (number.isPresent()) {
      LabelKind kind = kanji ? LabelKind.PAREN_KANJI : LabelKind.PAREN_NUMBER;
      step = Optional.of(Step.label(kind, List.of(number.getAsInt())));
    } else if (Numerals.katakanaValue(scanner.peek()) > 0) {
      int value = Numerals.katakanaValue(scanner.peek());
      scanner.take(String.valueOf(scanner.peek()));
      step = Optional.of(Step.label(LabelKind.PAREN_KATAKANA, List.of(value)));
    }
    return scanner.take(")") || scanner.take("）") ? step : Optional.empty();
  }

  private static Optional<Step> takeKana(Scanner scanner) {
    char c = scanner.peek();
    int value = Numerals.katakanaValue(c);
    if (value == 0) {
      return Optional.empty();
    }
    scanner.take(String.valueOf(c));
    boolean alone = !isKatakana(scanner.peek()) && scanner.peek() != 'ー';
    return alone ? Optional.of(Step.label(LabelKind.KATAKANA, List.of(value))) : Optional.empty();
  }

  /** １ as a label, not as an amount: ２年, ３回, １つ. */
  private static Optional<Step> takeNumber(Scanner scanner) {
    if (Numerals.digitValue(scanner.peek()) < 0) {
      return Optional.empty();
    }
    OptionalInt number = scanner.takeNumber();
    boolean alone = "の、。，(（)）」 　からにで及又をは-－―・～〜".indexOf(scanner.peek()) >= 0;
    return number.isPresent() && alone
        ? Optional.of(Step.label(LabelKind.NUMBER, List.of(number.getAsInt())))
        : Optional.empty();
  }

  private static boolean isKatakana(char c) {
    return (c >= 0x30A1 && c <= 0x30FA) || c == 'ー';
  }
}
