package jp.sekimori.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.journal.FieldWords;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the journal what fields of ledgers are called, and what stood in them. */
@Component
class EntryWords implements FieldWords {
  private static final Message STATE = new Message("状態", "State");
  private static final Message OFFICE = new Message("所属", "Office");

  private final Today today;
  private final EntryStore store;
  private final Snapshots snapshots;
  private final Clock clock;

  EntryWords(Today today, EntryStore store, Snapshots snapshots, Clock clock) {
    this.today = today;
    this.store = store;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** A field as records have it: {@code entry/devices/label}. */
  private record Named(Fields fields, String id) {
    Optional<Field> field() {
      return fields.find(id);
    }
  }

  @Override
  public String beginning() {
    return Recording.KIND + "/";
  }

  @Override
  @Transactional(readOnly = true)
  public Said of(Map<String, Set<String>> values) {
    Map<String, Named> named = named(values.keySet());
    var texts = new Texts(snapshots.of(LocalDate.now(clock)), store.names(entries(named, values)));
    var labels = new HashMap<String, Message>();
    var said = new HashMap<String, Map<String, Message>>();
    named.forEach(
        (name, of) -> {
          if (of.id().equals(State.FIELD)) {
            labels.put(name, STATE);
            said.put(name, said(values.getOrDefault(name, Set.of()), value -> state(of, value)));
          }
          if (of.id().equals(Recording.OFFICE)) {
            labels.put(name, OFFICE);
            said.put(
                name, said(values.getOrDefault(name, Set.of()), value -> office(texts, value)));
          }
          of.field()
              .ifPresent(
                  field -> {
                    labels.put(name, Worded.of(field.label()));
                    said.put(
                        name,
                        said(
                            values.getOrDefault(name, Set.of()),
                            value -> text(texts, field, value)));
                  });
        });
    return new Said(labels, said);
  }

  private Map<String, Named> named(Set<String> names) {
    Map<String, Fields> ledgers = new HashMap<>();
    var named = new HashMap<String, Named>();
    for (String name : names) {
      String[] parts = name.split("/", 3);
      if (parts.length == 3) {
        Optional.ofNullable(ledgers.computeIfAbsent(parts[1], id -> today.fields(id).orElse(null)))
            .ifPresent(fields -> named.put(name, new Named(fields, parts[2])));
      }
    }
    return named;
  }

  /** The entries that any of the values name. */
  private static Set<UUID> entries(Map<String, Named> named, Map<String, Set<String>> values) {
    var ids = new HashSet<UUID>();
    named.forEach(
        (name, of) -> {
          if (of.field().filter(field -> field.kind() == Field.Kind.ENTRY).isPresent()) {
            values
                .getOrDefault(name, Set.of())
                .forEach(value -> value.lines().forEach(line -> ids.add(UUID.fromString(line))));
          }
        });
    return ids;
  }

  private static Map<String, Message> said(Set<String> values, Function<String, Message> words) {
    return values.stream().collect(Collectors.toMap(Function.identity(), words));
  }

  private static Message state(Named of, String value) {
    return of.fields()
        .state(value)
        .map(state -> Worded.of(state.label()))
        .orElse(new Message(value, value));
  }

  private static Message office(Texts texts, String value) {
    String name = texts.office(value);
    return new Message(name, name);
  }

  /** Several values stand on lines of their own; a note is one value. */
  private static Message text(Texts texts, Field field, String value) {
    if (field.kind() == Field.Kind.NOTE) {
      return new Message(value, value);
    }
    List<Message> each =
        Arrays.stream(value.split("\n")).map(one -> one(texts, field, one)).toList();
    return new Message(
        each.stream().map(Message::ja).collect(Collectors.joining("、")),
        each.stream().map(Message::en).collect(Collectors.joining(", ")));
  }

  private static Message one(Texts texts, Field field, String value) {
    String ja = texts.of(field, value);
    return switch (field.kind()) {
      case DATE -> new Message(ja, value);
      case TIME -> Show.moment(Instant.parse(value)).text();
      default -> new Message(ja, field.option(value).map(option -> option.label().en()).orElse(ja));
    };
  }
}
