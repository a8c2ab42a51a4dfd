package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.evidence.entry.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the journal of a batch, entry by entry. */
@Component
class Chronicle {
  private final Journal journal;

  Chronicle(Journal journal) {
    this.journal = journal;
  }

  /** What was done with whom, the fields that changed, and on which days. */
  private record Told(String action, String kind, UUID id, List<Change> changes, Period days) {
    Event by(Optional<Acting> by) {
      var subject = new Subject(kind, id.toString(), 0);
      var changed = new ArrayList<>(changes);
      changed.add(Change.of("from", "", first(days)));
      changed.add(Change.of("until", "", days.until().map(LocalDate::toString).orElse("")));
      return Event.by(by, action, subject)
          .changing(changed.stream().filter(it -> !it.from().equals(it.to())).toList());
    }

    private static String first(Period days) {
      return days.from().equals(LocalDate.MIN) ? "" : days.from().toString();
    }
  }

  /**
   * @param before what was believed, as {@link Bookkeeping#takeBack} tells it
   */
  void record(
      Optional<Acting> by,
      List<Entry> entries,
      Map<StateTable, Map<String, List<Map<String, String>>>> before) {
    journal.record(
        entries.stream().flatMap(entry -> told(entry, before)).map(told -> told.by(by)).toList());
  }

  private static Stream<Told> told(
      Entry entry, Map<StateTable, Map<String, List<Map<String, String>>>> before) {
    return switch (entry) {
      case Entry.NewPerson(var id, var name, var kana, var number) ->
          told("person.create", "person", id, entry, called(Map.of(), name, kana, number));
      case Entry.PersonIs(var id, var name, var kana, var number) ->
          rows(before, Steps.PEOPLE, id)
              .map(was -> called(was, name, kana, number))
              .filter(changes -> Arrays.stream(changes).anyMatch(it -> !it.from().equals(it.to())))
              .flatMap(changes -> told("person.change", "person", id, entry, changes));
      case Entry.OfficeIs(var id, var is, _) ->
          office(id, is, rows(before, Steps.OFFICES, id).findFirst(), entry);
      case Entry.NoOffice(var id, _) -> told("office.close", "office", id, entry);
      case Entry.PostIs(var id, var is, _) ->
          post(id, is, rows(before, Steps.POSTS, id).findFirst(), entry);
      case Entry.NoPost(var id, _) -> told("post.close", "post", id, entry);
      case Entry.Holds(var person, var post, var kind, _) ->
          told(
              "post.hold",
              "person",
              person,
              entry,
              now("post", post),
              Change.of("holding", "", kind.code()));
      case Entry.HoldsNot(var person, var post, _) ->
          told("post.leave", "person", person, entry, Change.of("post", post.toString(), ""));
      case Entry.HoldsNothing(var person, _) ->
          rows(before, Steps.HOLDINGS, person)
              .flatMap(
                  was ->
                      told(
                          "post.leave",
                          "person",
                          person,
                          entry,
                          Change.of("post", was.getOrDefault("post_id", ""), ""),
                          Change.of("holding", was.getOrDefault("kind", ""), "")));
      case Entry.Absent(var person, var reason, _) ->
          told("absence.set", "person", person, entry, Change.personal("absence", "", reason));
      case Entry.Present(var person, _) -> told("absence.end", "person", person, entry);
      case Entry.Deputies(var post, var order, _) -> {
        Change[] deputies =
            order.stream().map(deputy -> now("deputy", deputy)).toArray(Change[]::new);
        yield told("post.deputies", "post", post, entry, deputies);
      }
      case Entry.Carries(var post, var role, var office, _) ->
          told("role.bind", "post", post, entry, Change.of("role", "", role.code()), at(office));
      case Entry.CarriesNot(var post, var role, var office, _) ->
          told("role.unbind", "post", post, entry, Change.of("role", role.code(), ""), at(office));
      case Entry.Appointed(var role, var person, var office, var system, _) ->
          told(
              "role.appoint",
              "person",
              person,
              entry,
              Change.of("role", "", role),
              at(office),
              Change.of("system", "", system.orElse("")));
      case Entry.AppointedNot(var role, var person, var office, var system, _) ->
          told(
              "role.dismiss",
              "person",
              person,
              entry,
              Change.of("role", role, ""),
              at(office),
              Change.of("system", "", system.orElse("")));
    };
  }

  private static Change[] called(
      Map<String, String> was, String name, String kana, Optional<String> number) {
    return new Change[] {
      Change.personal("name", was.getOrDefault("name", ""), name),
      Change.personal("kana", was.getOrDefault("kana", ""), kana),
      Change.personal("staff-number", was.getOrDefault("staff_number", ""), number.orElse(""))
    };
  }

  private static Stream<Told> office(
      UUID id, OfficeState is, Optional<Map<String, String>> was, Entry entry) {
    return told(
        was.isEmpty() ? "office.create" : "office.change",
        "office",
        id,
        entry,
        changed("name", was, "name", is.name()),
        changed("office-kind", was, "kind", is.kind().code()),
        changed("office-code", was, "code", is.code().orElse(null)),
        changed("parent", was, "parent_id", is.parent().map(UUID::toString).orElse(null)));
  }

  private static Stream<Told> post(
      UUID id, PostState is, Optional<Map<String, String>> was, Entry entry) {
    return told(
        was.isEmpty() ? "post.create" : "post.change",
        "post",
        id,
        entry,
        changed("name", was, "name", is.name()),
        changed("grade", was, "grade", is.grade().map(Grade::code).orElse(null)),
        changed("office", was, "office_id", is.office().toString()),
        changed("seats", was, "seats", is.seats().map(String::valueOf).orElse(null)));
  }

  private static Stream<Told> told(
      String action, String kind, UUID id, Entry entry, Change... changes) {
    return Stream.of(new Told(action, kind, id, Arrays.asList(changes), entry.period()));
  }

  private static Change now(String field, UUID thing) {
    return Change.of(field, "", thing.toString());
  }

  private static Change at(Optional<UUID> office) {
    return Change.of("office", "", office.map(UUID::toString).orElse(""));
  }

  private static Change changed(
      String field, Optional<Map<String, String>> was, String column, @Nullable String is) {
    return Change.of(
        field, was.map(row -> row.getOrDefault(column, "")).orElse(""), is == null ? "" : is);
  }

  private static Stream<Map<String, String>> rows(
      Map<StateTable, Map<String, List<Map<String, String>>>> before, StateTable table, UUID id) {
    return before.getOrDefault(table, Map.of()).getOrDefault(id.toString(), List.of()).stream();
  }
}
