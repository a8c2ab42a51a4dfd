package jp.sekimori.app.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Entries.Busy;
import jp.sekimori.app.form.Entries.Entry;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.clauses.text.Message;

/** Finds whom and what a text in a field means: people, offices and entries of ledgers. */
final class Lookup {
  /** More than these are not offered; somebody who sees so many types more. */
  static final int MOST = 12;

  private final Regime regime;
  private final Context context;
  private final Map<UUID, Optional<Entry>> known = new HashMap<>();

  /** What was looked for before: a table names the same few again and again. */
  private final Map<Asked, Found> found = new HashMap<>();

  private final Map<UUID, List<Busy>> busy = new HashMap<>();

  private Map<String, List<UUID>> byName = Map.of();

  private record Asked(FieldType type, String text) {}

  Lookup(Regime regime, Context context) {
    this.regime = regime;
    this.context = context;
  }

  /**
   * Those that a text may mean, the best first; one that it surely means stands alone.
   *
   * @param sure whether the first is surely meant
   * @param same whether they are called just that, all of them (同姓同名)
   */
  record Found(List<String> values, boolean sure, boolean same) {
    static Found one(UUID id) {
      return new Found(List.of(id.toString()), true, true);
    }

    static Found some(List<UUID> ids) {
      return new Found(ids.stream().limit(MOST).map(UUID::toString).toList(), false, false);
    }

    Found namesakes() {
      return new Found(values, sure, true);
    }
  }

  /** Something that may be chosen, as people read it. */
  record Label(Message text, Optional<Message> note) {}

  Found find(Field field, String text) {
    var asked = new Asked(field.type(), text);
    Found before = found.get(asked);
    if (before == null) {
      before = look(field, text);
      found.put(asked, before);
    }
    return before;
  }

  private Found look(Field field, String text) {
    return switch (field.type()) {
      case FieldType.Person _ -> people(text);
      case FieldType.Entry entry -> entries(entry, text);
      case FieldType.Plain _, FieldType.Text _, FieldType.Note _, FieldType.Known _ ->
          offices(text);
    };
  }

  /** Whether a value may be chosen now. */
  boolean isThere(Field field, UUID id) {
    return switch (field.type()) {
      case FieldType.Person _ -> !context.day().state().held(id).isEmpty();
      case FieldType.Entry entry ->
          entry(id)
              .filter(it -> it.seen() && it.ledger().equals(entry.ledger()))
              .filter(fits(entry))
              .isPresent();
      case FieldType.Plain _, FieldType.Text _, FieldType.Note _, FieldType.Known _ ->
          context.day().state().office(id).isPresent();
    };
  }

  /** What may be offered before anything was typed. */
  List<String> offered(Field field) {
    return switch (field.type()) {
      case FieldType.Person _ -> List.of(context.acting().person().toString());
      case FieldType.Entry entry -> few(entry);
      case FieldType.Plain _, FieldType.Text _, FieldType.Note _, FieldType.Known _ ->
          context.day().state().postsHeld(context.acting().person()).stream()
              .map(post -> post.office().toString())
              .distinct()
              .toList();
    };
  }

  /** All of a short ledger; of a long one it is typed which. */
  private List<String> few(FieldType.Entry type) {
    List<Entry> some = matching(type, "", MOST + 1);
    return some.size() > MOST ? List.of() : some.stream().map(e -> e.id().toString()).toList();
  }

  /** Those who hold a post, by name and by staff number, as they are compared. */
  private List<UUID> named(String plain) {
    if (byName.isEmpty()) {
      var names = new HashMap<String, List<UUID>>();
      for (Person person : context.day().state().people().values()) {
        if (!context.day().state().held(person.id()).isEmpty()) {
          names
              .computeIfAbsent(Texts.plain(person.name()), _ -> new ArrayList<>())
              .add(person.id());
          names.computeIfAbsent(person.staffNumber(), _ -> new ArrayList<>()).add(person.id());
        }
      }
      names.remove("");
      byName = names;
    }
    return byName.getOrDefault(plain, List.of());
  }

  private Found people(String text) {
    String name = beforeBracket(text);
    List<UUID> exact =
        named(Texts.plain(name)).stream().filter(id -> fits(id, text)).distinct().toList();
    if (!exact.isEmpty()) {
      return exact.size() == 1 ? Found.one(exact.getFirst()) : Found.some(exact).namesakes();
    }
    return Found.some(Labels.people(context, name));
  }

  /** What stands in brackets behind a name has to be what is said of the person. */
  private boolean fits(UUID person, String text) {
    return beforeBracket(text).equals(text)
        || Texts.plain(person(person).text().ja()).equals(Texts.plain(text));
  }

  private Found offices(String text) {
    String name = beforeBracket(text);
    List<Office> found = context.day().search().find(name).offices();
    List<UUID> exact =
        found.stream()
            .filter(
                office ->
                    Texts.plain(office.name()).equals(Texts.plain(name))
                        || office.code().equals(Texts.plain(name)))
            .map(Office::id)
            .filter(
                id ->
                    name.equals(text)
                        || Texts.plain(office(id).text().ja()).equals(Texts.plain(text)))
            .toList();
    return exact.size() == 1
        ? Found.one(exact.getFirst())
        : Found.some(orElse(exact, found.stream().map(Office::id).toList()));
  }

  private Found entries(FieldType.Entry type, String text) {
    List<Entry> found = matching(type, text, MOST);
    String plain = Texts.plain(text);
    List<UUID> alone =
        found.stream().filter(entry -> alone(type, entry, plain)).map(Entry::id).toList();
    if (alone.size() == 1) {
      return Found.one(alone.getFirst());
    }
    List<UUID> exact =
        found.stream()
            .filter(
                entry ->
                    List.of(Texts.plain(entry.name()), Texts.plain(label(entry).text().ja()))
                        .contains(plain))
            .map(Entry::id)
            .toList();
    return exact.size() == 1
        ? Found.one(exact.getFirst())
        : Found.some(orElse(exact, found.stream().map(Entry::id).toList()));
  }

  /** Whether a text is the number of an entry, or what no other of its ledger may have. */
  private boolean alone(FieldType.Entry type, Entry entry, String plain) {
    return Texts.plain(entry.number()).equals(plain)
        || regime.ledger(type.ledger()).stream()
            .flatMap(ledger -> ledger.allFields().stream())
            .filter(field -> field instanceof FormField.New own && own.unique())
            .flatMap(field -> entry.values().of(field.id()).stream())
            .anyMatch(value -> Texts.plain(value).equals(plain));
  }

  private List<Entry> matching(FieldType.Entry type, String text, int most) {
    List<Entry> found =
        context.entries().matching(context.acting(), type.ledger(), text, fits(type), most);
    found.forEach(entry -> known.put(entry.id(), Optional.of(entry)));
    return found;
  }

  private Predicate<Entry> fits(FieldType.Entry type) {
    if (type.where().isAlways()) {
      return _ -> true;
    }
    return regime
        .ledger(type.ledger())
        .map(ledger -> Conditioned.on(ledger, regime.ruling().rulebook()))
        .<Predicate<Entry>>map(
            conditions ->
                entry ->
                    conditions.hold(
                        type.where(), entry.values().with(State.FIELD, entry.state()).all()))
        .orElse(_ -> false);
  }

  Optional<Entry> entry(UUID id) {
    return known.computeIfAbsent(
        id,
        it -> Optional.ofNullable(context.entries().find(context.acting(), List.of(it)).get(it)));
  }

  /** Looks up several at once. */
  void prepare(Collection<UUID> ids) {
    List<UUID> wanted = ids.stream().filter(id -> !known.containsKey(id)).toList();
    if (!wanted.isEmpty()) {
      Map<UUID, Entry> found = context.entries().find(context.acting(), wanted);
      wanted.forEach(id -> known.put(id, Optional.ofNullable(found.get(id))));
    }
  }

  /** Why entries that a field may name are not free; of each it is asked once. */
  Map<UUID, List<Busy>> busy(Field field, Collection<UUID> ids) {
    List<UUID> others = ids.stream().filter(id -> !busy.containsKey(id)).toList();
    if (!others.isEmpty()) {
      var now = context.entries().busy(context.acting(), field.ledger().orElseThrow(), others);
      others.forEach(id -> busy.put(id, now.getOrDefault(id, List.of())));
    }
    return busy;
  }

  Label label(Field field, UUID id) {
    return switch (field.type()) {
      case FieldType.Person _ -> person(id);
      case FieldType.Entry _ -> entry(id).filter(Entry::seen).map(Lookup::label).orElse(UNSEEN);
      case FieldType.Plain _, FieldType.Text _, FieldType.Note _, FieldType.Known _ -> office(id);
    };
  }

  private static final Label UNSEEN =
      new Label(new Message("（見ることのできない行）", "(an entry that you cannot see)"), Optional.empty());

  private static Label label(Entry entry) {
    return new Label(
        same(entry.name()),
        entry.name().equals(entry.number()) ? Optional.empty() : Optional.of(same(entry.number())));
  }

  private Label person(UUID id) {
    Optional<Message> number =
        Optional.ofNullable(context.day().state().people().get(id))
            .map(Person::staffNumber)
            .filter(it -> !it.isEmpty())
            .map(it -> new Message("職員番号 " + it, "staff number " + it));
    return new Label(same(Labels.person(context.day(), id)), number);
  }

  private Label office(UUID id) {
    return new Label(same(Labels.office(context.day(), id)), Optional.empty());
  }

  private static Message same(String text) {
    return new Message(text, text);
  }

  private static <T> List<T> orElse(List<T> one, List<T> other) {
    return one.isEmpty() ? other : one;
  }

  private static String beforeBracket(String text) {
    int at = text.replace('(', '（').indexOf('（');
    return at <= 0 ? text : text.substring(0, at).strip();
  }
}
