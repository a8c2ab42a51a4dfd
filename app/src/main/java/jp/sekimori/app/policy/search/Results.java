package jp.sekimori.app.policy.search;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/**
 * What was found.
 *
 * @param clauses a page of them
 * @param total how many clauses were found in all
 * @param summaries what packs say, which is not the official wording
 * @param places every edition that can be searched
 */
public record Results(
    Wanted wanted, List<Hit> clauses, int total, List<Summary> summaries, List<Place> places) {

  /** A clause of a stored edition. */
  public record Hit(
      String policy,
      String edition,
      String editionName,
      String path,
      Marked label,
      Marked text,
      boolean doubtful) {}

  /** A clause of a pack. */
  public record Summary(
      String policy, Message title, String id, Marked name, Marked summary, boolean unsure) {}

  /** Where one can search. */
  public record Place(String reference, String title, String name) {}

  public Results {
    clauses = List.copyOf(clauses);
    summaries = List.copyOf(summaries);
    places = List.copyOf(places);
  }
}
