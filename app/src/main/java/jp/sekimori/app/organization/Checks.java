package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Conflict.Kind;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds what stands against a batch, each with the entry it is about. */
@Component
class Checks {
  private static final Map<String, Kind> KINDS =
      Map.of(
          "office_state_code_once", Kind.OFFICE_CODE,
          "post_holding_one_main", Kind.MAIN_POST,
          "post_holding_one_seat", Kind.SEAT,
          "person_staff_number_unique", Kind.STAFF_NUMBER,
          "post_holding_once", Kind.THERE_ALREADY,
          "role_binding_once", Kind.THERE_ALREADY,
          "role_appointment_once", Kind.THERE_ALREADY,
          "deputy_order", Kind.TWICE);
  private static final Pattern CYCLE = Pattern.compile("Office ([0-9a-f-]{36}) would");

  private final JdbcClient database;

  Checks(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** Nobody gives himself a post or a role, nor takes himself out of one. */
  List<Conflict> own(Optional<Acting> by, List<Entry> entries) {
    if (by.isEmpty()) {
      return List.of();
    }
    UUID self = by.get().person();
    Set<UUID> held =
        new HashSet<>(
            sql("""
            select post_id from post_holding
            where organization_id = :organization and person_id = :self and upper_inf(known)
            """)
                .param("self", self)
                .query(UUID.class)
                .list());
    Set<UUID> moved = changed(entries, held);
    return IntStream.range(0, entries.size())
        .filter(
            i ->
                concerns(entries.get(i), self, held)
                    || entries.get(i) instanceof Entry.PostIs is && moved.contains(is.post()))
        .mapToObj(i -> Conflict.of(Optional.of(i), Kind.OWN, ""))
        .toList();
  }

  /** Posts of a person that would be other than they are: roles may follow from what they are. */
  private Set<UUID> changed(List<Entry> entries, Set<UUID> held) {
    List<Entry.PostIs> own =
        Bookkeeping.only(entries, Entry.PostIs.class)
            .filter(is -> held.contains(is.post()))
            .toList();
    if (own.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        sql("""
        select s.post_id
        from unnest(:posts, :offices, :names, :grades, :ranks, cast(:days as daterange[]))
          as f(post_id, office_id, name, grade, rank, during)
          join post_state s on s.organization_id = :organization and s.post_id = f.post_id
            and s.during && f.during and upper_inf(s.known)
        where (s.office_id, s.name, s.grade, s.rank) <> (f.office_id, f.name, f.grade, f.rank)
        """)
            .param("posts", own.stream().map(Entry.PostIs::post).toArray(UUID[]::new))
            .param("offices", own.stream().map(is -> is.state().office()).toArray(UUID[]::new))
            .param("names", own.stream().map(is -> is.state().name()).toArray(String[]::new))
            .param(
                "grades",
                Bookkeeping.texts(own, is -> is.state().grade().map(Grade::code).orElse("")))
            .param("ranks", own.stream().map(is -> is.state().rank()).toArray(Integer[]::new))
            .param("days", Bookkeeping.texts(own, is -> is.period().range()))
            .query(UUID.class)
            .list());
  }

  private static boolean concerns(Entry entry, UUID self, Set<UUID> held) {
    return switch (entry) {
      case Entry.PersonIs person -> person.person().equals(self);
      case Entry.Holds holds -> holds.person().equals(self);
      case Entry.HoldsNot holds -> holds.person().equals(self);
      case Entry.HoldsNothing holds -> holds.person().equals(self);
      case Entry.Appointed appointed -> appointed.person().equals(self);
      case Entry.AppointedNot appointed -> appointed.person().equals(self);
      case Entry.NoPost none -> held.contains(none.post());
      case Entry.Carries carries -> held.contains(carries.post());
      case Entry.CarriesNot carries -> held.contains(carries.post());
      case Entry.Deputies deputies -> deputies.order().stream().anyMatch(held::contains);
      default -> false;
    };
  }

  /** Two entries that say something of the same thing and day. */
  static List<Conflict> twice(List<Entry> entries) {
    var found = new ArrayList<Conflict>();
    var seen = new HashMap<Object, List<Integer>>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Optional<Object> key = key(entry);
      if (key.isPresent()) {
        List<Integer> earlier = seen.computeIfAbsent(key.get(), _ -> new ArrayList<>());
        for (int other : earlier) {
          if (entries.get(other).period().overlaps(entry.period())) {
            found.add(
                new Conflict(
                    Optional.of(i),
                    Kind.TWICE,
                    Optional.of(other),
                    "",
                    Optional.of(entry.period())));
          }
        }
        earlier.add(i);
      }
    }
    return found;
  }

  /** What no two entries may say of one day. */
  private static Optional<Object> key(Entry entry) {
    return Optional.ofNullable(
        switch (entry) {
          case Entry.NewPerson(var person, _, _, _) -> List.of("person", person);
          case Entry.PersonIs(var person, _, _, _) -> List.of("person", person);
          case Entry.OfficeIs(var office, _, _) -> List.of("office", office);
          case Entry.NoOffice(var office, _) -> List.of("office", office);
          case Entry.PostIs(var post, _, _) -> List.of("post", post);
          case Entry.NoPost(var post, _) -> List.of("post", post);
          case Entry.Holds(var person, var post, _, _) -> List.of("holding", person, post);
          case Entry.Absent(var person, _, _) -> List.of("absence", person);
          case Entry.Present(var person, _) -> List.of("absence", person);
          case Entry.Deputies(var post, _, _) -> List.of("deputies", post);
          case Entry.Carries(var post, var role, var office, _) ->
              List.of("role", post, role, office);
          case Entry.Appointed(var role, var person, var office, var system, _) ->
              List.of("appointment", role, person, office, system);
          case Entry.HoldsNot _, Entry.HoldsNothing _, Entry.CarriesNot _, Entry.AppointedNot _ ->
              null;
        });
  }

  /** Staff numbers that somebody else has, or that stand twice. */
  List<Conflict> staffNumbers(List<Entry> entries) {
    var places = new HashMap<String, Integer>();
    var found = new ArrayList<Conflict>();
    for (int i = 0; i < entries.size(); i++) {
      Optional<String> given = staffNumber(entries.get(i));
      if (given.isPresent()) {
        String number = given.get();
        Integer other = places.putIfAbsent(number, i);
        if (other != null) {
          found.add(
              new Conflict(
                  Optional.of(i), Kind.STAFF_NUMBER, Optional.of(other), number, Optional.empty()));
        }
      }
    }
    found.addAll(takenNumbers(entries, places));
    return found;
  }

  private static Optional<String> staffNumber(Entry entry) {
    return switch (entry) {
      case Entry.NewPerson person -> person.staffNumber();
      case Entry.PersonIs person -> person.staffNumber();
      default -> Optional.empty();
    };
  }

  private List<Conflict> takenNumbers(List<Entry> entries, Map<String, Integer> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    return sql(
            """
            select staff_number from person
            where organization_id = :organization and staff_number = any(:numbers)
              and person_id <> all(:ids)
            """)
        .param("numbers", places.keySet().toArray(String[]::new))
        .param(
            "ids",
            Stream.concat(
                    Bookkeeping.only(entries, Entry.NewPerson.class).map(Entry.NewPerson::person),
                    Bookkeeping.only(entries, Entry.PersonIs.class).map(Entry.PersonIs::person))
                .toArray(UUID[]::new))
        .query(String.class)
        .list()
        .stream()
        .map(n -> Conflict.of(Optional.ofNullable(places.get(n)), Kind.STAFF_NUMBER, n))
        .toList();
  }

  /** People, offices and posts that do not exist. */
  List<Conflict> unknown(List<Entry> entries) {
    var mentions = new Mentions(entries);
    var found = new ArrayList<Conflict>();
    Map.of("person", mentions.people(), "office", mentions.offices(), "post", mentions.posts())
        .forEach(
            (table, ids) ->
                missing(table, ids)
                    .forEach(id -> found.add(Conflict.of(mentions.of(id), Kind.UNKNOWN, ""))));
    return found;
  }

  /** Roles that nobody is appointed to. */
  List<Conflict> notByAppointment(List<Entry> entries) {
    if (Bookkeeping.only(entries, Entry.Appointed.class).findAny().isEmpty()) {
      return List.of();
    }
    Set<String> appointable =
        new HashSet<>(
            sql("""
            select role from policy_role
            where organization_id = :organization and appointment and revision =
              (select max(revision) from role_set where organization_id = :organization)
            """)
                .query(String.class)
                .list());
    return IntStream.range(0, entries.size())
        .filter(
            i ->
                entries.get(i) instanceof Entry.Appointed appointed
                    && !appointable.contains(appointed.role()))
        .mapToObj(i -> Conflict.of(Optional.of(i), Kind.NOT_BY_APPOINTMENT, ""))
        .toList();
  }

  private List<UUID> missing(String table, Set<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return sql("""
    select wanted from unnest(:ids) wanted
    where not exists (
      select from %1$s t where t.organization_id = :organization and t.%1$s_id = wanted)
    """
            .formatted(table))
        .param("ids", ids.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /** What a constraint says that nothing before it has found. */
  static Conflict refusal(DataIntegrityViolationException failure, List<Entry> entries) {
    String message = String.valueOf(failure.getMessage());
    Matcher office = CYCLE.matcher(message);
    if (office.find()) {
      Optional<Integer> at = new Mentions(entries).of(UUID.fromString(office.group(1)));
      return Conflict.of(at, Kind.CYCLE, "");
    }
    Kind kind =
        KINDS.entrySet().stream()
            .filter(each -> message.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Kind.UNKNOWN);
    return Conflict.of(Optional.empty(), kind, "");
  }
}
