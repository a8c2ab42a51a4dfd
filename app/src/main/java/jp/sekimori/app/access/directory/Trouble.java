package jp.sekimori.app.access.directory;

import java.util.Locale;

/**
 * Something about one entry that a person has to put right; the entry changes nothing meanwhile.
 *
 * @param dn of the entry, or the address that the directory refers to
 * @param value what is wrong there; may be empty
 */
public record Trouble(String dn, Kind kind, String value) {

  /** Worded in the messages under {@code directory.trouble.}, with {@code .mend}. */
  public enum Kind {
    NO_SUBJECT,
    NO_NUMBER,
    NUMBER_TWICE,
    /** The entry that was bound to somebody has another number now. */
    NUMBER_CHANGED,
    /** Another entry vouches for the person with this number. */
    OTHER_ENTRY,
    NO_NAME,
    /** It cannot be the name of an account. */
    ACCOUNT_FORM,
    ACCOUNT_TAKEN,
    /** Longer than anything that is kept. */
    TOO_LONG,
    /** A part of the directory lies elsewhere and was not read. */
    REFERRAL;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
