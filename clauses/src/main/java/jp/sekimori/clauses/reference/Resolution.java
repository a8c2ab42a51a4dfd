package jp.sekimori.clauses.reference;

import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;

/** What became of looking up a reference. */
public sealed interface Resolution {

  /** The clauses it may mean, in printed order: one, unless a number is used twice. */
  record Found(List<Node> nodes) implements Resolution {
    public Found {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * Only a clause in another place than the reader expects: 前項 in the first paragraph of a list
   * whose own clause has one before it.
   */
  record Distant(Node node) implements Resolution {}

  /** There is no such clause. */
  record Missing() implements Resolution {}

  /** Left out of the text （略）, of another document, or said in a way that cannot be looked up. */
  record Unknowable() implements Resolution {}
}
