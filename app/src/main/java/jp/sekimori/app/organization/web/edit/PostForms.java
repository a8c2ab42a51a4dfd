package jp.sekimori.app.organization.web.edit;

import static jp.sekimori.app.organization.Conflict.Kind.OFFICE_MISSING;
import static jp.sekimori.app.organization.Conflict.Kind.POST_MISSING;
import static jp.sekimori.app.organization.Conflict.Kind.SEAT;
import static jp.sekimori.app.organization.Conflict.Kind.UNKNOWN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Believed;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PostState;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** New posts, their changes, and their end. */
@Controller
class PostForms {
  private static final int MOST_SEATS = 9_999;
  private static final int LAST_RANK = 99_999;
  private static final Desk.Places PLACES =
      new Desk.Places(
          Map.of(OFFICE_MISSING, "office", UNKNOWN, "office", SEAT, "seats", POST_MISSING, "from"));

  private final Desk desk;
  private final Believed believed;
  private final Things things;
  private final Clearing clearing;

  PostForms(Desk desk, Believed believed, Things things, Clearing clearing) {
    this.desk = desk;
    this.believed = believed;
    this.things = things;
    this.clearing = clearing;
  }

  @GetMapping("/offices/{id}/posts/new")
  ModelAndView blank(@PathVariable UUID id, When when) {
    return Desk.page(
        newPost(
            things.office(id),
            Filled.with(Map.of("from", "" + when.day(), "seats", "1", "rank", "0"))));
  }

  @PostMapping("/offices/{id}/posts/new")
  ModelAndView create(
      Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    Things.Named office = things.office(id);
    Filled filled = Filled.with(typed).put("office", office.id().toString());
    FormView page = newPost(office, filled);
    return desk.take(
        acting,
        filled,
        is(page.form(), filled),
        desk.today(),
        new Desk.Places(Map.of(OFFICE_MISSING, "from")),
        address(page.form(), filled),
        page);
  }

  private FormView newPost(Things.Named office, Filled filled) {
    return FormView.of(
        "post-new",
        office.name(),
        office.trail(),
        "/offices/" + office.id() + "/posts/new",
        filled.form(desk.newId()),
        filled,
        Stream.concat(fields(), Field.days().stream()).toList());
  }

  private static Stream<Field> fields() {
    String[] grades = Arrays.stream(Grade.values()).map(Grade::code).toArray(String[]::new);
    return Stream.of(
        Field.text("title", true),
        Field.select("grade", false, Field.codes(grades)),
        Field.number("seats"),
        Field.number("rank"));
  }

  private String address(UUID post, Filled filled) {
    return Addresses.post(post, When.now(desk.today()).on(filled.first(desk.today())));
  }

  private static List<Entry> is(UUID id, Filled filled) {
    String name = filled.text("title", Filled.LONGEST_NAME);
    Optional<Grade> grade = filled.choice("grade", Grade::of);
    Optional<Integer> seats = filled.number("seats", 1, MOST_SEATS);
    int rank = filled.number("rank", 0, LAST_RANK).orElse(0);
    Optional<UUID> office = filled.required("office", filled.id("office"));
    Optional<Period> period = filled.period();
    return filled.isGood()
        ? List.of(
            new Entry.PostIs(
                id,
                new PostState(office.orElseThrow(), name, grade, seats, rank),
                period.orElseThrow()))
        : List.of();
  }

  @GetMapping("/posts/{id}/change")
  ModelAndView asItIs(@PathVariable UUID id, When when) {
    Things.Named post = things.post(id);
    Term<PostState> term = Spans.at(believed.ofPost(post.id()), when.day()).orElseThrow();
    PostState is = term.is();
    Filled filled =
        Filled.with(Map.of())
            .put("title", is.name())
            .put("grade", is.grade().map(Grade::code).orElse(""))
            .put("seats", is.seats().map(String::valueOf).orElse(""))
            .put("rank", "" + is.rank())
            .put("office", "" + is.office())
            .days(when.day(), term.period());
    return Desk.page(change(post, filled));
  }

  @PostMapping("/posts/{id}/change")
  ModelAndView change(
      Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    Things.Named post = things.post(id);
    Filled filled = Filled.with(typed);
    return desk.take(
        acting,
        filled,
        is(post.id(), filled),
        filled.first(desk.today()),
        PLACES,
        address(post.id(), filled),
        change(post, filled));
  }

  private FormView change(Things.Named post, Filled filled) {
    List<Row> rows =
        believed.ofPost(post.id()).stream()
            .map(
                term ->
                    new Row(
                        things.officeName(term.is().office()) + " " + term.is().name(),
                        term.is().grade().map(it -> "grade." + it.code()).orElse(""),
                        term.period(),
                        "/posts/%s/change?day=%s"
                            .formatted(post.id(), Spans.day(term.period(), desk.today()))))
            .toList();
    Field office = Field.select("office", true, desk.choices(filled.first(desk.today())).offices());
    return FormView.of(
            "post-change",
            post.name(),
            post.trail(),
            "/posts/" + post.id() + "/change",
            filled.form(desk.newId()),
            filled,
            Stream.of(fields(), Stream.of(office), Field.days().stream())
                .flatMap(each -> each)
                .toList())
        .looking(Look.NEEDED, Optional.empty())
        .listing(rows, false);
  }

  @GetMapping("/posts/{id}/close")
  ModelAndView open(@PathVariable UUID id, When when) {
    return Desk.page(close(things.post(id), Filled.with(Map.of("from", "" + when.day()))));
  }

  @PostMapping("/posts/{id}/close")
  ModelAndView close(
      Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
    Things.Named post = things.post(id);
    Filled filled = Filled.with(typed);
    FormView page = close(post, filled);
    List<Entry> entries =
        filled
            .period()
            .map(
                period ->
                    filled.value("with").isEmpty()
                        ? List.<Entry>of(new Entry.NoPost(post.id(), period))
                        : clearing.post(post.id(), period))
            .orElse(List.of());
    List<Link> trail = post.trail();
    return desk.take(
        acting,
        filled,
        entries,
        filled.first(desk.today()),
        PLACES,
        trail.get(trail.size() - 2).address()
            + When.now(desk.today()).on(filled.first(desk.today())).query(),
        page);
  }

  private FormView close(Things.Named post, Filled filled) {
    return FormView.of(
            "post-close",
            post.name(),
            post.trail(),
            "/posts/" + post.id() + "/close",
            filled.form(desk.newId()),
            filled,
            List.of(Field.day("from", true), Field.check("with")))
        .looking(Look.NEEDED, Optional.empty());
  }
}
