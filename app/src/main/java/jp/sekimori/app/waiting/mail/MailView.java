package jp.sekimori.app.waiting.mail;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Whether mail goes out.
 *
 * @param given whether a mail server is named in the settings
 * @param fault what is missing or wrong in them
 * @param security how the server is spoken to
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
    boolean mayTry,
    Optional<String> to,
    String done) {

  /**
   * @param sent in a week
   * @param without people with an account and no address
   */
  public record Counts(int waiting, int sent, int failed, int without) {}

  /** A mail that was not taken. */
  public record Trouble(Mail mail, String person, Mail.Trouble why) {}

  public boolean isUsed() {
    return given && fault.isEmpty();
  }
}
