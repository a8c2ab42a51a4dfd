package jp.sekimori.app.decision.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.decision.Told;
import jp.sekimori.clauses.text.Message;

/**
 * A decision as it was kept.
 *
 * @param day whose rules were asked
 * @param by under which rules
 * @param told in the words in which it was shown
 */
public record Kept(
    UUID id, Numbered number, Asker asker, Instant at, LocalDate day, Rules by, Told told) {

  /**
   * Who asked.
   *
   * @param office of the main post then; empty where no post was held
   */
  public record Asker(
      UUID person, String name, Optional<UUID> office, Optional<String> officeName) {}

  /**
   * @param edition short name in the pack
   * @param held the id of its text, where that was held
   * @param digest SHA-256 over the files of the rules
   */
  public record Rules(
      String pack, String edition, Message name, Optional<UUID> held, String digest) {}

  public String address() {
    return "/decisions/" + id;
  }
}
