package jp.sekimori.app.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Duties;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.Tenure;
import jp.sekimori.app.organization.Times;
import jp.sekimori.app.organization.leaving.Leavings;
import jp.sekimori.app.site.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** People: the search for them, each of them, and oneself. */
@Controller
class PersonPages {
  private final Snapshots snapshots;
  private final Times times;
  private final People people;
  private final Leavings leavings;
  private final Clock clock;

  PersonPages(Snapshots snapshots, Times times, People people, Leavings leavings, Clock clock) {
    this.snapshots = snapshots;
    this.times = times;
    this.people = people;
    this.leavings = leavings;
    this.clock = clock;
  }

  @GetMapping("/people")
  ModelAndView search(
      When when,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page) {
    Snapshot snapshot = snapshots.of(when.day(), when.believed());
    return when.page("organization/people", PeopleView.of(when, snapshot, q.strip(), page));
  }

  @GetMapping("/people/{id}")
  ModelAndView person(Acting acting, When when, @PathVariable UUID id) {
    Person person = people.find(id).orElseThrow(Addresses::missing);
    return when.page("organization/person", view(acting, when, person));
  }

  @GetMapping("/me")
  ModelAndView me(Acting acting) {
    var when = When.now(LocalDate.now(clock));
    Person own = people.find(acting.person()).orElseThrow(Addresses::missing);
    return when.page(
        "organization/me",
        MeView.of(acting, view(acting, when, own), leavings.openOf(acting.person())));
  }

  private PersonView view(Acting acting, When when, Person person) {
    Snapshot snapshot = snapshots.of(when.day(), when.believed());
    List<Tenure> tenures = times.ofPerson(person.id(), when.day(), when.believed());
    boolean own = acting.person().equals(person.id());
    boolean tells =
        own || acting.may(Right.MANAGE_ORGANIZATION) || isKeptBy(acting, snapshot, person);
    State state = snapshot.state();
    boolean absent = state.isAbsent(person.id());
    return new PersonView(
        when,
        person,
        state.postsHeld(person.id()).stream()
            .findFirst()
            .map(post -> OfficeView.trail(when, state, post.office()))
            .orElseGet(() -> List.of(new Link(Addresses.offices(when), "組織"))),
        absent,
        tenures,
        DutyLine.of(snapshot, person.id()),
        absent ? left(snapshot, person.id()) : List.of(),
        tells ? Optional.of(times.absences(person.id(), when.believed())) : Optional.empty(),
        own || acting.may(Right.READ_HISTORY) && seesHistory(acting, snapshot, person));
  }

  private static List<RoleLine> left(Snapshot snapshot, UUID person) {
    return snapshot.state().postsHeld(person).stream()
        .flatMap(post -> Duties.of(snapshot, post).stream())
        .filter(carried -> !DutyLine.isEverybodys(snapshot, carried.role()))
        .map(carried -> snapshot.holder(carried.role(), carried.office()))
        .distinct()
        .map(answer -> RoleLine.of(snapshot, answer))
        .toList();
  }

  /**
   * Whether the person is of an office that is one's own to keep. Who reads the histories of all
   * offices is not thereby told why somebody is ill or away.
   */
  private static boolean isKeptBy(Acting acting, Snapshot snapshot, Person person) {
    return snapshot.state().postsHeld(person.id()).stream()
        .anyMatch(
            post ->
                acting.rights().grants().stream()
                    .filter(grant -> grant.role().rights().contains(Right.READ_HISTORY))
                    .anyMatch(grant -> grant.office().equals(Optional.of(post.office()))));
  }

  private static boolean seesHistory(Acting acting, Snapshot snapshot, Person person) {
    return acting.rights().hasEverywhere(Right.READ_HISTORY)
        || snapshot.state().postsHeld(person.id()).stream()
            .anyMatch(post -> acting.may(Right.READ_HISTORY, post.office()));
  }
}
