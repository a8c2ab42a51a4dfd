package jp.sekimori.app.organization.leaving;

/** Why something was not settled; worded in the messages under {@code leaving.fault.}. */
public enum Fault {
  /** Nobody settles his own leaving. */
  OWN,
  /** A correction took the leaving back. */
  WITHDRAWN,
  /** Somebody else changed it since it was shown. */
  STALE,
  /** What does not apply needs a reason. */
  REASON,
  /** The note is too long, or holds a character that cannot be kept. */
  NOTE,
  /** A ledger says that something has not been given back or stopped. */
  OUTSTANDING,
  /** Nothing was chosen. */
  NOTHING,
  /** The item is looked at person by person. */
  ONE_BY_ONE;

  /** As at the end of its key: {@code one-by-one}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
