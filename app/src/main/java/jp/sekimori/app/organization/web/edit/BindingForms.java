package jp.sekimori.app.organization.web.edit;

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
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Believed;
import jp.sekimori.app.organization.Believed.Bound;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Term;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.organization.web.edit.FormView.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Roles of the product that a post carries. */
@Controller
@RequestMapping("/posts/{id}/roles")
class BindingForms {
  private static final Desk.Places PLACES =
      new Desk.Places(Map.of(THERE_ALREADY, "from", UNKNOWN, "office"));

  private final Desk desk;
  private final Believed believed;
  private final Things things;

  BindingForms(Desk desk, Believed believed, Things things) {
    this.desk = desk;
    this.believed = believed;
    this.things = things;
  }

  @GetMapping
  ModelAndView asItIs(
      @PathVariable UUID id, When when, @RequestParam(defaultValue = "") String was) {
    Things.Named post = things.post(id);
    Filled filled =
        find(post, was)
            .map(
                term ->
                    Filled.with(Map.of("was", was, "product-role", term.is().role().code()))
                        .put("office", term.is().office().map(UUID::toString).orElse(""))
                        .days(Spans.day(term.period(), desk.today()), term.period()))
            .orElseGet(() -> Filled.with(Map.of("from", "" + when.day())));
    return Desk.page(page(post, filled));
  }

  @PostMapping
  ModelAndView change(
      Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    Things.Named post = things.post(id);
    Filled filled = Filled.with(typed);
    Optional<Term<Bound>> was = find(post, filled.value("was"));
    filled.expect(was);
    List<Entry> entries = entries(post, was, filled);
    return desk.take(
        acting,
        filled,
        entries,
        desk.today(),
        PLACES,
        Addresses.post(post.id(), When.now(desk.today())),
        page(post, filled));
  }

  private static List<Entry> entries(Things.Named post, Optional<Term<Bound>> was, Filled filled) {
    var entries = new ArrayList<Entry>();
    was.ifPresent(
        term ->
            entries.add(
                new Entry.CarriesNot(
                    post.id(), term.is().role(), term.is().office(), term.period())));
    if (filled.value("step").equals("cancel")) {
      return entries;
    }
    Optional<Role> role = filled.required("product-role", filled.choice("product-role", Role::of));
    Optional<UUID> office = filled.id("office");
    Optional<Period> period = filled.period();
    if (role.filter(it -> it == Role.MANAGER).isPresent()) {
      filled.required("office", office);
    }
    if (filled.isGood()) {
      entries.add(new Entry.Carries(post.id(), role.orElseThrow(), office, period.orElseThrow()));
    }
    return entries;
  }

  private FormView page(Things.Named post, Filled filled) {
    String[] roles = Arrays.stream(Role.values()).map(Role::code).toArray(String[]::new);
    var fields =
        Stream.of(
            Stream.of(
                Field.select("product-role", true, Field.codes(roles)),
                Field.select("office", false, desk.choices(desk.today()).offices())),
            Field.days().stream());
    List<Row> rows =
        believed.bindings(post.id()).stream()
            .map(
                term ->
                    new Row(
                        term.is().officeName(),
                        "product-role." + term.is().role().code(),
                        term.period(),
                        "/posts/%s/roles?was=%s".formatted(post.id(), key(term))))
            .toList();
    return FormView.of(
            "bindings",
            post.name(),
            post.trail(),
            "/posts/" + post.id() + "/roles",
            filled.form(desk.newId()),
            filled,
            fields.flatMap(each -> each).toList())
        .listing(rows, !filled.value("was").isEmpty());
  }

  private static String key(Term<Bound> term) {
    return Spans.key(term.period())
        + "."
        + term.is().role().code()
        + term.is().office().map(office -> "." + office).orElse("");
  }

  private Optional<Term<Bound>> find(Things.Named post, String was) {
    return believed.bindings(post.id()).stream().filter(term -> key(term).equals(was)).findFirst();
  }
}
