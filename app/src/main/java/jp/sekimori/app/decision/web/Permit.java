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
    List<String> names,
    boolean own,
    Optional<String> holders) {
  public Permit {
    names = List.copyOf(names);
  }
}
