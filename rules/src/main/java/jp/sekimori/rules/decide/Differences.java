package jp.sekimori.rules.decide;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Gist;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Where two tables about the same act come to different answers. */
public final class Differences {
  private final Decider older;
  private final Decider newer;
  private final Joint joint;

  /**
   * Facts that are decided differently.
   *
   * @param older what the older table says; empty where it does not know such facts (a level that
   *     it does not have)
   */
  public record Difference(Case when, Optional<Side> older, Optional<Side> newer) {}

  /**
   * What one of the two says.
   *
   * @param rows those that apply to some of the facts
   */
  public record Side(Gist gist, List<Row> rows) {
    /** In the order of the rows. */
    public List<Obligation> obligations() {
      return rows.stream()
          .flatMap(row -> row.obligations().stream())
          .distinct()
          .filter(gist.obligations()::contains)
          .toList();
    }

    public List<Permit> permits() {
      return rows.stream()
          .flatMap(row -> row.permit().stream())
          .distinct()
          .filter(gist.permits()::contains)
          .toList();
    }

    public List<String> clauses() {
      return rows.stream().flatMap(row -> row.clauses().stream()).distinct().toList();
    }
  }

  private record Pair(Optional<Gist> older, Optional<Gist> newer) {
    boolean differs() {
      return !older.equals(newer);
    }
  }

  private Differences(Decider older, Decider newer) {
    this.older = older;
    this.newer = newer;
    joint = Joint.of(older.grid(), newer.grid());
  }

  /** All of them, in few cases, each said with as few conditions as will do. */
  public static List<Difference> between(Decider older, Decider newer, Vocabulary vocabulary) {
    return new Differences(older, newer).find(vocabulary);
  }

  private List<Difference> find(Vocabulary vocabulary) {
    Grid grid = joint.grid();
    var diagram = new Diagram<>(grid, grid.everything(), new Pairs());
    return Region.cover(grid, diagram, Pair::differs).stream()
        .map(
            region ->
                new Difference(
                    Case.of(grid, region.box(), vocabulary),
                    region.leaf().older().map(gist -> side(gist, region.box(), 0, older)),
                    region
                        .leaf()
                        .newer()
                        .map(gist -> side(gist, region.box(), joint.olderRows(), newer))))
        .toList();
  }

  private Side side(Gist gist, Box box, int first, Decider decider) {
    List<Row> rows = decider.table().rows();
    return new Side(
        gist,
        IntStream.range(0, rows.size())
            .filter(row -> joint.grid().box(first + row).common(box).isPresent())
            .mapToObj(rows::get)
            .toList());
  }

  private final class Pairs implements Diagram.Leaves<Pair> {
    @Override
    public Pair of(BitSet rows) {
      return new Pair(gist(older, joint.older(rows)), gist(newer, joint.newer(rows)));
    }

    @Override
    public @Nullable Pair early(BitSet certain) {
      return forbids(older, joint.older(certain)) && forbids(newer, joint.newer(certain))
          ? new Pair(Optional.of(Gist.FORBIDDEN), Optional.of(Gist.FORBIDDEN))
          : null;
    }

    private static Optional<Gist> gist(Decider decider, BitSet rows) {
      return rows.isEmpty() ? Optional.empty() : Optional.of(Answer.of(decider.rows(rows)).gist());
    }

    private static boolean forbids(Decider decider, BitSet rows) {
      return decider.rows(rows).stream().anyMatch(row -> row.effect() == Effect.FORBIDDEN);
    }
  }
}
