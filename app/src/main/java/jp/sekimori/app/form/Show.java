package jp.sekimori.app.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.form.Entries.Entry;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.FactType.Whole;

/** Shows values as people read them, in both languages: names as of the day, days in 和暦. */
public final class Show {
  private final Context context;
  private final Regime regime;
  private final Lookup lookup;
  private final Function<FileValue, Optional<String>> files;

  Show(Context context, Regime regime, Lookup lookup) {
    this(context, regime, lookup, _ -> Optional.empty());
  }

  private Show(
      Context context, Regime regime, Lookup lookup, Function<FileValue, Optional<String>> files) {
    this.context = context;
    this.regime = regime;
    this.lookup = lookup;
    this.files = files;
  }

  public static Show of(Context context, Regime regime) {
    return new Show(context, regime, new Lookup(regime, context));
  }

  /** With links from which files are downloaded. */
  public Show linking(Function<FileValue, String> address) {
    return new Show(context, regime, lookup, address.andThen(Optional::of));
  }

  /**
   * A field and what stands in it, for {@code form/values.jte}.
   *
   * @param shown empty where nothing stands in it
   */
  public record Line(Field field, List<Shown> shown) {
    public Line {
      shown = List.copyOf(shown);
    }
  }

  /** The fields in which something stands. */
  public List<Line> lines(Collection<Field> fields, Values values) {
    prepare(fields, List.of(values));
    return fields.stream()
        .filter(field -> values.has(field.id()))
        .map(field -> new Line(field, of(field, values.of(field.id()))))
        .toList();
  }

  /** Looks up all entries that these name, at once: before a list is shown. */
  public void prepare(Collection<Field> fields, Collection<Values> all) {
    var ids = new LinkedHashSet<UUID>();
    for (Field field : fields) {
      if (field.kind() == Field.Kind.ENTRY) {
        all.forEach(values -> ids.addAll(values.ids(field.id())));
      }
    }
    lookup.prepare(ids);
  }

  /** Each value of a field. */
  public List<Shown> of(Field field, List<String> values) {
    return values.stream().map(value -> of(field, value)).toList();
  }

  private Shown of(Field field, String value) {
    return switch (field.kind()) {
      case TEXT, NOTE, ADDRESS, MAC, PORTS, CORPORATE_NUMBER -> Shown.of(value);
      case URL -> Shown.of(value).to(value);
      case NUMBER -> number(field, value);
      case DATE -> day(LocalDate.parse(value));
      case TIME -> moment(Instant.parse(value));
      case YES_NO, CHOICE, CLASS -> chosen(field, value);
      case PERSON -> person(UUID.fromString(value));
      case OFFICE -> office(UUID.fromString(value));
      case ENTRY -> entry(UUID.fromString(value));
      case CLAUSE -> clause(value);
      case FILE -> file(value);
    };
  }

  private static Shown number(Field field, String value) {
    String digits = String.format(java.util.Locale.ROOT, "%,d", Long.parseLong(value));
    return field
        .whole()
        .flatMap(Whole::unit)
        .map(unit -> Shown.of(new Message(digits + unit.ja(), digits + " " + unit.en())))
        .orElseGet(() -> Shown.of(digits));
  }

  static Shown day(LocalDate day) {
    return Shown.of(new Message(Wareki.day(day), day.toString()));
  }

  /** To the minute, in Japan. */
  public static Shown moment(Instant moment) {
    var there = moment.atZone(Time.ZONE);
    return Shown.of(
        new Message(
            Wareki.day(there.toLocalDate()) + " " + there.getHour() + "時" + there.getMinute() + "分",
            there.truncatedTo(ChronoUnit.MINUTES).toLocalDateTime().toString().replace('T', ' ')));
  }

  /** Of something that the edition has not any more, its code: it is what stands there. */
  private static Shown chosen(Field field, String value) {
    return field
        .option(value)
        .map(option -> Shown.of(new Message(option.label().ja(), option.label().en())))
        .orElseGet(() -> Shown.of(value));
  }

  private Shown person(UUID id) {
    String name = context.day().state().name(id);
    return Shown.of(name.isEmpty() ? id.toString() : name).to("/people/" + id);
  }

  private Shown office(UUID id) {
    return context
        .day()
        .state()
        .office(id)
        .map(office -> Shown.of(context.day().state().called(id)).to("/offices/" + id))
        .orElseGet(() -> Shown.of(new Message("（今はない所属）", "(an office that is no more)")));
  }

  private Shown entry(UUID id) {
    Optional<Entry> entry = lookup.entry(id);
    return entry
        .filter(Entry::seen)
        .map(it -> Shown.of(it.name()).to(it.address()))
        .orElseGet(() -> Shown.of(entry.map(Entry::number).orElse("—")));
  }

  private Shown clause(String id) {
    Pack pack = regime.ruling().pack();
    return pack.clause(id)
        .map(
            clause ->
                Shown.of(titled(pack.number(clause), clause.title()))
                    .to("/policies/" + regime.ruling().policy() + "/clauses/" + id))
        .orElseGet(() -> Shown.of(id));
  }

  private static Message titled(String number, Optional<Message> title) {
    return new Message(
        number + title.map(it -> " " + it.ja()).orElse(""),
        number + title.map(it -> " " + it.en()).orElse(""));
  }

  private Shown file(String value) {
    return FileValue.read(value)
        .map(
            file ->
                files
                    .apply(file)
                    .map(address -> Shown.of(file.name()).to(address))
                    .orElseGet(() -> Shown.of(file.name())))
        .orElseGet(() -> Shown.of(value));
  }

  /** All of them in one line of text, for tables and files. */
  public static Message joined(List<Shown> shown) {
    var ja = new ArrayList<String>();
    var en = new ArrayList<String>();
    for (Shown each : shown) {
      ja.add(each.text().ja());
      en.add(each.text().en());
    }
    return new Message(String.join("、", ja), String.join(", ", en));
  }
}
