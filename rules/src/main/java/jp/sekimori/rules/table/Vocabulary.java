package jp.sekimori.rules.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;
import jp.sekimori.rules.table.Pairs.Pair;
import org.jspecify.annotations.Nullable;

/**
 * All facts of a pack and all values that they may have in any edition. Facts read here can be
 * decided under every edition.
 */
public final class Vocabulary {
  private final List<Fact> facts;
  private final List<Domain> domains = new ArrayList<>();
  private final Numbering numbers;
  private final Pairs pairs;
  private final long[] nothing;

  /** The values of one fact: listed ones count from 1, others have a scale. */
  private record Domain(List<Value> values, @Nullable Scale scale) {}

  /**
   * @param facts of the pack, the act among them
   * @param axes of each edition
   */
  public Vocabulary(List<Fact> facts, List<List<Axis>> axes) {
    this.facts = List.copyOf(facts);
    List<String> ids = facts.stream().map(Fact::id).toList();
    if (Set.copyOf(ids).size() < ids.size()) {
      throw new IllegalArgumentException("Two facts have the same id: " + ids);
    }
    numbers = new Numbering(ids);
    nothing = new long[facts.size()];
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      boolean isListed = isListed(fact.type());
      domains.add(new Domain(values(fact.type(), axes), isListed ? null : Scale.of(fact.type())));
      nothing[i] = isListed ? Facts.UNKNOWN : Facts.UNKNOWN_NUMBER;
    }
    pairs = new Pairs(pairs(ids));
  }

  private List<Pair> pairs(List<String> ids) {
    var all = new ArrayList<Pair>();
    for (int fact = 0; fact < ids.size(); fact++) {
      List<Value> values = domains.get(fact).values;
      for (int i = 0; i < values.size(); i++) {
        all.add(new Pair(ids.get(fact), values.get(i).id(), fact, i + 1));
      }
    }
    return all;
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
    int number = numbers.of(id);
    return number == Numbering.NONE ? Optional.empty() : Optional.of(facts.get(number));
  }

  /** The values that a fact may have in any edition; none for numbers and days. */
  public List<Value> values(Fact fact) {
    return domains.get(number(fact.id())).values();
  }

  /** The place of a fact, from 0. */
  public int number(String fact) {
    int number = numbers.of(fact);
    if (number == Numbering.NONE) {
      throw new IllegalArgumentException("No fact is called " + fact);
    }
    return number;
  }

  /** Nothing is known. */
  public Facts nothing() {
    return new Facts(this, nothing);
  }

  /**
   * Facts by their raw values, as {@link Facts#raw} gives them.
   *
   * @param numbers the places of these facts
   */
  public Facts facts(int[] numbers, long[] values) {
    long[] raw = nothing.clone();
    for (int i = 0; i < numbers.length; i++) {
      raw[numbers[i]] = checked(numbers[i], values[i]);
    }
    return new Facts(this, raw);
  }

  private long checked(int fact, long raw) {
    Domain domain = domains.get(fact);
    Scale scale = domain.scale;
    boolean isValue =
        scale == null
            ? 0 < raw && raw <= domain.values.size()
            : scale.first() <= raw && raw <= scale.last();
    if (raw != nothing[fact] && !isValue) {
      throw new IllegalArgumentException(facts.get(fact).id() + " has no raw value " + raw);
    }
    return raw;
  }

  /** Reads facts by name, as people and other programs give them. */
  public Given read(Map<String, String> given) {
    long[] raw = nothing.clone();
    for (Map.Entry<String, String> entry : given.entrySet()) {
      if (!take(entry.getKey(), entry.getValue(), raw)) {
        return refuse(given);
      }
    }
    return new Given.Read(new Facts(this, raw));
  }

  private boolean take(String name, @Nullable String text, long[] raw) {
    Pair pair = text == null ? null : pairs.of(name, text);
    if (pair != null) {
      raw[pair.fact()] = pair.raw();
      return true;
    }
    int fact = numbers.of(name);
    long value = fact == Numbering.NONE ? INVALID : parse(fact, text);
    if (value == INVALID) {
      return false;
    }
    raw[fact] = value;
    return true;
  }

  private Given refuse(Map<String, String> given) {
    List<Given.Refusal> refusals =
        given.entrySet().stream()
            .flatMap(entry -> refusal(entry.getKey(), entry.getValue()).stream())
            .limit(Given.MOST + 1)
            .collect(Collectors.toCollection(ArrayList::new));
    if (refusals.size() > Given.MOST) {
      refusals.set(Given.MOST, Given.MORE);
    }
    return new Given.Refused(refusals);
  }

  private Optional<Given.Refusal> refusal(String name, String text) {
    int fact = numbers.of(name);
    if (fact == Numbering.NONE) {
      return Optional.of(Refusals.noFact(name, facts.stream().map(Fact::id).toList()));
    }
    return parse(fact, text) == INVALID
        ? Optional.of(Refusals.noValue(facts.get(fact), values(facts.get(fact)), text))
        : Optional.empty();
  }

  private static final long INVALID = Long.MIN_VALUE + 1;

  /** The raw value; {@link #INVALID} where the fact has no such value. */
  private long parse(int fact, @Nullable String text) {
    if (text == null) {
      return INVALID;
    }
    Scale scale = domains.get(fact).scale;
    if (scale != null) {
      return scale.read(text).orElse(INVALID);
    }
    Pair pair = pairs.of(facts.get(fact).id(), text);
    return pair == null ? INVALID : pair.raw();
  }

  /**
   * The raw value of a value, for programs that look up names once and then make facts by {@link
   * #facts(int[], long[])}.
   *
   * @throws IllegalArgumentException where the fact has no such value
   */
  public long raw(int fact, String text) {
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
    Domain domain = domains.get(fact);
    Scale scale = domain.scale;
    return Optional.of(scale != null ? scale.write(raw) : domain.values.get((int) raw - 1).id());
  }

  long unknown(int fact) {
    return nothing[fact];
  }
}
