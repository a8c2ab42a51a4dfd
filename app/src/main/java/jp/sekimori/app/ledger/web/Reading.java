package jp.sekimori.app.ledger.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.ListQuery;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import jp.sekimori.clauses.text.Message;

/** Reads the address of a list. What narrows the list and cannot be read is a problem. */
final class Reading {
  private static final int LONGEST = 200;
  private static final int SHOWN = 6;
  private static final List<String> NAMES =
      List.of("q", "state", "office", "day", "from", "to", "overdue", "mine", "sort", "col", "by");

  private final Fields fields;
  private final Snapshot day;
  private final Map<String, List<String>> kept = new LinkedHashMap<>();
  private final Map<String, Message> problems = new LinkedHashMap<>();

  Reading(Fields fields, Snapshot day, Map<String, String[]> parameters) {
    this.fields = fields;
    this.day = day;
    parameters.forEach(
        (name, values) -> {
          List<String> said =
              List.of(values).stream()
                  .map(String::strip)
                  .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0)
                  .toList();
          if (!said.isEmpty() && (NAMES.contains(name) || name.startsWith(Asked.FACET))) {
            kept.put(name, said);
          }
        });
  }

  private String one(String name) {
    return kept.getOrDefault(name, List.of("")).getFirst();
  }

  private void wrong(String name, String ja, String en) {
    problems.putIfAbsent(name, new Message(ja, en));
  }

  Asked asked() {
    Optional<Office> office = office();
    List<Column> columns = columns();
    var query =
        new ListQuery(
            words(),
            states(),
            office.map(this::withBelow),
            facets(),
            between(),
            kept.containsKey("overdue"),
            kept.containsKey("mine"),
            order());
    return new Asked(fields, kept, query, columns, office, problems);
  }

  private String words() {
    String typed = one("q");
    if (typed.length() > LONGEST) {
      wrong("q", "探す言葉が長すぎます。" + LONGEST + "文字までにしてください。", "The words are too long.");
    }
    return typed;
  }

  /** Those in which something is still expected, where nothing is said. */
  private List<String> states() {
    String state = one("state");
    if (state.equals(Asked.ANY)) {
      return List.of();
    }
    if (state.isEmpty()) {
      return fields.ledger().states().stream()
          .filter(each -> !each.closed())
          .map(each -> each.id())
          .toList();
    }
    if (fields.state(state).isEmpty()) {
      wrong("state", "「" + state + "」という状態はありません。", "There is no state “" + state + "”.");
    }
    return List.of(state);
  }

  private Optional<Office> office() {
    String typed = one("office");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> id = id(typed);
    if (id.isPresent()) {
      Optional<Office> chosen = day.state().office(id.get());
      if (chosen.isEmpty()) {
        wrong(
            "office",
            "選んだ所属は、今日の組織にありません。選び直してください。",
            "The office is not there today. Choose another.");
      }
      return chosen;
    }
    List<Office> named = named(typed);
    if (named.isEmpty()) {
      wrong(
          "office",
          "「" + typed + "」という所属はありません。名称を確かめてください。",
          "There is no office “" + typed + "”.");
    } else if (named.size() > 1) {
      List<String> some = named.stream().map(each -> called(each)).limit(SHOWN).toList();
      wrong(
          "office",
          "「" + typed + "」に当たる所属が" + named.size() + "件あります。次のように書いてください：" + String.join("、", some),
          named.size() + " offices may be meant. Write one like: " + String.join(", ", some));
    }
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private String called(Office office) {
    return day.state().called(office.id());
  }

  /** Those called so; where there are none, those that the words may mean. */
  private List<Office> named(String typed) {
    State state = day.state();
    List<Office> exact =
        state.tree().stream()
            .filter(
                each -> List.of(each.name(), each.code(), state.called(each.id())).contains(typed))
            .toList();
    return exact.isEmpty() ? day.search().find(typed).offices() : exact;
  }

  private Set<UUID> withBelow(Office office) {
    var all = new LinkedHashSet<UUID>();
    all.add(office.id());
    day.state().below(office.id()).forEach(each -> all.addAll(withBelow(each)));
    return all;
  }

  private Map<String, String> facets() {
    var facets = new LinkedHashMap<String, String>();
    for (String name : kept.keySet()) {
      if (name.startsWith(Asked.FACET)) {
        String id = name.substring(Asked.FACET.length());
        String value = one(name);
        Optional<Field> field = fields.find(id);
        if (field.isEmpty()) {
          wrong(name, "「" + id + "」という項目は、この台帳にありません。", "There is no field “" + id + "”.");
        } else if (!field.get().options().isEmpty() && field.get().option(value).isEmpty()) {
          String label = field.get().label().ja();
          wrong(
              name,
              label + "に「" + value + "」という値はありません。選び直してください。",
              field.get().label().en() + " has no value “" + value + "”. Choose another.");
        }
        facets.put(id, value);
      }
    }
    return facets;
  }

  private Optional<ListQuery.Between> between() {
    Optional<String> from = day("from");
    Optional<String> to = day("to");
    if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
      wrong("to", "終わりの日が、始まりの日より前です。", "The last day is before the first.");
    }
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    String asked = one("day");
    Optional<Field> field =
        asked.isEmpty()
            ? fields.all().stream().filter(Asked::isDay).findFirst()
            : fields.find(asked).filter(Asked::isDay);
    if (field.isEmpty()) {
      wrong("day", "この台帳に、その日付の項目はありません。", "The ledger has no such date.");
    }
    return field.map(it -> new ListQuery.Between(it.id(), from, to));
  }

  private Optional<String> day(String name) {
    String typed = one(name);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return switch (Dates.asked(typed)) {
      case DateRead.Day(LocalDate read) -> Optional.of(read.toString());
      case DateRead.Refused(Message why) -> {
        wrong(
            name,
            why.ja() + "令和8年4月1日、R8.4.1、2026-04-01のように書いてください。",
            why.en() + " Write it like 2026-04-01.");
        yield Optional.empty();
      }
    };
  }

  private ListQuery.Order order() {
    String sort = one("sort");
    boolean descending = sort.startsWith("-");
    String by = descending ? sort.substring(1) : sort;
    boolean sorts = Column.of(fields, by).filter(Column::sorts).isPresent();
    if (!sorts) {
      kept.remove("sort");
    }
    return sorts ? new ListQuery.Order(by, descending) : ListQuery.NEWEST;
  }

  private List<Column> columns() {
    List<Column> chosen =
        kept.getOrDefault("col", List.of()).stream()
            .distinct()
            .flatMap(id -> Column.of(fields, id).stream())
            .toList();
    return chosen.isEmpty() ? Asked.usual(fields) : chosen;
  }

  private static Optional<UUID> id(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
