package jp.sekimori.clauses.reference;

import java.util.List;
import jp.sekimori.clauses.label.LabelKind;

/**
 * One step of a reference down the tree: 第３条, 第２項, 第１号, イ, (8).
 *
 * @param numbers with 枝番, as in a label; empty only for 各号
 */
public record Step(Unit unit, LabelKind kind, List<Integer> numbers) {
  public Step {
    numbers = List.copyOf(numbers);
  }

  /** What a step counts. */
  public enum Unit {
    /** Named by the label that is printed: 第１章, 第３条, 第９, (8), ア. */
    LABEL,
    /** 項: the paragraphs of an article, of which the first bears no label. */
    PARAGRAPH,
    /** 号: the items of a paragraph, in whatever labels they are printed. */
    ITEM,
    /** 各号: all items of a paragraph. */
    EVERY_ITEM,
    /** イ or ア below a 号. */
    LETTER
  }

  static Step label(LabelKind kind, List<Integer> numbers) {
    return new Step(Unit.LABEL, kind, numbers);
  }

  static Step of(Unit unit, List<Integer> numbers) {
    return new Step(unit, LabelKind.PARAGRAPH, numbers);
  }

  int number() {
    return numbers.isEmpty() ? 0 : numbers.getFirst();
  }
}
