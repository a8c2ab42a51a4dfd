package jp.sekimori.app.organization.web.edit;

import static jp.sekimori.app.organization.Conflict.Kind.CYCLE;
import static jp.sekimori.app.organization.Conflict.Kind.OFFICE_CODE;
import static jp.sekimori.app.organization.Conflict.Kind.OFFICE_MISSING;
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
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.OfficeState;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Term;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.organization.web.edit.FormView.Look;
import jp.sekimori.app.organization.web.edit.FormView.Row;
import jp.sekimori.app.site.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** New offices, their changes, and their end. */
@Controller
@RequestMapping("/offices")
class OfficeForms {
  private static final int LONGEST_CODE = 50;
  private static final int LAST_RANK = 99_999;
  private static final Desk.Places PLACES =
      new Desk.Places(
          Map.of(
              OFFICE_CODE, "code", CYCLE, "parent", OFFICE_MISSING, "parent", UNKNOWN, "parent"));
  private static final Desk.Places CLOSING = new Desk.Places(Map.of(OFFICE_MISSING, "from"));

  private final Desk desk;
  private final Believed believed;
  private final Clearing clearing;

  OfficeForms(Desk desk, Believed believed, Clearing clearing) {
    this.desk = desk;
    this.believed = believed;
    this.clearing = clearing;
  }

  @GetMapping("/new")
  ModelAndView blank(When when, @RequestParam(defaultValue = "") String parent) {
    var filled =
        Filled.with(
            Map.of("parent", parent, "kind", "section", "rank", "0", "from", "" + when.day()));
    return Desk.page(newOffice(filled));
  }

  @PostMapping("/new")
  ModelAndView create(Acting acting, @RequestParam Map<String, String> typed) {
    Filled filled = Filled.with(typed);
    FormView page = newOffice(filled);
    List<Entry> entries = is(page.form(), filled);
    return desk.take(
        acting,
        filled,
        entries,
        filled.first(desk.today()),
        PLACES,
        address(page.form(), filled),
        page);
  }

  private FormView newOffice(Filled filled) {
    return FormView.of(
        "office-new",
        "",
        List.of(new Link("/offices", "所属")),
        "/offices/new",
        filled.form(desk.newId()),
        filled,
        fields(filled));
  }

  private List<Field> fields(Filled filled) {
    var all =
        Stream.of(
            Field.text("name", true),
            Field.text("code", false),
            Field.select("kind", true, Field.codes(kinds())),
            Field.select("parent", false, desk.choices(filled.first(desk.today())).offices()),
            Field.number("rank"));
    return Stream.concat(all, Field.days().stream()).toList();
  }

  private static String[] kinds() {
    return Arrays.stream(OfficeKind.values()).map(OfficeKind::code).toArray(String[]::new);
  }

  private String address(UUID office, Filled filled) {
    return Addresses.office(office, When.now(desk.today()).on(filled.first(desk.today())));
  }

  private static List<Entry> is(UUID id, Filled filled) {
    String name = filled.text("name", Filled.LONGEST_NAME);
    Optional<String> code = filled.optional("code", LONGEST_CODE);
    Optional<OfficeKind> kind = filled.required("kind", filled.choice("kind", OfficeKind::of));
    Optional<UUID> parent = filled.id("parent");
    int rank = filled.number("rank", 0, LAST_RANK).orElse(0);
    Optional<Period> period = filled.period();
    if (parent.filter(id::equals).isPresent()) {
      filled.wrong("parent", CYCLE.what());
    }
    return filled.isGood()
        ? List.of(
            new Entry.OfficeIs(
                id,
                new OfficeState(parent, code, name, kind.orElseThrow(), rank),
                period.orElseThrow()))
        : List.of();
  }

  @GetMapping("/{id}/change")
  ModelAndView asItIs(@PathVariable("id") UUID office, When when) {
    Term<OfficeState> term = Spans.at(known(office), when.day()).orElseThrow();
    OfficeState is = term.is();
    Filled filled =
        Filled.with(Map.of())
            .put("name", is.name())
            .put("code", is.code().orElse(""))
            .put("kind", is.kind().code())
            .put("parent", is.parent().map(UUID::toString).orElse(""))
            .put("rank", "" + is.rank())
            .days(when.day(), term.period());
    return Desk.page(change(office, filled));
  }

  @PostMapping("/{id}/change")
  ModelAndView change(
      Acting acting, @PathVariable("id") UUID office, @RequestParam Map<String, String> typed) {
    known(office);
    Filled filled = Filled.with(typed);
    List<Entry> entries = is(office, filled);
    return desk.take(
        acting,
        filled,
        entries,
        filled.first(desk.today()),
        PLACES,
        address(office, filled),
        change(office, filled));
  }

  private FormView change(UUID office, Filled filled) {
    List<Term<OfficeState>> known = known(office);
    List<Row> rows =
        known.stream()
            .map(
                term ->
                    new Row(
                        term.is().name() + term.is().code().map(it -> "（" + it + "）").orElse(""),
                        "kind." + term.is().kind().code(),
                        term.period(),
                        "/offices/%s/change?day=%s"
                            .formatted(office, Spans.day(term.period(), desk.today()))))
            .toList();
    return FormView.of(
            "office-change",
            known.getLast().is().name(),
            trail(office, known),
            "/offices/" + office + "/change",
            filled.form(desk.newId()),
            filled,
            fields(filled))
        .looking(Look.NEEDED, Optional.empty())
        .listing(rows, false);
  }

  @GetMapping("/{id}/close")
  ModelAndView open(@PathVariable("id") UUID office, When when) {
    return Desk.page(close(office, Filled.with(Map.of("from", "" + when.day()))));
  }

  @PostMapping("/{id}/close")
  ModelAndView close(
      Acting acting, @PathVariable("id") UUID office, @RequestParam Map<String, String> typed) {
    Filled filled = Filled.with(typed);
    FormView page = close(office, filled);
    List<Entry> entries =
        filled.period().map(period -> closing(office, period, filled)).orElse(List.of());
    return desk.take(
        acting,
        filled,
        entries,
        filled.first(desk.today()),
        CLOSING,
        Addresses.offices(When.now(desk.today()).on(filled.first(desk.today()))),
        page);
  }

  private List<Entry> closing(UUID office, Period period, Filled filled) {
    var entries = new ArrayList<Entry>();
    entries.add(new Entry.NoOffice(office, period));
    if (!filled.value("with").isEmpty()) {
      desk.snapshot(period.from())
          .state()
          .postsOf(office)
          .forEach(post -> entries.addAll(clearing.post(post.id(), period)));
    }
    return entries;
  }

  private FormView close(UUID office, Filled filled) {
    List<Term<OfficeState>> known = known(office);
    return FormView.of(
            "office-close",
            known.getLast().is().name(),
            trail(office, known),
            "/offices/" + office + "/close",
            filled.form(desk.newId()),
            filled,
            List.of(Field.day("from", true), Field.check("with")))
        .looking(Look.NEEDED, Optional.empty());
  }

  private List<Term<OfficeState>> known(UUID office) {
    List<Term<OfficeState>> known = believed.ofOffice(office);
    if (known.isEmpty()) {
      throw Addresses.missing();
    }
    return known;
  }

  private static List<Link> trail(UUID office, List<Term<OfficeState>> known) {
    return List.of(
        new Link("/offices", "所属"), new Link("/offices/" + office, known.getLast().is().name()));
  }
}
