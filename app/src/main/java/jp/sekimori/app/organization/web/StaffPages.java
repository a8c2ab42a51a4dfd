package jp.sekimori.app.organization.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Reshuffle;
import jp.sekimori.app.organization.Roster;
import jp.sekimori.app.organization.Staffing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Sets a small organization up by hand: enough for a new installation to be used. */
@Controller
@RequestMapping("/staff")
class StaffPages {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 50;

  /** The years that a page can ask for; a database knows fewer than Java. */
  private static final int FIRST_YEAR = 1873;

  private static final int LAST_YEAR = 9998;

  private final Roster roster;
  private final Staffing staffing;
  private final Reshuffle reshuffle;
  private final People people;
  private final Ids ids;
  private final Clock clock;

  StaffPages(
      Roster roster, Staffing staffing, Reshuffle reshuffle, People people, Ids ids, Clock clock) {
    this.roster = roster;
    this.staffing = staffing;
    this.reshuffle = reshuffle;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView roster() {
    return page(null);
  }

  @PostMapping("/offices")
  ModelAndView office(
      Acting acting, @RequestParam UUID id, @RequestParam(defaultValue = "") String name) {
    if (name.isBlank()) {
      return page("empty");
    }
    if (name.length() > LONGEST_NAME) {
      return page("long");
    }
    staffing.office(Optional.of(acting), id, name.strip(), null);
    return done();
  }

  @PostMapping("/posts")
  ModelAndView post(
      Acting acting,
      @RequestParam UUID id,
      @RequestParam UUID office,
      @RequestParam(defaultValue = "") String name) {
    requireOneOf(roster.offices().stream().map(Roster.Office::id).toList(), office);
    if (name.isBlank()) {
      return page("empty");
    }
    if (name.length() > LONGEST_NAME) {
      return page("long");
    }
    staffing.post(Optional.of(acting), id, office, name.strip());
    return done();
  }

  @PostMapping("/people")
  ModelAndView person(
      Acting acting,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String kana,
      @RequestParam(defaultValue = "") String number) {
    if (name.isBlank()) {
      return page("empty");
    }
    if (name.length() > LONGEST_NAME
        || kana.length() > LONGEST_NAME
        || number.length() > LONGEST_NUMBER) {
      return page("long");
    }
    try {
      staffing.person(
          Optional.of(acting),
          id,
          name.strip(),
          kana.strip(),
          Optional.of(number.strip()).filter(text -> !text.isEmpty()));
      return done();
    } catch (DuplicateKeyException e) {
      return page("number");
    }
  }

  @PostMapping("/holdings")
  ModelAndView hold(
      Acting acting,
      @RequestParam UUID person,
      @RequestParam UUID post,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until) {
    if (people.find(person).isEmpty()) {
      throw notFound();
    }
    requirePost(post);
    return period(from, until)
        .map(period -> answer(reshuffle.hold(acting, person, post, period)))
        .orElseGet(() -> page("days"));
  }

  @PostMapping("/holdings/{id}/end")
  ModelAndView leave(
      Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "") String last) {
    return day(last)
        .map(day -> answer(reshuffle.endHolding(acting, id, day)))
        .orElseGet(() -> page("days"));
  }

  @PostMapping("/roles")
  ModelAndView bind(
      Acting acting,
      @RequestParam String role,
      @RequestParam UUID post,
      @RequestParam(required = false) @Nullable UUID office,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until) {
    Role bound =
        Role.of(role).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    requirePost(post);
    if (bound == Role.MANAGER && office == null) {
      return page("scope");
    }
    return period(from, until)
        .map(
            period ->
                answer(reshuffle.bind(acting, bound, post, Optional.ofNullable(office), period)))
        .orElseGet(() -> page("days"));
  }

  @PostMapping("/roles/{id}/end")
  ModelAndView unbind(
      Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "") String last) {
    return day(last)
        .map(day -> answer(reshuffle.endBinding(acting, id, day)))
        .orElseGet(() -> page("days"));
  }

  private void requirePost(UUID post) {
    requireOneOf(roster.posts().stream().map(Roster.Post::id).toList(), post);
  }

  private static void requireOneOf(List<UUID> known, UUID id) {
    if (!known.contains(id)) {
      throw notFound();
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> period(String from, String until) {
    if (until.isEmpty()) {
      return day(from).map(Period::from);
    }
    return day(from)
        .flatMap(
            first ->
                day(until)
                    .filter(last -> !last.isBefore(first))
                    .map(last -> Period.of(first, last)));
  }

  private ModelAndView answer(Optional<Reshuffle.Fault> fault) {
    if (fault.isEmpty()) {
      return done();
    }
    return switch (fault.get()) {
      case OWN -> page("own");
      case THERE_ALREADY -> page("there");
      case DAYS -> page("days");
      case UNKNOWN -> throw notFound();
    };
  }

  private static ModelAndView done() {
    return new ModelAndView("redirect:/staff");
  }

  private ModelAndView page(@Nullable String problem) {
    LocalDate today = LocalDate.now(clock);
    var view =
        new StaffView(
            roster.offices(),
            roster.posts(),
            roster.people(),
            roster.holdings(today),
            roster.bindings(today),
            today,
            new StaffView.Ids(ids.next(), ids.next(), ids.next()),
            problem);
    return new ModelAndView(
        "organization/staff",
        Map.of("model", view),
        problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
