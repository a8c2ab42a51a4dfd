package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekimori.rules.read.Conditions;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Level;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;

/** Random facts and tables, from a seed. */
public final class Generated {
  private static final Words WORDS = new Words("あ", "a");
  private static final List<Obligation> OBLIGATIONS =
      Stream.of("encrypt", "lock", "consult", "record")
          .map(id -> new Obligation(id, WORDS, Set.of()))
          .toList();

  public static final List<Axis> AXES =
      List.of(
          new Axis(
              "c",
              WORDS,
              Stream.of("C1", "C2", "C3")
                  .map(code -> new Level(code, WORDS, WORDS, WORDS, List.of(), false))
                  .toList(),
              Map.of()));

  private static final List<Fact> FACTS =
      List.of(
          fact("personal", new FactType.YesNo()),
          fact("class", new FactType.ClassOn("c")),
          fact("terms", choice("general", "negotiated", "own")),
          fact("count", new FactType.Whole(0, 9, Optional.empty())),
          fact("day", new FactType.Day()),
          fact("outside", new FactType.YesNo()),
          fact("means", choice("mail", "cloud", "car", "post")));

  /** Values of each fact; all there are, but for days, where conditions name no others. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "personal", List.of("yes", "no"),
          "class", List.of("C1", "C2", "C3"),
          "terms", List.of("general", "negotiated", "own"),
          "count", IntStream.rangeClosed(0, 9).mapToObj(Integer::toString).toList(),
          "day", List.of("2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03"),
          "outside", List.of("yes", "no"),
          "means", List.of("mail", "cloud", "car", "post"));

  public static final Vocabulary VOCABULARY = new Vocabulary(FACTS, List.of(AXES));

  private final Random random;

  public Generated(long seed) {
    random = new Random(seed);
  }

  private static Fact fact(String id, FactType type) {
    return new Fact(id, type, WORDS, WORDS);
  }

  private static FactType choice(String... ids) {
    return new FactType.Choice(Stream.of(ids).map(id -> new Value(id, WORDS)).toList());
  }

  static List<String> values(Fact fact) {
    return VALUES.getOrDefault(fact.id(), List.of());
  }

  private List<Fact> someFacts(int most) {
    var facts = new ArrayList<>(FACTS);
    Collections.shuffle(facts, random);
    return facts.subList(0, 1 + random.nextInt(most));
  }

  /** Rows at random; many cases may be left open. */
  Table holed(int rows) {
    List<Fact> facts = someFacts(5);
    return table(
        facts, IntStream.range(0, 1 + random.nextInt(rows)).mapToObj(i -> row(i, when(facts))));
  }

  /** Rows at random over some that leave no gap. */
  public Table whole(int most) {
    List<Fact> facts = someFacts(5);
    List<Map<String, Condition>> parts = new ArrayList<>();
    divide(facts, 0, new HashMap<>(), parts);
    int more = random.nextInt(most);
    IntStream.range(0, more).forEach(_ -> parts.add(when(facts)));
    Collections.shuffle(parts, random);
    return table(facts, IntStream.range(0, parts.size()).mapToObj(i -> row(i, parts.get(i))));
  }

  /** So many rows over all facts, the first of which takes everything. */
  public Table large(int rows) {
    return table(
        FACTS, IntStream.range(0, rows).mapToObj(i -> row(i, i == 0 ? Map.of() : when(FACTS))));
  }

  private static Table table(List<Fact> facts, Stream<Row> rows) {
    return new Table("t", "t.yaml", WORDS, facts, rows.toList());
  }

  private void divide(
      List<Fact> facts, int at, Map<String, Condition> when, List<Map<String, Condition>> parts) {
    if (at == facts.size() || random.nextInt(4) == 0) {
      parts.add(Map.copyOf(when));
      return;
    }
    Fact fact = facts.get(at);
    if (random.nextInt(4) == 0) {
      divide(facts, at + 1, when, parts);
      return;
    }
    String text = text(fact);
    for (String half : List.of(text, "not " + text)) {
      Map<String, Condition> narrowed = new HashMap<>(when);
      narrowed.put(fact.id(), condition(fact, half));
      divide(facts, at + 1, narrowed, parts);
    }
  }

  private Map<String, Condition> when(List<Fact> facts) {
    Map<String, Condition> when = new HashMap<>();
    for (Fact fact : facts) {
      if (random.nextBoolean()) {
        when.put(fact.id(), condition(fact, (random.nextInt(4) == 0 ? "not " : "") + text(fact)));
      }
    }
    return when;
  }

  private String text(Fact fact) {
    List<String> values =
        fact.type() instanceof FactType.Day ? List.of("2026-03-31", "2026-04-02") : values(fact);
    String one = values.get(random.nextInt(values.size()));
    String other = values.get(random.nextInt(values.size()));
    boolean ordered =
        !(fact.type() instanceof FactType.YesNo) && !(fact.type() instanceof FactType.Choice);
    if (!ordered) {
      return random.nextBoolean() ? one : one + ", " + other;
    }
    return switch (random.nextInt(6)) {
      case 0 -> ">= " + one;
      case 1 -> "< " + one;
      case 2 -> "> " + one;
      case 3 -> "<= " + one;
      case 4 -> one + " .. " + other;
      default -> one + ", >= " + other;
    };
  }

  static Condition condition(Fact fact, String text) {
    try {
      return Conditions.on(fact, AXES).read(text).orElseThrow();
    } catch (Conditions.Unreadable e) {
      throw new IllegalStateException(text, e);
    }
  }

  private Row row(int number, Map<String, Condition> when) {
    Effect effect = Effect.values()[random.nextInt(4)];
    var obligations =
        OBLIGATIONS.stream()
            .filter(_ -> effect != Effect.ALLOWED && random.nextInt(3) == 0)
            .toList();
    Optional<Permit> permit =
        effect == Effect.NEEDS_PERMIT
            ? Optional.of(new Permit("p" + random.nextInt(2), WORDS, "r"))
            : Optional.empty();
    return new Row(
        "r" + number,
        new Row.Place("t.yaml", number + 1),
        when,
        effect,
        obligations,
        permit,
        List.of("S" + random.nextInt(5)),
        WORDS,
        Optional.empty(),
        Optional.empty());
  }

  /** Facts of a table; each is left out with this chance. */
  public Facts facts(Table table, double unknown) {
    Facts facts = VOCABULARY.nothing();
    for (Fact fact : table.facts()) {
      if (random.nextDouble() >= unknown) {
        List<String> values = values(fact);
        facts = facts.with(fact.id(), values.get(random.nextInt(values.size())));
      }
    }
    return facts;
  }
}
