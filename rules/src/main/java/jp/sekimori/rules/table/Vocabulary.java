package jp.sekimori.rules.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * All facts of a pack and all values that they may have in any edition. Facts read here can be
 * decided under every edition.
 */
public final class Vocabulary {
  private final List<Fact> facts;
  private final List<Domain> domains = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final long[] nothing;

  /** How the values of one fact are counted; listed values from 1. */
  private record Domain(List<Value> values, Map<String, Integer> numbers) {
    Domain(List<Value> values) {
      this(List.copyOf(values), new HashMap<>());
      for (Value value : values) {
        numbers.put(value.id(), numbers.size() + 1);
      }
    }
  }

  /**
   * @param facts of the pack, the act among them
   * @param axes of each edition
   */
  public Vocabulary(List<Fact> facts, List<List<Axis>> axes) {
    this.facts = List.copyOf(facts);
    nothing = new long[facts.size()];
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      if (numbers.put(fact.id(), i) != null) {
        throw new IllegalArgumentException("Two facts are called " + fact.id());
      }
      domains.add(new Domain(values(fact.type(), axes)));
      nothing[i] = isListed(fact.type()) ? Facts.UNKNOWN : Facts.UNKNOWN_NUMBER;
    }
  }

  private static List<Value> values(FactType type, List<List<Axis>> axes) {
    return switch (type) {
      case YesNo _ -> YesNo.VALUES;
      case Choice choice -> choice.values();
      case ClassOn on -> levels(on.axis(), axes);
      case Whole _, Day _ -> List.of();
    };
  }

  /** The levels of all editions, each once, in the words of the last edition that has it. */
  private static List<Value> levels(String axis, List<List<Axis>> axes) {
    var levels = new LinkedHashMap<String, Value>();
    axes.stream()
        .flatMap(List::stream)
        .filter(each -> each.id().equals(axis))
        .flatMap(each -> each.levels().stream())
        .forEach(level -> levels.put(level.code(), new Value(level.code(), level.label())));
    return List.copyOf(levels.values());
  }

  private static boolean isListed(FactType type) {
    return switch (type) {
      case YesNo _, Choice _, ClassOn _ -> true;
      case Whole _, Day _ -> false;
    };
  }

  public List<Fact> facts() {
    return facts;
  }

  public Optional<Fact> fact(String id) {
    return Optional.ofNullable(numbers.get(id)).map(facts::get);
  }

  /** The values that a fact may have in any edition; none for numbers and days. */
  public List<Value> values(Fact fact) {
    return domains.get(number(fact.id())).values();
  }

  /** The place of a fact, from 0. */
  public int number(String fact) {
    Integer number = numbers.get(fact);
    if (number == null) {
      throw new IllegalArgumentException("No fact is called " + fact);
    }
    return number;
  }

  /** Nothing is known. */
  public Facts nothing() {
    return new Facts(this, nothing);
  }

  /** Reads facts by name, as people and other programs give them. */
  public Given read(Map<String, String> given) {
    long[] raw = nothing.clone();
    for (Map.Entry<String, String> entry : given.entrySet()) {
      Integer fact = numbers.get(entry.getKey());
      if (fact == null) {
        return refuse(given);
      }
      long value = parse(fact, entry.getValue());
      if (value == INVALID) {
        return refuse(given);
      }
      raw[fact] = value;
    }
    return new Given.Read(new Facts(this, raw));
  }

  private Given refuse(Map<String, String> given) {
    var refusals = new ArrayList<Given.Refusal>();
    given.forEach(
        (name, text) -> {
          Integer fact = numbers.get(name);
          if (fact == null) {
            refusals.add(Refusals.noFact(name, Set.copyOf(numbers.keySet())));
          } else if (parse(fact, text) == INVALID) {
            refusals.add(Refusals.noValue(facts.get(fact), values(facts.get(fact)), text));
          }
        });
    return new Given.Refused(refusals);
  }

  private static final long INVALID = Long.MIN_VALUE + 1;

  /** The raw value; {@link #INVALID} where the fact has no such value. */
  private long parse(int fact, @Nullable String text) {
    if (text == null) {
      return INVALID;
    }
    Domain domain = domains.get(fact);
    if (!domain.values.isEmpty()) {
      Integer number = domain.numbers.get(text);
      return number == null ? INVALID : number;
    }
    return Scale.of(facts.get(fact).type()).read(text).orElse(INVALID);
  }

  /** The raw value of a value that is known to be one. */
  long raw(int fact, String text) {
    long raw = parse(fact, text);
    if (raw == INVALID) {
      throw new IllegalArgumentException(facts.get(fact).id() + " cannot be \"" + text + "\"");
    }
    return raw;
  }

  Optional<String> text(int fact, long raw) {
    if (raw == nothing[fact]) {
      return Optional.empty();
    }
    List<Value> values = domains.get(fact).values;
    return Optional.of(
        values.isEmpty()
            ? Scale.of(facts.get(fact).type()).write(raw)
            : values.get((int) raw - 1).id());
  }

  long unknown(int fact) {
    return nothing[fact];
  }
}
