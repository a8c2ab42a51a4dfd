package jp.sekimori.app.check;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.clauses.text.Message;

/**
 * Why an answer was not taken.
 *
 * @param thing what it was about; empty for the whole
 * @param item the question; empty for the whole thing
 * @param more what the form says of a field; empty otherwise
 */
public record Fault(
    Optional<UUID> thing, Optional<String> item, Kind kind, Optional<Message> more) {

  /** Worded in the messages under {@code check.fault.}. */
  public enum Kind {
    /** The run is closed. */
    CLOSED,
    /** Somebody else changed it since it was shown. */
    STALE,
    /** 否 and 該当なし need a reason. */
    REASON,
    /** 適, although the ledger says that it is not at its place: how that is known is not told. */
    ELSEWHERE,
    /** 否 needs a day by which it is mended. */
    MEND_BY,
    /** That is no day. */
    NO_DAY,
    /** The day lies behind. */
    PAST_DAY,
    /** The question does not allow 該当なし. */
    NEEDED,
    /** It is not said where it is laid down. */
    EVIDENCE,
    /** Too long, or with a character that cannot be kept. */
    TEXT,
    /** A field is not filled in as it should be. */
    FIELD,
    /** What somebody has is not given back. */
    OUTSTANDING,
    /** Not everything is answered. */
    UNANSWERED,
    /** The day of mending lies ahead, or before it was found. */
    MENDED_DAY,
    /** It is not said what was done. */
    HOW;

    /** As at the end of its key: {@code mend-by}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The id of the input on a page that it is about; {@code main} where there is none. */
  public String spot() {
    if (thing.isEmpty() || item.isEmpty()) {
      return "main";
    }
    String key = thing.get() + "." + item.get();
    return switch (kind) {
      case REASON, ELSEWHERE, TEXT -> "reason." + key;
      case MEND_BY, NO_DAY, PAST_DAY -> "mend." + key;
      case EVIDENCE -> "document." + key;
      case FIELD -> "f-" + item.get();
      case CLOSED, STALE, NEEDED, OUTSTANDING, UNANSWERED, MENDED_DAY, HOW -> "verdict." + key;
    };
  }

  static Fault of(UUID thing, String item, Kind kind) {
    return new Fault(Optional.of(thing), Optional.of(item), kind, Optional.empty());
  }

  static Fault of(UUID thing, Kind kind) {
    return new Fault(Optional.of(thing), Optional.empty(), kind, Optional.empty());
  }

  static Fault whole(Kind kind) {
    return new Fault(Optional.empty(), Optional.empty(), kind, Optional.empty());
  }
}
