package jp.sekimori.app.organization.web.edit;

import static jp.sekimori.app.organization.Conflict.Kind.NOT_BY_APPOINTMENT;
import static jp.sekimori.app.organization.Conflict.Kind.THERE_ALREADY;
import static jp.sekimori.app.organization.Conflict.Kind.UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Believed;
import jp.sekimori.app.organization.Believed.Appointment;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PolicyRoles;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.Term;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.organization.web.edit.Field.Option;
import jp.sekimori.app.organization.web.edit.FormView.Look;
import jp.sekimori.app.organization.web.edit.FormView.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Appointments of a person to roles of the policy, and dismissals. */
@Controller
@RequestMapping("/people/{id}/appointments")
class AppointmentForms {
  private static final Desk.Places PLACES =
      new Desk.Places(Map.of(NOT_BY_APPOINTMENT, "role", THERE_ALREADY, "from", UNKNOWN, "office"));

  private final Desk desk;
  private final Believed believed;
  private final Things things;
  private final PolicyRoles roles;

  AppointmentForms(Desk desk, Believed believed, Things things, PolicyRoles roles) {
    this.desk = desk;
    this.believed = believed;
    this.things = things;
    this.roles = roles;
  }

  @GetMapping
  ModelAndView asItIs(
      @PathVariable UUID id, When when, @RequestParam(defaultValue = "") String was) {
    Things.Named person = things.person(id);
    Filled filled =
        find(person, was)
            .map(
                term ->
                    Filled.with(Map.of("was", was, "role", term.is().role()))
                        .put("office", term.is().office().map(UUID::toString).orElse(""))
                        .put("system", term.is().system().orElse(""))
                        .days(Spans.day(term.period(), desk.today()), term.period()))
            .orElseGet(
                () ->
                    Filled.with(Map.of("from", "" + when.day()))
                        .put(
                            "office",
                            desk.snapshot(when.day()).state().postsHeld(person.id()).stream()
                                .findFirst()
                                .map(post -> post.office().toString())
                                .orElse("")));
    return Desk.page(page(person, filled));
  }

  @PostMapping
  ModelAndView change(
      Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    Things.Named person = things.person(id);
    Filled filled = Filled.with(typed);
    Optional<Term<Appointment>> was = find(person, filled.value("was"));
    filled.expect(was);
    List<Entry> entries = entries(person, was, filled);
    return desk.take(
        acting,
        filled,
        entries,
        filled.first(desk.today()),
        PLACES,
        Addresses.person(person.id(), When.now(desk.today())),
        page(person, filled));
  }

  private List<Entry> entries(Things.Named person, Optional<Term<Appointment>> was, Filled filled) {
    var entries = new ArrayList<Entry>();
    was.ifPresent(
        term ->
            entries.add(
                new Entry.AppointedNot(
                    term.is().role(),
                    person.id(),
                    term.is().office(),
                    term.is().system(),
                    term.period())));
    if (filled.value("step").equals("cancel")) {
      return entries;
    }
    Optional<PolicyRole> role = filled.required("role", filled.choice("role", this::appointable));
    Optional<UUID> office = filled.id("office");
    Optional<String> system = filled.optional("system", Filled.LONGEST_NAME);
    Optional<Period> period = filled.period();
    role.ifPresent(it -> scope(it.scope(), office, system, filled));
    if (filled.isGood()) {
      entries.add(
          new Entry.Appointed(
              role.orElseThrow().id(), person.id(), office, system, period.orElseThrow()));
    }
    return entries;
  }

  /** What a role is had for has to be named. */
  private static void scope(
      Scope scope, Optional<UUID> office, Optional<String> system, Filled filled) {
    boolean forOne = scope == Scope.SYSTEM || scope == Scope.SERVICE;
    if (office.isEmpty() && scope != Scope.ORGANIZATION) {
      filled.required("office", office);
    }
    if (forOne && system.isEmpty()) {
      filled.wrong("system", Slip.EMPTY);
    }
    if (!forOne && system.isPresent()) {
      filled.wrong("system", Slip.NO_SYSTEM);
    }
  }

  private List<PolicyRole> appointable() {
    return roles.current().map(RoleSet::roles).orElse(List.of()).stream()
        .filter(PolicyRole::appointment)
        .toList();
  }

  private Optional<PolicyRole> appointable(String id) {
    return appointable().stream().filter(role -> role.id().equals(id)).findFirst();
  }

  private FormView page(Things.Named person, Filled filled) {
    List<Option> offered =
        appointable().stream().map(role -> new Option(role.id(), role.name().ja())).toList();
    var fields =
        Stream.of(
            Stream.of(
                Field.select("role", true, offered),
                Field.select("office", false, desk.choices(filled.first(desk.today())).offices()),
                Field.text("system", false)),
            Field.days().stream());
    return FormView.of(
            offered.isEmpty() ? "appointments-none" : "appointments",
            person.name(),
            person.trail(),
            "/people/" + person.id() + "/appointments",
            filled.form(desk.newId()),
            filled,
            offered.isEmpty() ? List.of() : fields.flatMap(each -> each).toList())
        .looking(Look.OFFERED, Optional.empty())
        .listing(rows(person), !filled.value("was").isEmpty());
  }

  private List<Row> rows(Things.Named person) {
    return believed.appointments(person.id()).stream()
        .map(
            term ->
                new Row(
                    name(term.is().role())
                        + Stream.of(term.is().officeName(), term.is().system().orElse(""))
                            .filter(it -> !it.isEmpty())
                            .map(it -> "　" + it)
                            .reduce("", String::concat),
                    counts(person, term) ? "" : "no-effect",
                    term.period(),
                    "/people/%s/appointments?was=%s".formatted(person.id(), key(term))))
        .toList();
  }

  private String name(String role) {
    return roles.current().flatMap(set -> set.find(role)).map(it -> it.name().ja()).orElse(role);
  }

  /** Whether it has any effect today, or on its first day where that is to come. */
  private boolean counts(Things.Named person, Term<Appointment> term) {
    LocalDate day =
        term.period().has(desk.today()) ? desk.today() : Spans.day(term.period(), desk.today());
    var state = desk.snapshot(day).state();
    return state.appointments(term.is().role()).stream()
        .filter(it -> it.person().equals(person.id()) && it.office().equals(term.is().office()))
        .anyMatch(state::counts);
  }

  private static String key(Term<Appointment> term) {
    int rest =
        List.of(term.is().role(), term.is().office().toString(), term.is().system().orElse(""))
            .hashCode();
    return Spans.key(term.period()) + "." + Integer.toHexString(rest);
  }

  private Optional<Term<Appointment>> find(Things.Named person, String was) {
    return believed.appointments(person.id()).stream()
        .filter(term -> key(term).equals(was))
        .findFirst();
  }
}
