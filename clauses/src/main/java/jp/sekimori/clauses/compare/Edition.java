package jp.sekimori.clauses.compare;

import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.outline.Outline;

/** One of the two editions, its clauses addressed by their place in printed order. */
final class Edition {
  static final int NONE = -1;

  private final List<Outline.Node> nodes;
  private final int[] parents;
  private final int[] ends;
  private final String[] keys;
  private final int[][] grams;
  private final long[] hashes;
  private final int[] weights;

  Edition(Outline outline, Vocabulary vocabulary) {
    nodes = outline.nodes();
    parents = new int[nodes.size()];
    ends = new int[nodes.size()];
    keys = new String[nodes.size()];
    grams = new int[nodes.size()][];
    hashes = new long[nodes.size()];
    weights = new int[nodes.size()];
    for (int i = nodes.size() - 1; i >= 0; i--) {
      read(i, vocabulary);
    }
  }

  private void read(int i, Vocabulary vocabulary) {
    Outline.Node node = nodes.get(i);
    parents[i] = node.parent().map(Outline.Node::order).orElse(NONE);
    keys[i] = Shadow.of(node.clause());
    grams[i] = vocabulary.read(keys[i]);
    weights[i] = keys[i].length();
    ends[i] = i + 1;
    hashes[i] = hash(keys[i]);
    for (Outline.Node child : node.children()) {
      int c = child.order();
      weights[i] += weights[c];
      ends[i] = ends[c];
      hashes[i] = (hashes[i] ^ hashes[c]) * 0x9E3779B97F4A7C15L + 1;
    }
    if (isBlank(i) && ends[i] > i + 1) {
      grams[i] = grams[i + 1];
    }
  }

  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  int size() {
    return nodes.size();
  }

  Outline.Node node(int i) {
    return nodes.get(i);
  }

  Label label(int i) {
    return nodes.get(i).clause().label();
  }

  /** The clause above, or NONE for a root. */
  int parent(int i) {
    return parents[i];
  }

  /** The place after the last clause below i. */
  int end(int i) {
    return ends[i];
  }

  /** The children of a clause, or the roots for NONE, in printed order. */
  int[] children(int parent) {
    int count = 0;
    int stop = parent == NONE ? size() : ends[parent];
    for (int c = parent + 1; c < stop; c = ends[c]) {
      count++;
    }
    int[] children = new int[count];
    for (int c = parent + 1, at = 0; c < stop; c = ends[c]) {
      children[at++] = c;
    }
    return children;
  }

  /** What the clause says, without label, widths and blanks. */
  String key(int i) {
    return keys[i];
  }

  /** Whether nothing is known of what it says. */
  boolean isBlank(int i) {
    return keys[i].isEmpty();
  }

  boolean isElided(int i) {
    return nodes.get(i).clause().elided();
  }

  /** The pairs of characters it is known by: its own, or those of the first clause below 附則. */
  int[] grams(int i) {
    return grams[i];
  }

  /** Equal for subtrees that say the same, whatever their labels. */
  long hash(int i) {
    return hashes[i];
  }

  /** How many characters the clause and all below it say. */
  int weight(int i) {
    return weights[i];
  }
}
