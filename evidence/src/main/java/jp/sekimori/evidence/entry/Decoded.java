package jp.sekimori.evidence.entry;

import jp.sekimori.evidence.Message;

/** What the bytes of a record turn out to be. */
public sealed interface Decoded {

  record Known(Entry entry) implements Decoded {}

  /**
   * Canonical, but of a version written after this program. Its hash can be checked all the same.
   */
  record Newer(long format, long number) implements Decoded {}

  record Malformed(Message why) implements Decoded {}
}
