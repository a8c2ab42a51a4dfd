package jp.sekimori.rules.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;

/**
 * The values of one fact by the bytes in which they are written: few different ones, each of which
 * is made a string of only once.
 */
final class Values {
  /** So many values are remembered; of numbers and days there may be more. */
  private static final int MOST = 1 << 12;

  private static final long NONE = Long.MIN_VALUE + 1;

  private final Fact fact;
  private final String name;
  private final int number;
  private final Vocabulary vocabulary;
  private final Reasons reasons;
  private final Lexicon words = new Lexicon();

  /**
   * @param name the fact's in the input
   */
  Values(Fact fact, String name, Vocabulary vocabulary, Reasons reasons) {
    this.fact = fact;
    this.name = name;
    this.vocabulary = vocabulary;
    this.reasons = reasons;
    number = vocabulary.number(fact.id());
    vocabulary.values(fact).forEach(value -> learn(value.id(), raw(value.id())));
  }

  /** With labels as people know them, as far as only one value has it, and empty as not known. */
  Values forPeople() {
    learn("", unknown());
    Map<String, String> labels = new HashMap<>();
    for (Value value : vocabulary.values(fact)) {
      labels.merge(value.label().ja(), value.id(), (_, _) -> "");
    }
    vocabulary.values(fact).forEach(value -> labels.remove(value.id()));
    labels.values().removeIf(String::isEmpty);
    labels.forEach((label, id) -> learn(label, raw(id)));
    return this;
  }

  /** Raw value of what is not known. */
  long unknown() {
    return vocabulary.nothing().raw(number);
  }

  private long raw(String id) {
    return switch (vocabulary.read(Map.of(fact.id(), id))) {
      case Given.Read(Facts facts) -> facts.raw(number);
      case Given.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  private void learn(String word, long raw) {
    if (words.size() < MOST) {
      words.put(word.getBytes(UTF_8), raw);
    }
  }

  /** The raw value that is written here; where it is none, the line gets a problem. */
  long read(byte[] bytes, int from, int to, Line line) {
    long raw = words.find(bytes, from, to, NONE);
    return raw == NONE ? readAnew(new String(bytes, from, to - from, UTF_8), line) : raw;
  }

  long read(byte[] word, Line line) {
    return read(word, 0, word.length, line);
  }

  private long readAnew(String text, Line line) {
    return switch (reasons.read(fact.id(), Shown.of(text))) {
      case Given.Read(Facts facts) -> {
        learn(text, facts.raw(number));
        yield facts.raw(number);
      }
      case Given.Refused(var refusals) -> {
        refusals.forEach(each -> line.problem(name, each.what(), each.mend()));
        yield unknown();
      }
    };
  }
}
