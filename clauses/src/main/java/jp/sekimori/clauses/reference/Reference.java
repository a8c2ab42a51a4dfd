package jp.sekimori.clauses.reference;

import java.util.List;
import jp.sekimori.clauses.label.LabelKind;

/**
 * A place in a clause's text that names another clause of the same document.
 *
 * @param start offset of its first character in the text
 * @param end offset behind its last
 * @param printed the characters themselves
 */
public record Reference(int start, int end, String printed, Target target) {

  /** How the other clause is named. */
  public sealed interface Target {}

  /** By number: 第３条第２項; 第９; and 第２項 alone, which counts within the article it stands in. */
  public record Numbered(List<Step> steps) implements Target {
    public Numbered {
      steps = List.copyOf(steps);
    }
  }

  /**
   * By its place beside the clause that speaks: 前項, 次条, 前二項, 前各号.
   *
   * @param distance -1 for the one before, 1 for the one after, -2 for 前二項
   * @param kind ARTICLE, CHAPTER, …; PARAGRAPH stands for 項 and 号, told apart by {@code unit}
   * @param below further steps down: 前条第２項
   */
  public record Neighbour(Step.Unit unit, LabelKind kind, int distance, List<Step> below)
      implements Target {
    public Neighbour {
      below = List.copyOf(below);
    }
  }

  /** 上記(1), 前記ア: the nearest such label printed before. */
  public record Above(Step step) implements Target {}

  /** 次の各号: the items right below the sentence that speaks. */
  public record ItemsBelow() implements Target {}

  /**
   * 別紙１, 別表第２, 様式第３号.
   *
   * @param word 別紙, 別表, 様式, 別記, …
   * @param numbers empty for 別紙 alone
   */
  public record Attachment(String word, List<Integer> numbers) implements Target {
    public Attachment {
      numbers = List.copyOf(numbers);
    }
  }
}
