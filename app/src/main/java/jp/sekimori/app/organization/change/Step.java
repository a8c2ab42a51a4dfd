package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.clauses.text.Message;

/**
 * What one row does.
 *
 * @param day the first on which it counts
 * @param who the person it is about; empty for offices
 * @param from the post that is left, to the one that is taken
 * @param said in words, for people to read
 * @param entries what is entered for it; empty where it is so already
 */
public record Step(
    int row,
    LocalDate day,
    Effect effect,
    Optional<Who> who,
    Optional<Place> from,
    Optional<Place> to,
    Message said,
    List<Entry> entries) {
  public Step {
    entries = List.copyOf(entries);
  }

  /**
   * @param number 職員番号; may be empty
   */
  public record Who(UUID id, String name, String number) {}

  /** A post in its office, as people say it. */
  public record Place(UUID office, String officeName, String post) {
    String words() {
      return officeName + " " + post;
    }
  }
}
