package jp.sekimori.app.organization.web.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Believed;
import jp.sekimori.app.organization.Entry;
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

/** Days on which somebody is not there, so that others act. */
@Controller
@RequestMapping("/people/{id}/absence")
class AbsenceForms {
  private final Desk desk;
  private final Believed believed;
  private final Things things;

  AbsenceForms(Desk desk, Believed believed, Things things) {
    this.desk = desk;
    this.believed = believed;
    this.things = things;
  }

  @GetMapping
  ModelAndView asItIs(
      @PathVariable UUID id, When when, @RequestParam(defaultValue = "") String was) {
    Things.Named person = things.person(id);
    Filled filled =
        find(person, was)
            .map(
                term ->
                    Filled.with(Map.of("was", was, "reason", term.is()))
                        .days(Spans.day(term.period(), desk.today()), term.period()))
            .orElseGet(() -> Filled.with(Map.of("from", "" + when.day())));
    return Desk.page(page(person, filled));
  }

  @PostMapping
  ModelAndView change(
      Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    Things.Named person = things.person(id);
    Filled filled = Filled.with(typed);
    Optional<Term<String>> was = find(person, filled.value("was"));
    filled.expect(was);
    return desk.take(
        acting,
        filled,
        entries(person, was, filled),
        filled.first(desk.today()),
        new Desk.Places(Map.of()),
        Addresses.person(person.id(), When.now(desk.today())),
        page(person, filled));
  }

  private static List<Entry> entries(
      Things.Named person, Optional<Term<String>> was, Filled filled) {
    if (filled.value("step").equals("cancel")) {
      return was.map(term -> List.<Entry>of(new Entry.Present(person.id(), term.period())))
          .orElse(List.of());
    }
    String reason = filled.text("reason", Filled.LONGEST_NAME);
    Optional<Period> period = filled.period();
    if (!filled.isGood()) {
      return List.of();
    }
    var entries = new ArrayList<Entry>();
    entries.add(new Entry.Absent(person.id(), reason, period.orElseThrow()));
    was.ifPresent(
        term ->
            Spans.without(term.period(), period.orElseThrow())
                .forEach(rest -> entries.add(new Entry.Present(person.id(), rest))));
    return entries;
  }

  private FormView page(Things.Named person, Filled filled) {
    List<Row> rows =
        believed.absences(person.id()).stream()
            .map(
                term ->
                    new Row(
                        term.is(),
                        "",
                        term.period(),
                        "/people/%s/absence?was=%s"
                            .formatted(person.id(), Spans.key(term.period()))))
            .toList();
    return FormView.of(
            "absence",
            person.name(),
            person.trail(),
            "/people/" + person.id() + "/absence",
            filled.form(desk.newId()),
            filled,
            Stream.concat(Stream.of(Field.text("reason", true)), Field.days().stream()).toList())
        .looking(Look.OFFERED, Optional.empty())
        .listing(rows, !filled.value("was").isEmpty());
  }

  private Optional<Term<String>> find(Things.Named person, String was) {
    return believed.absences(person.id()).stream()
        .filter(term -> Spans.key(term.period()).equals(was))
        .findFirst();
  }
}
