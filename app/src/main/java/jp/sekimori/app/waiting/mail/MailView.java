package jp.sekimori.app.waiting.mail;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether mail goes out.
 *
 * @param given whether a mail server is named in the settings
 * @param fault what is missing or wrong in them
 * @param security how the server is spoken to
 * @param without those who cannot be written to, as many as are shown
 * @param mayTry whether whoever looks may send again and try
 * @param to the address of whoever looks
 * @param done what has just been done; empty for nothing
 */
public record MailView(
    boolean given,
    Optional<String> fault,
    String server,
    String security,
    String from,
    LocalTime at,
    Counts counts,
    List<Trouble> troubles,
    List<Unreached> without,
    boolean mayTry,
    Optional<String> to,
    String done) {

  /**
   * @param sent in a week
   * @param without people with an account and no address
   */
  public record Counts(int waiting, int sent, int failed, int without) {}

  /**
   * Somebody who may come in and cannot be written to.
   *
   * @param account of his
   */
  public record Unreached(UUID account, String name) {}

  /** A mail that was not taken. */
  public record Trouble(Mail mail, String person, Mail.Trouble why) {}

  public boolean isUsed() {
    return given && fault.isEmpty();
  }
}
