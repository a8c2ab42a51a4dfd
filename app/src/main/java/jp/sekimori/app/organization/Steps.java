package jp.sekimori.app.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.sekimori.app.organization.StateTable.Row;
import org.jspecify.annotations.Nullable;

/** What an entry takes back and adds, and in which tables. */
final class Steps {
  /** What people are called has no days; only what it was is looked up here. */
  static final StateTable PEOPLE =
      StateTable.of("person", "person_id", "person_id uuid", "name text", "kana text");

  static final StateTable OFFICES =
      StateTable.of(
          "office_state",
          "state_id",
          "office_id uuid",
          "parent_id uuid ?",
          "code text ?",
          "name text",
          "kind text",
          "rank integer");
  static final StateTable POSTS =
      StateTable.of(
          "post_state",
          "state_id",
          "post_id uuid",
          "office_id uuid",
          "name text",
          "grade text",
          "seats integer ?",
          "rank integer");
  static final StateTable HOLDINGS =
      StateTable.of("post_holding", "holding_id", "person_id uuid", "post_id uuid", "kind text");
  static final StateTable ABSENCES =
      StateTable.of("absence", "absence_id", "person_id uuid", "reason text");
  static final StateTable DEPUTIES =
      StateTable.of(
          "deputy_order", "order_id", "post_id uuid", "place integer", "deputy_post_id uuid");
  static final StateTable BINDINGS =
      StateTable.of("role_binding", "binding_id", "post_id uuid", "role text", "office_id uuid ?");

  static final StateTable APPOINTMENTS =
      StateTable.of(
          "role_appointment",
          "appointment_id",
          "person_id uuid",
          "role text",
          "office_id uuid ?",
          "system text ?");

  /** What everything else rests on, in the order of writing. */
  static final List<StateTable> GROUND = List.of(OFFICES, POSTS);

  static final List<StateTable> UPON_IT =
      List.of(HOLDINGS, ABSENCES, DEPUTIES, BINDINGS, APPOINTMENTS);

  private Steps() {}

  /**
   * Rows of one table.
   *
   * @param keys how many of the first columns name what is taken back
   */
  record Step(StateTable table, int keys, List<Row> rows) {}

  /** What gives way to an entry; empty where nothing does. */
  static Optional<Step> ending(Entry entry) {
    return Optional.ofNullable(
        switch (entry) {
          case Entry.OfficeIs(var office, _, var days) -> step(OFFICES, 1, row(days, office));
          case Entry.NoOffice(var office, var days) -> step(OFFICES, 1, row(days, office));
          case Entry.PostIs(var post, _, var days) -> step(POSTS, 1, row(days, post));
          case Entry.NoPost(var post, var days) -> step(POSTS, 1, row(days, post));
          case Entry.HoldsNot(var person, var post, var days) ->
              step(HOLDINGS, 2, row(days, person, post));
          case Entry.HoldsNothing(var person, var days) -> step(HOLDINGS, 1, row(days, person));
          case Entry.Absent(var person, _, var days) -> step(ABSENCES, 1, row(days, person));
          case Entry.Present(var person, var days) -> step(ABSENCES, 1, row(days, person));
          case Entry.Deputies(var post, _, var days) -> step(DEPUTIES, 1, row(days, post));
          case Entry.CarriesNot(var post, var role, var office, var days) ->
              step(BINDINGS, 3, row(days, post, role.code(), office.orElse(null)));
          case Entry.AppointedNot(var role, var person, var office, var system, var days) ->
              step(APPOINTMENTS, 4, appointment(role, person, office, system, days));
          case Entry.NewPerson _,
              Entry.PersonIs _,
              Entry.Holds _,
              Entry.Carries _,
              Entry.Appointed _ ->
              null;
        });
  }

  /** What an entry adds; empty where it only ends something. */
  static Optional<Step> beginning(Entry entry) {
    return Optional.ofNullable(
        switch (entry) {
          case Entry.OfficeIs(var office, var is, var days) ->
              step(
                  OFFICES,
                  0,
                  row(
                      days,
                      office,
                      is.parent().orElse(null),
                      is.code().orElse(null),
                      is.name(),
                      is.kind().code(),
                      is.rank()));
          case Entry.PostIs(var post, var is, var days) ->
              step(
                  POSTS,
                  0,
                  row(
                      days,
                      post,
                      is.office(),
                      is.name(),
                      is.grade().map(Grade::code).orElse(""),
                      is.seats().orElse(null),
                      is.rank()));
          case Entry.Holds(var person, var post, var kind, var days) ->
              step(HOLDINGS, 0, row(days, person, post, kind.code()));
          case Entry.Absent(var person, var reason, var days) ->
              step(ABSENCES, 0, row(days, person, reason));
          case Entry.Deputies(var post, var order, var days) -> deputies(post, order, days);
          case Entry.Carries(var post, var role, var office, var days) ->
              step(BINDINGS, 0, row(days, post, role.code(), office.orElse(null)));
          case Entry.Appointed(var role, var person, var office, var system, var days) ->
              step(APPOINTMENTS, 0, appointment(role, person, office, system, days));
          case Entry.NewPerson _,
              Entry.PersonIs _,
              Entry.NoOffice _,
              Entry.NoPost _,
              Entry.HoldsNot _,
              Entry.HoldsNothing _,
              Entry.Present _,
              Entry.CarriesNot _,
              Entry.AppointedNot _ ->
              null;
        });
  }

  private static Step deputies(UUID post, List<UUID> order, Period days) {
    return new Step(
        DEPUTIES,
        0,
        IntStream.range(0, order.size())
            .mapToObj(place -> row(days, post, place + 1, order.get(place)))
            .toList());
  }

  private static Row appointment(
      String role, UUID person, Optional<UUID> office, Optional<String> system, Period days) {
    return row(days, person, role, office.orElse(null), system.orElse(null));
  }

  private static Step step(StateTable table, int keys, Row row) {
    return new Step(table, keys, List.of(row));
  }

  private static Row row(Period days, @Nullable Object... values) {
    return new Row(
        Arrays.stream(values).map(value -> value == null ? null : value.toString()).toList(), days);
  }
}
