package jp.sekimori.rules.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of one case. Never changes. */
public final class Facts {
  /** Raw value of a listed fact that is not known. */
  public static final long UNKNOWN = 0;

  /** Raw value of a number or day that is not known. */
  public static final long UNKNOWN_NUMBER = Long.MIN_VALUE;

  private final Vocabulary vocabulary;
  private final long[] raw;

  Facts(Vocabulary vocabulary, long[] raw) {
    this.vocabulary = vocabulary;
    this.raw = raw;
  }

  /** These facts and one more; what was known of it is replaced. */
  public Facts with(String fact, String value) {
    long[] changed = raw.clone();
    int number = vocabulary.number(fact);
    changed[number] = vocabulary.raw(number, value);
    return new Facts(vocabulary, changed);
  }

  public Facts without(String fact) {
    long[] changed = raw.clone();
    int number = vocabulary.number(fact);
    changed[number] = vocabulary.unknown(number);
    return new Facts(vocabulary, changed);
  }

  public Optional<String> value(String fact) {
    int number = vocabulary.number(fact);
    return vocabulary.text(number, raw[number]);
  }

  /** What is known, by name, in the order of the vocabulary. */
  public Map<String, String> known() {
    var known = new LinkedHashMap<String, String>();
    for (int i = 0; i < raw.length; i++) {
      String id = vocabulary.facts().get(i).id();
      vocabulary.text(i, raw[i]).ifPresent(text -> known.put(id, text));
    }
    return known;
  }

  /** A listed value counted from 1, a number, or days since 1970-01-01. */
  public long raw(int fact) {
    return raw[fact];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts facts
        && facts.vocabulary == vocabulary
        && Arrays.equals(facts.raw, raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  @Override
  public String toString() {
    return known().toString();
  }
}
