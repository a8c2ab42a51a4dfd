package jp.sekimori.evidence.check;

import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The numbers of records that have not been found, as spans. */
final class Gaps {
  /** First number to last. */
  private final TreeMap<Long, Long> spans = new TreeMap<>();

  void add(long first, long last) {
    var before = spans.floorEntry(first);
    if (before != null && before.getValue() == first - 1) {
      spans.put(before.getKey(), last);
    } else {
      spans.put(first, last);
    }
  }

  /** Takes a number out; whether it was in. */
  boolean remove(long number) {
    var span = spans.floorEntry(number);
    if (span == null || span.getValue() < number) {
      return false;
    }
    spans.remove(span.getKey());
    if (span.getKey() < number) {
      spans.put(span.getKey(), number - 1);
    }
    if (number < span.getValue()) {
      spans.put(number + 1, span.getValue());
    }
    return true;
  }

  void each(BiConsumer<Long, Long> reader) {
    spans.forEach(reader);
  }

  /**
   * Where the span that reaches up to {@code last} begins; {@code last + 1} where there is none.
   */
  long startOfSpanTo(long last) {
    var span = spans.floorEntry(last);
    return span != null && span.getValue() == last ? span.getKey() : last + 1;
  }

  void removeSpan(long first) {
    spans.remove(first);
  }
}
