package jp.sekimori.app.policy.review;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;

/** Reads a tree off the depths of its clauses in printed order; no depth skips a level. */
public final class Depths {
  private final List<Placed> clauses;
  private int at;

  private Depths(List<Placed> clauses) {
    this.clauses = clauses;
  }

  /**
   * A clause before what stands below it is known.
   *
   * @param depth 0 for a root
   */
  public record Placed(int depth, Clause clause) {}

  public static Outline outline(List<Placed> clauses) {
    var depths = new Depths(clauses);
    Outline outline = Outline.of(depths.siblings(0));
    if (depths.at < clauses.size()) {
      throw new IllegalStateException("A level is skipped at " + clauses.get(depths.at));
    }
    return outline;
  }

  private List<Clause> siblings(int depth) {
    var siblings = new ArrayList<Clause>();
    while (at < clauses.size() && clauses.get(at).depth() == depth) {
      Clause clause = clauses.get(at++).clause();
      siblings.add(clause.withChildren(siblings(depth + 1)));
    }
    return siblings;
  }
}
