package jp.sekimori.rules.batch;

import java.util.Arrays;

/**
 * Finds the members of a flat JSON object (RFC 8259, nothing more) in one line; the same object is
 * filled again for the next.
 */
final class JsonRecord {
  /** What keeps a line from being such an object. */
  enum Fault {
    NONE,
    /** It is no JSON object. */
    NO_OBJECT,
    /** A value is an array or an object. */
    NESTED
  }

  int count;

  /** Where the names lie, without their quotes. */
  int[] nameFrom = new int[16];

  int[] nameTo = new int[16];

  /** Where the values lie, quotes included. */
  int[] from = new int[16];

  int[] to = new int[16];
  Fault fault = Fault.NONE;

  /** Where the fault is. */
  int at;

  private byte[] bytes = {};
  private int end;

  void read(byte[] all, int start, int stop) {
    bytes = all;
    at = start;
    end = stop;
    count = 0;
    fault = object() ? Fault.NONE : fault == Fault.NESTED ? fault : Fault.NO_OBJECT;
  }

  private boolean object() {
    fault = Fault.NONE;
    if (!take('{')) {
      return false;
    }
    if (take('}')) {
      return atEnd();
    }
    do {
      if (!member()) {
        return false;
      }
    } while (take(','));
    return take('}') && atEnd();
  }

  private boolean member() {
    blanks();
    int name = at;
    if (!string() || !grow()) {
      return false;
    }
    nameFrom[count] = name + 1;
    nameTo[count] = at - 1;
    if (!take(':')) {
      return false;
    }
    blanks();
    from[count] = at;
    boolean isValue = value();
    to[count++] = at;
    return isValue;
  }

  private boolean grow() {
    if (count == from.length) {
      nameFrom = Arrays.copyOf(nameFrom, count * 2);
      nameTo = Arrays.copyOf(nameTo, count * 2);
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
    }
    return true;
  }

  private boolean value() {
    return switch (peek()) {
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      case '{', '[' -> {
        fault = Fault.NESTED;
        yield false;
      }
      default -> number();
    };
  }

  private boolean string() {
    if (peek() != '"') {
      return false;
    }
    at++;
    while (at < end) {
      byte b = bytes[at];
      if (b == '"') {
        at++;
        return true;
      }
      if (b == '\\') {
        if (!escape()) {
          return false;
        }
      } else if (b >= 0 && b < ' ') {
        return false;
      } else {
        at++;
      }
    }
    return false;
  }

  /** One character; of those beyond the basic plane both halves, in their order. */
  private boolean escape() {
    at++;
    int kind = peek();
    if (kind != 'u') {
      at++;
      return kind >= 0 && "\"\\/bfnrt".indexOf(kind) >= 0;
    }
    int unit = unit();
    if (unit < 0 || Character.isLowSurrogate((char) unit)) {
      return false;
    }
    if (Character.isHighSurrogate((char) unit)) {
      if (peek() != '\\') {
        return false;
      }
      at++;
      int second = peek() == 'u' ? unit() : -1;
      return second >= 0 && Character.isLowSurrogate((char) second);
    }
    return true;
  }

  /** Four digits after the u; -1 where they are not there. */
  private int unit() {
    at++;
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0 || peek() > 'f') {
        return -1;
      }
      unit = unit << 4 | digit;
      at++;
    }
    return unit;
  }

  private boolean number() {
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else if (!digits()) {
      return false;
    }
    if (peek() == '.') {
      at++;
      if (!digits()) {
        return false;
      }
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      return digits();
    }
    return true;
  }

  private boolean digits() {
    int first = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at > first;
  }

  private boolean word(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (peek() != word.charAt(i)) {
        return false;
      }
      at++;
    }
    return true;
  }

  private boolean take(char wanted) {
    blanks();
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private boolean atEnd() {
    blanks();
    return at == end;
  }

  private void blanks() {
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
  }

  /** The byte that comes next; -1 at the end. */
  private int peek() {
    return at < end ? bytes[at] & 0xFF : -1;
  }
}
