package jp.sekimori.app.decision.web;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.decision.Told;

/**
 * A permit that has to be asked for, and who decides it today.
 *
 * @param office for which the role is asked about; empty for the whole organization
 * @param names those who have the role today; empty where nobody has, or that cannot be told
 * @param own whether whoever asks is among them
 * @param holders the page with all who have the role; empty where the role is not known
 */
public record Permit(
    Told.Permission permission,
    Optional<String> office,
    List<Named> names,
    boolean own,
    Optional<String> holders) {
  /**
   * Somebody with his post.
   *
   * @param appointment the end of the key of what his appointment is called
   */
  public record Named(String name, Optional<String> appointment) {}

  public Permit {
    names = List.copyOf(names);
  }
}
