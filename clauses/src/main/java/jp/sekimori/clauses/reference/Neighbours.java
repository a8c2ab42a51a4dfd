package jp.sekimori.clauses.reference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.reference.Reference.Neighbour;

/** 前条, 次項, 前二項, 前各号. */
final class Neighbours {
  private Neighbours() {}

  static Optional<Neighbour> take(Scanner scanner) {
    int start = scanner.at();
    int direction = scanner.take("前") ? -1 : scanner.take("次") ? 1 : 0;
    if (direction != 0) {
      boolean every = scanner.take("各");
      OptionalInt count = every ? OptionalInt.empty() : scanner.takeNumber();
      Optional<Neighbour> found = takeUnit(scanner, direction * count.orElse(1));
      if (found.isPresent()) {
        return found;
      }
    }
    scanner.backTo(start);
    return Optional.empty();
  }

  private static Optional<Neighbour> takeUnit(Scanner scanner, int distance) {
    char unit = scanner.peek();
    String after = scanner.text().substring(Math.min(scanner.text().length(), scanner.at() + 1));
    if (after.startsWith("件") || after.startsWith("目") || after.startsWith("例")) {
      return Optional.empty();
    }
    Step.Unit counted =
        switch (unit) {
          case '項' -> Step.Unit.PARAGRAPH;
          case '号' -> Step.Unit.ITEM;
          default -> Step.Unit.LABEL;
        };
    LabelKind kind =
        switch (unit) {
          case '条' -> LabelKind.ARTICLE;
          case '章' -> LabelKind.CHAPTER;
          case '節' -> LabelKind.SECTION;
          case '款' -> LabelKind.SUBSECTION;
          default -> LabelKind.PARAGRAPH;
        };
    if (counted == Step.Unit.LABEL && kind == LabelKind.PARAGRAPH) {
      return Optional.empty();
    }
    scanner.take(String.valueOf(unit));
    List<Step> below = Steps.takeBelow(scanner);
    return Optional.of(new Neighbour(counted, kind, distance, below));
  }
}
