package jp.sekimori.rules.batch;

/** Checks bytes for being text. */
final class Utf8 {
  private Utf8() {}

  /** Whether these are whole characters of UTF-8, none of them written longer than needed. */
  static boolean isWhole(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int lead = bytes[at++];
      if (lead >= 0) {
        continue;
      }
      int rest = lead >= (byte) 0xF0 ? 3 : lead >= (byte) 0xE0 ? 2 : 1;
      if (lead < (byte) 0xC2 || lead > (byte) 0xF4 || rest > to - at) {
        return false;
      }
      int second = bytes[at] & 0xFF;
      int least = lead == (byte) 0xE0 ? 0xA0 : lead == (byte) 0xF0 ? 0x90 : 0x80;
      int most = lead == (byte) 0xED ? 0x9F : lead == (byte) 0xF4 ? 0x8F : 0xBF;
      if (second < least || second > most) {
        return false;
      }
      for (int i = 1; i < rest; i++) {
        if ((bytes[at + i] & 0xC0) != 0x80) {
          return false;
        }
      }
      at += rest;
    }
    return true;
  }
}
