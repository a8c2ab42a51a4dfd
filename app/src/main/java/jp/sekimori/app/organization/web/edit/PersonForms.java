package jp.sekimori.app.organization.web.edit;

import static jp.sekimori.app.organization.Conflict.Kind.STAFF_NUMBER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.site.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** New people, and what they are called. */
@Controller
@RequestMapping("/people")
class PersonForms {
  private static final int LONGEST_NUMBER = 50;
  private static final Desk.Places PLACES = new Desk.Places(Map.of(STAFF_NUMBER, "number"));

  private final Desk desk;
  private final Things things;

  PersonForms(Desk desk, Things things) {
    this.desk = desk;
    this.things = things;
  }

  /** What was typed of a person. */
  private record Called(String name, String kana, Optional<String> number) {
    static Called read(Filled filled) {
      return new Called(
          filled.text("person-name", Filled.LONGEST_NAME),
          filled.optional("kana", Filled.LONGEST_NAME).orElse(""),
          filled.optional("number", LONGEST_NUMBER));
    }
  }

  @GetMapping("/new")
  ModelAndView blank() {
    return Desk.page(newPerson(Filled.with(Map.of())));
  }

  @PostMapping("/new")
  ModelAndView create(Acting acting, @RequestParam Map<String, String> typed) {
    Filled filled = Filled.with(typed);
    FormView page = newPerson(filled);
    UUID id = page.form();
    Called called = Called.read(filled);
    List<Entry> entries =
        filled.isGood()
            ? List.of(new Entry.NewPerson(id, called.name(), called.kana(), called.number()))
            : List.of();
    return desk.take(acting, filled, entries, desk.today(), PLACES, "/people/" + id, page);
  }

  private FormView newPerson(Filled filled) {
    return FormView.of(
        "person-new",
        "",
        List.of(new Link("/people", "職員")),
        "/people/new",
        filled.form(desk.newId()),
        filled,
        fields());
  }

  private static List<Field> fields() {
    return List.of(
        Field.text("person-name", true), Field.text("kana", false), Field.text("number", false));
  }

  @GetMapping("/{id}/change")
  ModelAndView asItIs(@PathVariable UUID id) {
    Things.Named person = things.person(id);
    Person is = things.whole(person.id());
    return Desk.page(
        change(
            person,
            Filled.with(
                Map.of("person-name", is.name(), "kana", is.kana(), "number", is.staffNumber()))));
  }

  @PostMapping("/{id}/change")
  ModelAndView change(
      Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    Things.Named person = things.person(id);
    Filled filled = Filled.with(typed);
    Called called = Called.read(filled);
    List<Entry> entries =
        filled.isGood()
            ? List.of(
                new Entry.PersonIs(person.id(), called.name(), called.kana(), called.number()))
            : List.of();
    return desk.take(
        acting,
        filled,
        entries,
        desk.today(),
        PLACES,
        "/people/" + person.id(),
        change(person, filled));
  }

  private FormView change(Things.Named person, Filled filled) {
    return FormView.of(
        "person-change",
        person.name(),
        person.trail(),
        "/people/" + person.id() + "/change",
        filled.form(desk.newId()),
        filled,
        fields());
  }
}
