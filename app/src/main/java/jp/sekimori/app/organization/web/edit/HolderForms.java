package jp.sekimori.app.organization.web.edit;

import static jp.sekimori.app.organization.Conflict.Kind.MAIN_POST;
import static jp.sekimori.app.organization.Conflict.Kind.POST_MISSING;
import static jp.sekimori.app.organization.Conflict.Kind.SEAT;
import static jp.sekimori.app.organization.Conflict.Kind.THERE_ALREADY;
import static jp.sekimori.app.organization.Conflict.Kind.UNKNOWN;

import java.util.ArrayList;
import java.util.Arrays;
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
import jp.sekimori.app.organization.web.edit.Field.Option;
import jp.sekimori.app.organization.web.edit.FormView.Look;
import jp.sekimori.app.organization.web.edit.FormView.Row;
import jp.sekimori.app.organization.web.edit.FormView.Search;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts people into posts: from the page of the post, or from that of the person. */
@Controller
class HolderForms {
  static final Desk.Places PLACES =
      new Desk.Places(
          Map.of(MAIN_POST, "ends", SEAT, "replaces", THERE_ALREADY, "from", POST_MISSING, "from"));

  private final Desk desk;
  private final Believed believed;
  private final Things things;
  private final Clearing clearing;

  HolderForms(Desk desk, Believed believed, Things things, Clearing clearing) {
    this.desk = desk;
    this.believed = believed;
    this.things = things;
    this.clearing = clearing;
  }

  static List<Option> kinds() {
    return Field.codes(
        Arrays.stream(HoldingKind.values()).map(HoldingKind::code).toArray(String[]::new));
  }

  static Optional<HoldingKind> kind(String code) {
    return Arrays.stream(HoldingKind.values()).filter(it -> it.code().equals(code)).findFirst();
  }

  @GetMapping("/posts/{id}/holders")
  ModelAndView whom(@PathVariable UUID id, When when, @RequestParam(defaultValue = "") String q) {
    return Desk.page(
        ofPost(
            things.post(id), q, Filled.with(Map.of("holding", "main", "from", "" + when.day()))));
  }

  @PostMapping("/posts/{id}/holders")
  ModelAndView put(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Map<String, String> typed) {
    Things.Named post = things.post(id);
    Filled filled = Filled.with(typed);
    Optional<UUID> person = filled.required("person", filled.id("person"));
    return take(
        acting,
        filled,
        person,
        Optional.of(post.id()),
        Addresses.post(post.id(), When.now(desk.today()).on(filled.first(desk.today()))),
        ofPost(post, q, filled),
        "person");
  }

  private FormView ofPost(Things.Named post, String q, Filled filled) {
    Choices choices = desk.choices(filled.first(desk.today()));
    List<Option> found =
        withChosen(choices.people(q), filled.value("person"), filled, choices::person);
    List<Row> rows =
        believed.holders(post.id()).stream()
            .map(term -> row(term, term.is().name(), term.is().person(), post.id()))
            .toList();
    return page(
        "post-holders",
        post,
        "/posts/" + post.id() + "/holders",
        filled,
        Field.radio("person", found),
        q,
        rows);
  }

  @GetMapping("/people/{id}/holdings")
  ModelAndView where(@PathVariable UUID id, When when, @RequestParam(defaultValue = "") String q) {
    return Desk.page(
        ofPerson(
            things.person(id), q, Filled.with(Map.of("holding", "main", "from", "" + when.day()))));
  }

  @PostMapping("/people/{id}/holdings")
  ModelAndView move(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Map<String, String> typed) {
    Things.Named person = things.person(id);
    Filled filled = Filled.with(typed);
    Optional<UUID> post = filled.required("post", filled.id("post"));
    return take(
        acting,
        filled,
        Optional.of(person.id()),
        post,
        Addresses.person(person.id(), When.now(desk.today()).on(filled.first(desk.today()))),
        ofPerson(person, q, filled),
        "post");
  }

  private FormView ofPerson(Things.Named person, String q, Filled filled) {
    Choices choices = desk.choices(filled.first(desk.today()));
    List<Option> found = withChosen(choices.posts(q), filled.value("post"), filled, choices::post);
    List<Row> rows =
        believed.held(person.id()).stream()
            .map(
                term ->
                    row(
                        term,
                        term.is().officeName() + " " + term.is().postName(),
                        person.id(),
                        term.is().post()))
            .toList();
    return page(
        "person-holdings",
        person,
        "/people/" + person.id() + "/holdings",
        filled,
        Field.radio("post", found),
        q,
        rows);
  }

  private FormView page(
      String kind,
      Things.Named thing,
      String action,
      Filled filled,
      Field choice,
      String q,
      List<Row> rows) {
    var fields =
        Stream.of(
            Stream.of(choice, Field.select("holding", true, kinds())),
            Field.days().stream(),
            Stream.of(Field.check("ends"), Field.check("replaces")));
    return FormView.of(
            kind,
            thing.name(),
            thing.trail(),
            action,
            filled.form(desk.newId()),
            filled,
            fields.flatMap(each -> each).toList())
        .looking(Look.OFFERED, Optional.empty())
        .searching(new Search(choice.name(), q, choice.options().size()))
        .listing(rows, false);
  }

  static Row row(Term<Seating> term, String what, UUID person, UUID post) {
    return new Row(
        what,
        "holding." + term.is().kind().code(),
        term.period(),
        "/posts/%s/holders/%s?was=%s".formatted(post, person, Spans.key(term.period())));
  }

  /** Whoever was chosen stays to be chosen, whatever is looked for. */
  private static List<Option> withChosen(
      List<Option> found,
      String chosen,
      Filled filled,
      java.util.function.Function<UUID, Stream<Option>> option) {
    if (found.stream().anyMatch(each -> each.value().equals(chosen))) {
      return found;
    }
    Stream<Option> kept =
        Filled.with(Map.of("id", filled.value("person") + filled.value("post"))).id("id").stream()
            .flatMap(option);
    return Stream.concat(kept, found.stream()).toList();
  }

  private ModelAndView take(
      Acting acting,
      Filled filled,
      Optional<UUID> person,
      Optional<UUID> post,
      String done,
      FormView page,
      String chosen) {
    Optional<HoldingKind> kind =
        filled.required("holding", filled.choice("holding", HolderForms::kind));
    Optional<Period> period = filled.period();
    List<Entry> entries =
        filled.isGood()
            ? holding(
                person.orElseThrow(),
                post.orElseThrow(),
                kind.orElseThrow(),
                period.orElseThrow(),
                filled)
            : List.of();
    var places = new java.util.HashMap<>(PLACES.fields());
    places.put(UNKNOWN, chosen);
    return desk.take(
        acting, filled, entries, filled.first(desk.today()), new Desk.Places(places), done, page);
  }

  private List<Entry> holding(
      UUID person, UUID post, HoldingKind kind, Period period, Filled filled) {
    var entries = new ArrayList<Entry>();
    if (!filled.value("ends").isEmpty()) {
      entries.addAll(clearing.main(person, period));
    }
    if (!filled.value("replaces").isEmpty()) {
      entries.addAll(clearing.others(post, person, period));
    }
    entries.add(new Entry.Holds(person, post, kind, period));
    return entries;
  }
}
