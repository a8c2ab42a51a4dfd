package jp.sekimori.app.organization.web.edit;

import static jp.sekimori.app.organization.Conflict.Kind.POST_MISSING;
import static jp.sekimori.app.organization.Conflict.Kind.UNKNOWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Believed;
import jp.sekimori.app.organization.Entry;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which posts stand in for a post, and in which order. */
@Controller
@RequestMapping("/posts/{id}/deputies")
class DeputyForms {
  private static final List<String> PLACES =
      IntStream.rangeClosed(1, 5).mapToObj(place -> "deputy-" + place).toList();

  private final Desk desk;
  private final Believed believed;
  private final Things things;

  DeputyForms(Desk desk, Believed believed, Things things) {
    this.desk = desk;
    this.believed = believed;
    this.things = things;
  }

  @GetMapping
  ModelAndView asItIs(@PathVariable UUID id, When when, @RequestParam(defaultValue = "") String q) {
    Things.Named post = things.post(id);
    Filled filled = Filled.with(Map.of("from", "" + when.day()));
    believed.deputies(post.id()).stream()
        .filter(term -> term.period().has(when.day()))
        .forEach(
            term -> {
              IntStream.range(0, Math.min(term.is().size(), PLACES.size()))
                  .forEach(i -> filled.put(PLACES.get(i), term.is().get(i).toString()));
              term.period().until().ifPresent(last -> filled.put("until", "" + last));
            });
    return Desk.page(page(post, q, filled));
  }

  @PostMapping
  ModelAndView change(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Map<String, String> typed) {
    Things.Named post = things.post(id);
    Filled filled = Filled.with(typed);
    return desk.take(
        acting,
        filled,
        entries(post, filled),
        filled.first(desk.today()),
        new Desk.Places(Map.of(UNKNOWN, "deputy-1", POST_MISSING, "from")),
        Addresses.post(post.id(), When.now(desk.today()).on(filled.first(desk.today()))),
        page(post, q, filled));
  }

  private static List<Entry> entries(Things.Named post, Filled filled) {
    var order = new ArrayList<UUID>();
    for (String place : PLACES) {
      filled
          .id(place)
          .ifPresent(
              deputy -> {
                if (deputy.equals(post.id())) {
                  filled.wrong(place, Slip.ITSELF);
                } else if (order.contains(deputy)) {
                  filled.wrong(place, Slip.TWICE);
                } else {
                  order.add(deputy);
                }
              });
    }
    Optional<Period> period = filled.period();
    return filled.isGood()
        ? List.of(new Entry.Deputies(post.id(), order, period.orElseThrow()))
        : List.of();
  }

  private FormView page(Things.Named post, String q, Filled filled) {
    Choices choices = desk.choices(filled.first(desk.today()));
    List<Option> found = choices.posts(q);
    var options = new LinkedHashMap<String, Option>();
    Stream.of(
            choices.postsNear(things.officeOf(post.id(), filled.first(desk.today()))).stream(),
            found.stream(),
            PLACES.stream().flatMap(place -> chosen(filled.value(place), choices)))
        .flatMap(each -> each)
        .filter(option -> !option.value().equals(post.id().toString()))
        .forEach(option -> options.putIfAbsent(option.value(), option));
    var fields =
        Stream.concat(
            PLACES.stream().map(place -> Field.select(place, false, List.copyOf(options.values()))),
            Field.days().stream());
    return FormView.of(
            "deputies",
            post.name(),
            post.trail(),
            "/posts/" + post.id() + "/deputies",
            filled.form(desk.newId()),
            filled,
            fields.toList())
        .looking(Look.OFFERED, Optional.empty())
        .searching(new Search("deputy-1", q, found.size()))
        .listing(rows(post), false);
  }

  private static Stream<Option> chosen(String value, Choices choices) {
    return Filled.with(Map.of("id", value)).id("id").stream().flatMap(choices::post);
  }

  private List<Row> rows(Things.Named post) {
    List<Term<List<UUID>>> known = believed.deputies(post.id());
    return known.stream()
        .map(
            term ->
                new Row(
                    term.is().stream()
                        .map(deputy -> things.post(deputy).name())
                        .collect(Collectors.joining(" → ")),
                    "",
                    term.period(),
                    "/posts/%s/deputies?day=%s"
                        .formatted(post.id(), Spans.day(term.period(), desk.today()))))
        .toList();
  }
}
