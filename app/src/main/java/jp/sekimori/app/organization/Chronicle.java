package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.stereotype.Component;

/** Tells the journal of a batch: one record for each subject and what was done with it. */
@Component
class Chronicle {
  private final Journal journal;

  Chronicle(Journal journal) {
    this.journal = journal;
  }

  private record Heading(String action, String kind, UUID id) {}

  void record(
      Optional<Acting> by,
      List<Entry> entries,
      Map<StateTable, Map<String, List<Map<String, String>>>> before) {
    var told = new LinkedHashMap<Heading, List<Change>>();
    for (Entry entry : entries) {
      tell(entry, before, told);
    }
    told.forEach(
        (heading, changes) -> {
          var subject = new Subject(heading.kind(), heading.id().toString(), 0);
          journal.record(
              by.map(acting -> Event.by(acting, heading.action(), subject))
                  .orElseGet(() -> Event.bySystem(heading.action(), subject))
                  .changing(changes));
        });
  }

  private static void tell(
      Entry entry,
      Map<StateTable, Map<String, List<Map<String, String>>>> before,
      Map<Heading, List<Change>> told) {
    switch (entry) {
      case Entry.NewPerson(var person, var name, _, _) ->
          add(told, "person.create", "person", person, Change.personal("name", "", name));
      case Entry.OfficeIs(var office, var is, var days) -> {
        var was = first(before, Steps.OFFICES, office);
        String action = was.isEmpty() ? "office.create" : "office.change";
        add(told, action, "office", office, changed("name", was, is.name()));
        add(told, action, "office", office, changed("kind", was, is.kind().code()));
        is.code()
            .ifPresent(code -> add(told, action, "office", office, changed("code", was, code)));
        String parent = is.parent().map(UUID::toString).orElse("");
        add(
            told,
            action,
            "office",
            office,
            Change.of("parent", was.getOrDefault("parent_id", ""), parent));
        add(told, action, "office", office, days(days));
      }
      case Entry.NoOffice(var office, var days) ->
          add(told, "office.close", "office", office, days(days));
      case Entry.PostIs(var post, var is, var days) -> {
        var was = first(before, Steps.POSTS, post);
        String action = was.isEmpty() ? "post.create" : "post.change";
        add(told, action, "post", post, changed("name", was, is.name()));
        String grade = is.grade().map(Grade::code).orElse("");
        add(told, action, "post", post, changed("grade", was, grade));
        String office = is.office().toString();
        add(
            told,
            action,
            "post",
            post,
            Change.of("office", was.getOrDefault("office_id", ""), office));
        add(told, action, "post", post, days(days));
      }
      case Entry.NoPost(var post, var days) -> add(told, "post.close", "post", post, days(days));
      case Entry.Holds(var person, var post, var kind, var days) ->
          add(
              told,
              "post.hold",
              "person",
              person,
              Change.of("post", "", post + " " + kind.code() + " " + days.range()));
      case Entry.HoldsNot(var person, var post, var days) ->
          add(
              told,
              "post.leave",
              "person",
              person,
              Change.of("post", post + " " + days.range(), ""));
      case Entry.HoldsNothing(var person, var days) -> {
        for (var row : rows(before, Steps.HOLDINGS, person)) {
          String was = row.get("post_id") + " " + row.get("kind") + " " + days.range();
          add(told, "post.leave", "person", person, Change.of("post", was, ""));
        }
      }
      case Entry.Absent(var person, var reason, var days) ->
          add(
              told,
              "absence.set",
              "person",
              person,
              Change.personal("absence", "", (reason + " " + days.range()).strip()));
      case Entry.Present(var person, var days) ->
          add(told, "absence.end", "person", person, Change.personal("absence", days.range(), ""));
      case Entry.Deputies(var post, var order, var days) ->
          add(
              told,
              "post.deputies",
              "post",
              post,
              Change.of("deputies", "", order + " " + days.range()));
      case Entry.Carries(var post, var role, var office, var days) ->
          add(
              told,
              "role.bind",
              "post",
              post,
              Change.of("role", "", role(role.code(), office, days)));
      case Entry.CarriesNot(var post, var role, var office, var days) ->
          add(
              told,
              "role.unbind",
              "post",
              post,
              Change.of("role", role(role.code(), office, days), ""));
      case Entry.Appointed(var role, var person, var office, var system, var days) ->
          add(
              told,
              "role.appoint",
              "person",
              person,
              Change.of("role", "", role(role, office, days) + system.orElse("")));
      case Entry.AppointedNot(var role, var person, var office, var system, var days) ->
          add(
              told,
              "role.dismiss",
              "person",
              person,
              Change.of("role", role(role, office, days) + system.orElse(""), ""));
    }
  }

  private static String role(String role, Optional<UUID> office, Period days) {
    return role + office.map(id -> " " + id).orElse("") + " " + days.range();
  }

  private static Change days(Period days) {
    return Change.of("days", "", days.range());
  }

  private static Change changed(String column, Map<String, String> was, String is) {
    return Change.of(column, was.getOrDefault(column, ""), is);
  }

  private static void add(
      Map<Heading, List<Change>> told, String action, String kind, UUID id, Change change) {
    var changes = told.computeIfAbsent(new Heading(action, kind, id), _ -> new ArrayList<>());
    if (!change.from().equals(change.to())) {
      changes.add(change);
    }
  }

  private static Map<String, String> first(
      Map<StateTable, Map<String, List<Map<String, String>>>> before, StateTable table, UUID id) {
    return rows(before, table, id).stream().findFirst().orElse(Map.of());
  }

  private static List<Map<String, String>> rows(
      Map<StateTable, Map<String, List<Map<String, String>>>> before, StateTable table, UUID id) {
    return before.getOrDefault(table, Map.of()).getOrDefault(id.toString(), List.of());
  }
}
