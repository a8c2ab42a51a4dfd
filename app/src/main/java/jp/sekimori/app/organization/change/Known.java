package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;

/** Who is who of all days, as now believed, in memory: for judging thousands of rows at once. */
final class Known {
  private final Map<String, Person> numbered;
  private final Map<String, List<Person>> named;
  private final Map<UUID, List<Held>> held;
  private final Map<UUID, List<Period>> away;
  private final List<Dated<Office>> offices;
  private final List<Dated<Post>> posts;
  private final Map<LocalDate, Offices> days = new HashMap<>();

  record Person(UUID id, String number, String name, String kana) {}

  record Held(UUID person, UUID post, HoldingKind kind, Period period) {}

  record Dated<T>(T is, Period period) {}

  /** What is read. */
  record Rows(
      List<Person> people,
      List<Held> held,
      Map<UUID, List<Period>> away,
      List<Dated<Office>> offices,
      List<Dated<Post>> posts) {}

  Known(Rows rows) {
    this.numbered =
        rows.people().stream()
            .filter(person -> !person.number().isEmpty())
            .collect(Collectors.toMap(Person::number, Function.identity()));
    this.named =
        rows.people().stream().collect(Collectors.groupingBy(each -> Words.plain(each.name())));
    this.held = rows.held().stream().collect(Collectors.groupingBy(Held::person));
    this.away = Map.copyOf(rows.away());
    this.offices = List.copyOf(rows.offices());
    this.posts = List.copyOf(rows.posts());
  }

  Optional<Person> numbered(String number) {
    return Optional.ofNullable(numbered.get(number));
  }

  /** Those of a name, width and blanks aside. */
  List<Person> named(String name) {
    return named.getOrDefault(Words.plain(name), List.of());
  }

  /** The same number with zeros before it, or without: a spreadsheet may have eaten them. */
  Optional<Person> ofNumberLike(String number) {
    return numbered.values().stream()
        .filter(each -> bare(each.number()).equals(bare(number)))
        .findFirst();
  }

  private static String bare(String number) {
    return number.replaceFirst("^0+", "");
  }

  /** Everything held on any day. */
  List<Held> held(UUID person) {
    return held.getOrDefault(person, List.of());
  }

  List<Held> held(UUID person, LocalDate day) {
    return held(person).stream().filter(each -> each.period().has(day)).toList();
  }

  Optional<Held> main(UUID person, LocalDate day) {
    return held(person, day).stream().filter(each -> each.kind() == HoldingKind.MAIN).findFirst();
  }

  /** The first day of the next main post after a day. */
  Optional<LocalDate> nextMain(UUID person, LocalDate after) {
    return held(person).stream()
        .filter(each -> each.kind() == HoldingKind.MAIN)
        .map(each -> each.period().from())
        .filter(after::isBefore)
        .min(LocalDate::compareTo);
  }

  Optional<Period> away(UUID person, LocalDate day) {
    return away.getOrDefault(person, List.of()).stream().filter(each -> each.has(day)).findFirst();
  }

  /** The offices and posts of a day. */
  Offices on(LocalDate day) {
    return days.computeIfAbsent(day, _ -> new Offices(of(day, offices), of(day, posts)));
  }

  private static <T> List<T> of(LocalDate day, List<Dated<T>> all) {
    return all.stream().filter(each -> each.period().has(day)).map(Dated::is).toList();
  }
}
