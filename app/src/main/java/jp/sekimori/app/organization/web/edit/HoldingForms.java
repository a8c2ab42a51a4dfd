package jp.sekimori.app.organization.web.edit;

import static jp.sekimori.app.organization.Conflict.Kind.MAIN_POST;
import static jp.sekimori.app.organization.Conflict.Kind.POST_MISSING;
import static jp.sekimori.app.organization.Conflict.Kind.SEAT;
import static jp.sekimori.app.organization.Conflict.Kind.THERE_ALREADY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Believed;
import jp.sekimori.app.organization.Believed.Seating;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Term;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.organization.web.edit.FormView.Look;
import jp.sekimori.app.organization.web.edit.FormView.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ends, moves and takes back what was entered of one person in one post. */
@Controller
@RequestMapping("/posts/{id}/holders/{person}")
class HoldingForms {
  private static final Desk.Places PLACES =
      new Desk.Places(
          Map.of(
              MAIN_POST, "holding", SEAT, "holding", THERE_ALREADY, "from", POST_MISSING, "from"));

  private final Desk desk;
  private final Believed believed;
  private final Things things;

  HoldingForms(Desk desk, Believed believed, Things things) {
    this.desk = desk;
    this.believed = believed;
    this.things = things;
  }

  private static boolean always(Term<Seating> term) {
    return term.period().from().equals(LocalDate.MIN);
  }

  @GetMapping
  ModelAndView asItIs(
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String was) {
    List<Term<Seating>> terms = known(id, person);
    Term<Seating> term = find(terms, was).orElse(terms.getLast());
    Filled filled =
        Filled.with(Map.of())
            .put("was", Spans.key(term.period()))
            .put("holding", term.is().kind().code())
            .put("from", always(term) ? "" : "" + term.period().from())
            .put("until", term.period().until().map(LocalDate::toString).orElse(""));
    return Desk.page(page(terms, filled));
  }

  @PostMapping
  ModelAndView change(
      Acting acting,
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestParam Map<String, String> typed) {
    List<Term<Seating>> terms = known(id, person);
    Filled filled = Filled.with(typed);
    Optional<Term<Seating>> term = find(terms, filled.value("was"));
    if (term.isEmpty()) {
      filled.wrong("", Slip.CHANGED);
    }
    List<Entry> entries = term.map(it -> entries(it, filled)).orElse(List.of());
    UUID holder = terms.getLast().is().person();
    LocalDate day = term.map(it -> Spans.day(it.period(), desk.today())).orElse(desk.today());
    return desk.take(
        acting,
        filled,
        entries,
        day,
        PLACES,
        Addresses.person(holder, When.now(desk.today()).on(day)),
        page(terms, filled));
  }

  private static List<Entry> entries(Term<Seating> term, Filled filled) {
    Seating is = term.is();
    var ends = new Entry.HoldsNot(is.person(), is.post(), term.period());
    if (filled.value("step").equals("cancel")) {
      return List.of(ends);
    }
    Optional<HoldingKind> kind =
        filled.required("holding", filled.choice("holding", HolderForms::kind));
    Optional<Period> period = filled.period(Optional.of(LocalDate.MIN).filter(_ -> always(term)));
    if (!filled.isGood()) {
      return List.of();
    }
    Period days = period.orElseThrow();
    if (kind.orElseThrow() == is.kind() && days.equals(term.period())) {
      filled.wrong("", Slip.NOTHING);
      return List.of();
    }
    List<Period> cut = Spans.without(term.period(), days);
    boolean shorter = Spans.without(days, term.period()).isEmpty();
    if (kind.orElseThrow() == is.kind() && shorter) {
      return cut.stream()
          .map(rest -> (Entry) new Entry.HoldsNot(is.person(), is.post(), rest))
          .toList();
    }
    return List.of(ends, new Entry.Holds(is.person(), is.post(), kind.orElseThrow(), days));
  }

  private FormView page(List<Term<Seating>> known, Filled filled) {
    Seating is = known.getLast().is();
    Things.Named post = things.post(is.post());
    List<Row> rows =
        known.stream()
            .map(term -> HolderForms.row(term, is.name(), is.person(), is.post()))
            .toList();
    var fields =
        Stream.concat(
            Stream.of(Field.select("holding", true, HolderForms.kinds())),
            Stream.of(
                Field.day("from", !filled.value("was").equals("always")),
                Field.day("until", false)));
    var trail = new ArrayList<>(post.trail());
    return FormView.of(
            "holding",
            post.name() + "　" + is.name(),
            trail,
            "/posts/" + is.post() + "/holders/" + is.person(),
            filled.form(desk.newId()),
            filled,
            fields.toList())
        .looking(Look.OFFERED, Optional.empty())
        .listing(rows, true);
  }

  private List<Term<Seating>> known(UUID post, UUID person) {
    List<Term<Seating>> known =
        believed.holders(post).stream().filter(term -> term.is().person().equals(person)).toList();
    if (known.isEmpty()) {
      throw Addresses.missing();
    }
    return known;
  }

  private static Optional<Term<Seating>> find(List<Term<Seating>> terms, String was) {
    return terms.stream().filter(term -> Spans.key(term.period()).equals(was)).findFirst();
  }
}
