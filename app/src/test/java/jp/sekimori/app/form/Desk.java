package jp.sekimori.app.form;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jp.sekimori.app.control.Basis;
import jp.sekimori.app.control.Controls;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.FormField.Asking;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.Written;
import jp.sekimori.app.decision.PackRules;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.organization.SmallDay;
import jp.sekimori.app.policy.Status;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.read.PackNames;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Words;

/** Fields of every kind on the shipped rules, with a few people and things to name in them. */
final class Desk implements Entries {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** 2:30 in the afternoon of that day. */
  static final Instant NOW = Instant.parse("2026-11-23T05:30:00Z");

  private static final String EDITION = "2023-06-05";

  final Regime regime = regime();
  final UUID tax;
  final UUID road;
  final UUID haruko;
  final UUID natsuo;
  final UUID gone;
  private final SmallDay day = new SmallDay();
  private final Map<UUID, Entry> entries = new LinkedHashMap<>();

  Desk() {
    day.office("白河県", "100000");
    tax = day.office("税務課", "100101");
    road = day.office("道路課", "100202");
    haruko = day.person("高橋 春子", "200001", "税務課");
    natsuo = day.person("佐藤 夏男", "200002", "道路課");
    day.person("佐藤 秋江", "200003", "道路課");
    day.person("同姓 同名", "200004", "税務課");
    day.person("同姓 同名", "200005", "道路課");
    gone = day.person("退職 済", "200006", "");
  }

  private static Regime regime() {
    Path folder = Path.of("..", "packs", "fukushima", "rules");
    Rules rules =
        ((Rules.Ready)
                Rules.load(
                    name -> {
                      try {
                        Path file = folder.resolve(name);
                        return Files.exists(file)
                            ? Optional.of(Files.readString(file))
                            : Optional.empty();
                      } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                      }
                    },
                    PackNames.any()))
            .rules();
    var clause =
        new PackClause(
            "S6-1(9)",
            Optional.of(new Message("持ち出し", "Taking out")),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            List.of(),
            Map.of(EDITION, "第6/1/(9)"));
    var edition =
        new Pack.Edition(
            EDITION,
            new Message("版", "Edition"),
            Status.IN_FORCE,
            Optional.empty(),
            Optional.empty());
    var pack =
        new Pack(
            "fukushima",
            "security",
            new Message("規程", "Policy"),
            List.of(edition),
            List.of(),
            Map.of(),
            Map.of("S6-1(9)", clause));
    var ruling =
        new Ruling.InForce(
            new PackRules(pack, rules, "0".repeat(64), new PackRules.Origin.Shipped()),
            edition,
            rules.edition(EDITION).orElseThrow(),
            Optional.empty(),
            pack.title());
    return new Regime(ruling, Controls.NONE);
  }

  Context context() {
    return context(haruko);
  }

  Context context(UUID person) {
    var acting =
        new Acting(new OrganizationId(1), "shirakawa", person, Optional.empty(), Rights.NONE);
    return new Context(
        acting,
        day.on(TODAY),
        NOW,
        this,
        Demands.UNKNOWN,
        Values.NONE,
        Optional.empty(),
        Values.NONE,
        Map.of(),
        _ -> false);
  }

  Entry entry(String number, String name, Map<String, List<String>> values) {
    var entry =
        new Entry(
            UUID.randomUUID(), "devices", tax, "in-use", number, name, new Values(values), true);
    entries.put(entry.id(), entry);
    return entry;
  }

  Form form(FormField... fields) {
    return Form.of(regime, List.of(fields), List.of());
  }

  static FormField.New field(String id, FieldType type) {
    return field(id, type, asking(false));
  }

  static FormField.New field(String id, FieldType type, Asking asking) {
    return new FormField.New(id, words(id), type, false, 0, false, asking, basis());
  }

  static FormField.New many(String id, FieldType type) {
    return new FormField.New(id, words(id), type, true, 0, false, asking(false), basis());
  }

  static FormField.OfFact fact(String id, Asking asking) {
    return new FormField.OfFact(id, asking, basis());
  }

  static FieldType choice(String... ids) {
    return new FieldType.Known(
        new FactType.Choice(
            List.of(ids).stream().map(id -> new Value(id, new Words("語" + id, id))).toList()));
  }

  static Words words(String id) {
    return new Words("欄" + id, "field " + id);
  }

  static Asking asking(boolean required) {
    return new Asks().required(required).asking();
  }

  static Asking when(String field, String wanted) {
    return new Asks().required(true).when(field, wanted).asking();
  }

  static Asking from(String field) {
    return new Asks().required(true).takenFrom(field).asking();
  }

  static Asking notBefore(String field) {
    return new Asks().notBefore(field).asking();
  }

  static Asking otherThan(String field) {
    return new Asks().otherThan(field).asking();
  }

  static Basis basis(String... fulfils) {
    return new Basis(
        new Written(new Row.Place("test.yaml", 1), Map.of()),
        Set.of(),
        List.of(),
        List.of(fulfils),
        Optional.empty(),
        Optional.empty());
  }

  static Posted posted(String... pairs) {
    var sent = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < pairs.length; i += 2) {
      sent.merge(
          pairs[i],
          List.of(pairs[i + 1]),
          (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream()).toList());
    }
    return new Posted(sent);
  }

  @Override
  public Map<UUID, Entry> find(Acting acting, Collection<UUID> ids) {
    var found = new HashMap<>(entries);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public List<Entry> matching(
      Acting acting, String ledger, String text, Predicate<Entry> fits, int most) {
    return entries.values().stream()
        .filter(entry -> entry.ledger().equals(ledger))
        .filter(entry -> entry.number().contains(text) || entry.name().contains(text))
        .filter(fits)
        .limit(most)
        .toList();
  }
}
