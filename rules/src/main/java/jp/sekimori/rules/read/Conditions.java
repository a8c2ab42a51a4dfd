package jp.sekimori.rules.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Condition.OneOf;
import jp.sekimori.rules.table.Condition.Within;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;
import jp.sekimori.rules.table.Scale;
import jp.sekimori.rules.table.Span;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Words;

/**
 * Reads what a row wants of a fact: {@code any}, or pieces with commas between them, any of which
 * will do: {@code x}, {@code >= x}, {@code > x}, {@code <= x}, {@code < x}, {@code x .. y}. {@code
 * not} before them turns them round.
 */
public final class Conditions {
  public static final String ANY = "any";
  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)\\s*(\\S+)");
  private static final Pattern RANGE = Pattern.compile("(\\S+)\\s*\\.\\.\\s*(\\S+)");

  private final Fact fact;

  /** What values there are, from the lowest where they are ordered; none where they are counted. */
  private final List<String> values;

  private final boolean isOrdered;

  private Conditions(Fact fact, List<String> values, boolean isOrdered) {
    this.fact = fact;
    this.values = values;
    this.isOrdered = isOrdered;
  }

  /**
   * @param axes of the edition
   */
  public static Conditions on(Fact fact, List<Axis> axes) {
    return switch (fact.type()) {
      case YesNo _ -> new Conditions(fact, ids(YesNo.VALUES), false);
      case Choice choice -> new Conditions(fact, ids(choice.values()), false);
      case ClassOn on ->
          new Conditions(
              fact,
              axes.stream()
                  .filter(axis -> axis.id().equals(on.axis()))
                  .findFirst()
                  .map(Axis::codes)
                  .orElse(List.of()),
              true);
      case Whole _, Day _ -> new Conditions(fact, List.of(), true);
    };
  }

  private static List<String> ids(List<Value> values) {
    return values.stream().map(Value::id).toList();
  }

  /** A condition that cannot be read, and how it can. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Words what;
    private final transient Words mend;

    Unreadable(Words what, Words mend) {
      super(what.en());
      this.what = what;
      this.mend = mend;
    }

    public Words what() {
      return what;
    }

    public Words mend() {
      return mend;
    }
  }

  /**
   * @return empty where anything will do
   */
  public Optional<Condition> read(String text) throws Unreadable {
    if (text.equals(ANY)) {
      return Optional.empty();
    }
    boolean not = text.startsWith("not ");
    String[] pieces = (not ? text.substring(4) : text).split(",", -1);
    return Optional.of(isCounted() ? counted(text, not, pieces) : listed(text, not, pieces));
  }

  private boolean isCounted() {
    return fact.type() instanceof Whole || fact.type() instanceof Day;
  }

  private Condition listed(String text, boolean not, String[] pieces) throws Unreadable {
    Set<String> taken = new LinkedHashSet<>();
    for (String piece : pieces) {
      taken.addAll(listed(piece.strip()));
    }
    if (not) {
      var others = new LinkedHashSet<>(values);
      others.removeAll(taken);
      taken = others;
    }
    return new OneOf(text, taken);
  }

  private List<String> listed(String piece) throws Unreadable {
    Matcher comparison = COMPARISON.matcher(piece);
    Matcher range = RANGE.matcher(piece);
    if (comparison.matches()) {
      int at = rank(comparison.group(2));
      return switch (comparison.group(1)) {
        case ">=" -> values.subList(at, values.size());
        case ">" -> values.subList(at + 1, values.size());
        case "<=" -> values.subList(0, at + 1);
        default -> values.subList(0, at);
      };
    }
    if (range.matches()) {
      int from = rank(range.group(1));
      int to = rank(range.group(2));
      return from <= to ? values.subList(from, to + 1) : List.of();
    }
    return List.of(values.get(index(piece)));
  }

  private int rank(String value) throws Unreadable {
    if (!isOrdered) {
      throw new Unreadable(
          new Words(
              "「" + fact.id() + "」の値には上下がなく、比べられません。",
              "The values of \"" + fact.id() + "\" have no order to compare by."),
          new Words("値を並べて書いてください：" + join(values, "、"), "List the values: " + join(values, ", ")));
    }
    return index(value);
  }

  private int index(String value) throws Unreadable {
    int at = values.indexOf(value);
    if (at < 0) {
      throw new Unreadable(
          new Words(
              "「" + fact.id() + "」に「" + value + "」という値はありません。",
              "\"" + fact.id() + "\" has no value \"" + value + "\"."),
          new Words("使える値：" + join(values, "、"), "Values: " + join(values, ", ") + "."));
    }
    return at;
  }

  private static String join(List<String> values, String separator) {
    return String.join(separator, values);
  }

  private Condition counted(String text, boolean not, String[] pieces) throws Unreadable {
    var spans = new ArrayList<Span>();
    for (String piece : pieces) {
      counted(piece.strip()).ifPresent(spans::add);
    }
    List<Span> merged = merged(spans);
    return new Within(text, not ? others(merged) : merged);
  }

  private Optional<Span> counted(String piece) throws Unreadable {
    Scale scale = Scale.of(fact.type());
    Matcher comparison = COMPARISON.matcher(piece);
    Matcher range = RANGE.matcher(piece);
    long first = scale.first();
    long last = scale.last();
    if (comparison.matches()) {
      long value = number(scale, comparison.group(2));
      switch (comparison.group(1)) {
        case ">=" -> first = value;
        case ">" -> first = value + 1;
        case "<=" -> last = value;
        default -> last = value - 1;
      }
    } else if (range.matches()) {
      first = number(scale, range.group(1));
      last = number(scale, range.group(2));
    } else {
      first = number(scale, piece);
      last = first;
    }
    return first <= last ? Optional.of(new Span(first, last)) : Optional.empty();
  }

  private long number(Scale scale, String text) throws Unreadable {
    OptionalLong value = scale.read(text);
    if (value.isEmpty()) {
      String from = scale.write(scale.first());
      String to = scale.write(scale.last());
      throw new Unreadable(
          new Words(
              "「" + fact.id() + "」の値「" + text + "」は使えません。",
              "\"" + fact.id() + "\" cannot be \"" + text + "\"."),
          new Words(
              from + "から" + to + "までの値を書いてください。", "Give a value from " + from + " to " + to + "."));
    }
    return value.getAsLong();
  }

  private static List<Span> merged(List<Span> spans) {
    var merged = new ArrayList<Span>();
    for (Span span : spans.stream().sorted(Comparator.comparingLong(Span::first)).toList()) {
      if (!merged.isEmpty() && span.first() <= merged.getLast().last() + 1) {
        Span before = merged.removeLast();
        merged.add(new Span(before.first(), Math.max(before.last(), span.last())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private List<Span> others(List<Span> spans) {
    Scale scale = Scale.of(fact.type());
    var others = new ArrayList<Span>();
    long next = scale.first();
    for (Span span : spans) {
      if (next < span.first()) {
        others.add(new Span(next, span.first() - 1));
      }
      next = span.last() + 1;
    }
    if (next <= scale.last()) {
      others.add(new Span(next, scale.last()));
    }
    return others;
  }
}
