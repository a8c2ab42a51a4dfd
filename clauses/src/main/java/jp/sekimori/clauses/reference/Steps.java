package jp.sekimori.clauses.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.label.Numerals;

/** 第３条第２項第１号イ; 第６の１の(8)ア. */
final class Steps {
  private static final String COUNTERS = "部編章節款目条項号";

  /** What makes another word of a counter: 第１部門, 第２号被保険者, 第１項目, 第３条件. */
  private static final List<String> OTHER_WORDS =
      List.of(
          "部門", "部長", "部分", "部局", "部隊", "章程", "節目", "目的", "目標", "目次", "条件", "条約", "条例", "項目", "号被",
          "号機", "号議", "号室", "号線", "号館", "号様式", "号店", "編集", "編成");

  private Steps() {}

  /** As many steps as follow one another; empty when the first is none. */
  static List<Step> takeAll(Scanner scanner) {
    int start = scanner.at();
    if (scanner.take("附則")) {
      List<Step> below = takeBelow(scanner);
      if (below.isEmpty()) {
        scanner.backTo(start);
        return List.of();
      }
      var steps = new ArrayList<>(List.of(Step.label(LabelKind.SUPPLEMENT, List.of())));
      steps.addAll(below);
      return steps;
    }
    return takeBelow(scanner);
  }

  static List<Step> takeBelow(Scanner scanner) {
    var steps = new ArrayList<Step>();
    while (true) {
      Optional<Step> step = takeOne(scanner, steps);
      if (step.isEmpty()) {
        return steps;
      }
      steps.add(step.get());
    }
  }

  private static Optional<Step> takeOne(Scanner scanner, List<Step> before) {
    int start = scanner.at();
    if (scanner.take("各号")) {
      return Optional.of(Step.of(Step.Unit.EVERY_ITEM, List.of()));
    }
    Optional<Step> step =
        scanner.peek() == '第' ? takeCounted(scanner, before.isEmpty()) : takeBelow(scanner, before);
    if (step.isEmpty()) {
      scanner.backTo(start);
    }
    return step;
  }

  private static Optional<Step> takeCounted(Scanner scanner, boolean first) {
    scanner.take("第");
    scanner.skipBlanks();
    boolean kanji = Numerals.kanjiValue(String.valueOf(scanner.peek())).isPresent();
    OptionalInt number = scanner.takeNumber();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int behindNumber = scanner.at();
    scanner.skipBlanks();
    char counter = scanner.peek();
    if (COUNTERS.indexOf(counter) >= 0 && OTHER_WORDS.stream().noneMatch(scanner::startsWith)) {
      scanner.take(String.valueOf(counter));
      return Optional.of(counted(counter, numbers(number.getAsInt(), scanner)));
    }
    scanner.backTo(behindNumber);
    return first && isOrdinalEnd(scanner, kanji)
        ? Optional.of(Step.label(LabelKind.ORDINAL, List.of(number.getAsInt())))
        : Optional.empty();
  }

  private static List<Integer> numbers(int first, Scanner scanner) {
    var numbers = new ArrayList<Integer>();
    numbers.add(first);
    numbers.addAll(scanner.takeBranches());
    return numbers;
  }

  private static Step counted(char counter, List<Integer> numbers) {
    return switch (counter) {
      case '項' -> Step.of(Step.Unit.PARAGRAPH, numbers);
      case '号' -> Step.of(Step.Unit.ITEM, numbers);
      default -> Step.label(kind(counter), numbers);
    };
  }

  private static LabelKind kind(char counter) {
    for (LabelKind kind : LabelKind.values()) {
      if (kind.counter().equals(String.valueOf(counter))) {
        return kind;
      }
    }
    throw new IllegalArgumentException("Not a counter: " + counter);
  }

  /** 第９ as a name ends before a sign or a particle; 第１種, 第２回, 第一に are other words. */
  private static boolean isOrdinalEnd(Scanner scanner, boolean kanji) {
    char next = scanner.peek();
    boolean particle = "のでからはを及又並若と".indexOf(next) >= 0 || (next == 'に' && !kanji);
    return particle || " 　」、。，()（）-－―・～〜".indexOf(next) >= 0;
  }

  /** What stands below a 号 (イ) or below 第６ (の１の(8)). */
  private static Optional<Step> takeBelow(Scanner scanner, List<Step> before) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Step last = before.getLast();
    if (last.unit() == Step.Unit.ITEM || last.unit() == Step.Unit.LETTER) {
      return Labels.takeLetter(scanner);
    }
    boolean ordinal =
        before.getFirst().kind() == LabelKind.ORDINAL && last.unit() == Step.Unit.LABEL;
    return ordinal ? Labels.takeBelowOrdinal(scanner) : Optional.empty();
  }
}
