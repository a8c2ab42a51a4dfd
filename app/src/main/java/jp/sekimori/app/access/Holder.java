package jp.sekimori.app.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.OrganizationId;

/**
 * Whose a session is: all that is kept of a person in it.
 *
 * @param since when the session began
 */
record Holder(OrganizationId organization, UUID account, Instant since) {

  /** The name under which all sessions of an account are found. */
  String index() {
    return index(organization, account);
  }

  static String index(OrganizationId organization, UUID account) {
    return organization + "/" + account;
  }

  String text() {
    return index() + "/" + since.getEpochSecond();
  }

  /** Reads what {@link #text} wrote; empty for what no version of ours wrote. */
  static Optional<Holder> read(String text) {
    String[] parts = text.split("/");
    try {
      return parts.length == 3
          ? Optional.of(
              new Holder(
                  new OrganizationId(Integer.parseInt(parts[0])),
                  UUID.fromString(parts[1]),
                  Instant.ofEpochSecond(Long.parseLong(parts[2]))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
