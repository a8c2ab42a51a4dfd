package jp.sekimori.app.decision.kept;

import java.util.Optional;
import jp.sekimori.rules.table.Effect;

/**
 * Which kept decisions somebody looks for.
 *
 * @param mine only one's own; else all that one may see
 * @param year the fiscal year, by the year in which it begins
 * @param act the id of a table
 */
public record Filter(
    boolean mine, Optional<Integer> year, Optional<String> act, Optional<Effect> effect) {
  public static final Filter MINE =
      new Filter(true, Optional.empty(), Optional.empty(), Optional.empty());
}
