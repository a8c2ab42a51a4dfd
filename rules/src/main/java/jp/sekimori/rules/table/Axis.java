package jp.sekimori.rules.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An axis of classes (機密性) as an edition has it.
 *
 * @param levels from the lowest to the highest
 * @param from which levels of other editions become which of these: one, or several between which
 *     somebody has to choose
 */
public record Axis(String id, Words label, List<Level> levels, Map<String, Set<String>> from) {
  public Axis {
    levels = List.copyOf(levels);
    from = Map.copyOf(from);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("An axis has levels");
    }
  }

  public List<String> codes() {
    return levels.stream().map(Level::code).toList();
  }

  /** 0 for the lowest; -1 where the axis has no such level. */
  public int rank(String code) {
    return codes().indexOf(code);
  }

  /**
   * The level with this code, or the one that it became in this edition.
   *
   * @return empty where there is no such level, or where it became several
   */
  public Optional<Level> level(String code) {
    Set<String> become = rank(code) >= 0 ? Set.of(code) : from.getOrDefault(code, Set.of());
    return become.size() == 1
        ? Optional.of(levels.get(rank(become.iterator().next())))
        : Optional.empty();
  }

  /**
   * How anybody finds the level: ask for these from the first on; the first yes decides. Where none
   * is answered yes, it is the {@link #lowest}.
   */
  public List<Level> asked() {
    return levels.reversed().subList(0, levels.size() - 1);
  }

  public Level lowest() {
    return levels.getFirst();
  }

  /** The class of information that is combined from these: the highest. */
  public Level highest(List<String> codes) {
    int rank = codes.stream().mapToInt(this::rank).max().orElse(-1);
    if (rank < 0) {
      throw new IllegalArgumentException("No level of " + id + " among " + codes);
    }
    return levels.get(rank);
  }
}
