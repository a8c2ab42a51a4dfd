package jp.sekimori.app.application.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.sekimori.app.application.Applications;
import jp.sekimori.app.application.Applied;
import jp.sekimori.app.application.Blank;
import jp.sekimori.app.application.Drafts;
import jp.sekimori.app.application.Result;
import jp.sekimori.app.application.Uuids;
import jp.sekimori.app.application.Weighed;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Requests;
import jp.sekimori.app.form.Sent;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.organization.People;
import jp.sekimori.clauses.text.Message;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The form of an application: filled in from できる？ or by hand, kept as a draft, looked over. */
@Controller
@RequestMapping("/applications")
class FormPages {
  /** What the buttons of a form ask for. */
  private static final String SHOW = "show";

  private static final String DRAFT = "draft";

  private final Applications applications;
  private final Drafts drafts;
  private final Requests requests;
  private final People people;
  private final Ids ids;
  private final Clock clock;

  FormPages(
      Applications applications,
      Drafts drafts,
      Requests requests,
      People people,
      Ids ids,
      Clock clock) {
    this.applications = applications;
    this.drafts = drafts;
    this.requests = requests;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A form; what the address names by the ids of fields stands in it already, or what stood in
   * another one.
   *
   * @param copy the id of that
   */
  @GetMapping("/new/{application}")
  ModelAndView fresh(
      Acting acting,
      @PathVariable String application,
      @RequestParam(defaultValue = "") String copy,
      HttpServletRequest request) {
    Blank blank = blank(application);
    Posted named = named(blank, request.getParameterMap());
    Values answered = facts(blank, named);
    Posted preset = blank.form().preset(drafts.weigh(acting, blank, named).context());
    Posted known = preset.under(copied(acting, blank, copy)).under(named);
    Weighed weighed = drafts.weigh(acting, blank, known, answered);
    Sheet sheet = blank.form().sheet(known, weighed.context());
    return page(
        new FormView(
            ids.next(),
            0,
            blank,
            sheet,
            weighed.context(),
            offices(acting),
            acting.post().isPresent() ? main(acting) : Optional.empty(),
            offices(acting).isEmpty() ? Optional.of(NO_POST) : Optional.empty()),
        HttpStatus.OK);
  }

  /** The fields of the form among the parameters of an address. */
  private static Posted named(Blank blank, Map<String, String[]> parameters) {
    Predicate<String> known = name -> blank.form().field(name).isPresent();
    var sent = new LinkedHashMap<String, List<String>>();
    parameters.forEach(
        (name, values) -> {
          if (known.test(name)) {
            sent.put(name, List.of(values));
          }
        });
    return new Posted(sent);
  }

  /** What stood in an own application of the same kind, as far as the form still has it. */
  private Posted copied(Acting acting, Blank blank, String copy) {
    return Uuids.read(copy)
        .flatMap(id -> applications.find(acting, id))
        .map(Applications.Whole::applied)
        .filter(it -> it.isOf(acting.person()) && it.kind().equals(blank.kind().id()))
        .map(it -> new LinkedHashMap<>(it.filled().all()))
        .map(
            values -> {
              values.keySet().removeIf(id -> blank.form().field(id).isEmpty());
              return new Posted(values);
            })
        .orElse(Posted.NOTHING);
  }

  /** What of it are facts of the rules: できる？ was told them. */
  private static Values facts(Blank blank, Posted posted) {
    var facts = new LinkedHashMap<String, List<String>>();
    posted
        .all()
        .forEach(
            (id, values) ->
                blank
                    .form()
                    .field(id)
                    .filter(field -> field.fact() && readable(field, values))
                    .ifPresent(_ -> facts.put(id, values)));
    return new Values(facts);
  }

  /** Anybody may write anything into an address. */
  private static boolean readable(Field field, List<String> values) {
    return !field.options().isEmpty()
        && values.stream().allMatch(value -> field.option(value).isPresent());
  }

  private static final String ANSWERED = "a-";

  /** As the form carries it along. */
  private static Values answered(Blank blank, HttpServletRequest request) {
    var carried = new LinkedHashMap<String, List<String>>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith(ANSWERED)) {
                carried.put(name.substring(ANSWERED.length()), List.of(values));
              }
            });
    return facts(blank, new Posted(carried));
  }

  @PostMapping("/new/{application}")
  ModelAndView add(
      Acting acting,
      @PathVariable String application,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String office,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request) {
    Blank blank = blank(application);
    return save(acting, id, 0, blank, office, step, request);
  }

  @GetMapping("/{id}/form")
  ModelAndView edit(Acting acting, @PathVariable String id) {
    Applied applied = own(acting, id);
    Blank blank = blank(applied.kind());
    Posted filled = Posted.of(applied.filled());
    Weighed weighed = drafts.weigh(acting, blank, filled, applied.asked().answered());
    return page(
        new FormView(
            applied.id(),
            applied.version(),
            blank,
            blank.form().sheet(filled, weighed.context()),
            weighed.context(),
            offices(acting),
            Optional.of(applied.office().id()),
            Optional.empty()),
        HttpStatus.OK);
  }

  @PostMapping("/{id}/form")
  ModelAndView change(
      Acting acting,
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String office,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request) {
    Applied applied = own(acting, id);
    return save(acting, applied.id(), version, blank(applied.kind()), office, step, request);
  }

  private ModelAndView save(
      Acting acting,
      UUID id,
      int version,
      Blank blank,
      String office,
      String step,
      HttpServletRequest request) {
    Sent sent = requests.take(acting, request);
    Posted posted = sent.posted();
    Optional<UUID> place = Uuids.read(office);
    Weighed weighed = drafts.weigh(acting, blank, posted, answered(blank, request));
    boolean ready = sent.faults().isEmpty() && (weighed.values().isPresent() || step.equals(DRAFT));
    if (step.equals(SHOW) || !ready) {
      Sheet sheet =
          step.equals(SHOW)
              ? blank.form().sheet(posted, weighed.context())
              : blank.form().sheet(posted, weighed.context(), sent.faults());
      return page(
          new FormView(
              id,
              version,
              blank,
              sheet,
              weighed.context(),
              offices(acting),
              place,
              Optional.empty()),
          step.equals(SHOW) ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
    return switch (drafts.save(acting, id, version, blank, place, weighed)) {
      case Result.Done(var applied) -> new ModelAndView("redirect:" + applied.address());
      case Result.Late(var now, _) -> again(acting, now, blank, posted, weighed, place, LATE);
      case Result.Stopped(var why) ->
          page(
              new FormView(
                  id,
                  version,
                  blank,
                  blank.form().sheet(posted, weighed.context()),
                  weighed.context(),
                  offices(acting),
                  place,
                  Optional.of(why)),
              HttpStatus.CONFLICT);
      case Result.Unknown _, Result.Unfit _, Result.Unconfirmed _, Result.Faulty _ ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  /** Somebody, most likely the same person in another window, changed it meanwhile. */
  private ModelAndView again(
      Acting acting,
      Applied now,
      Blank blank,
      Posted posted,
      Weighed weighed,
      Optional<UUID> place,
      Message why) {
    if (!now.stage().isOpen()) {
      return new ModelAndView("redirect:" + now.address());
    }
    return page(
        new FormView(
            now.id(),
            now.version(),
            blank,
            blank.form().sheet(posted, weighed.context()),
            weighed.context(),
            offices(acting),
            place,
            Optional.of(why)),
        HttpStatus.CONFLICT);
  }

  private Blank blank(String kind) {
    return applications
        .blank(kind)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Applied own(Acting acting, String id) {
    return Uuids.read(id)
        .flatMap(known -> applications.find(acting, known))
        .map(Applications.Whole::applied)
        .filter(applied -> applied.isOf(acting.person()) && applied.stage().isOpen())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private List<Held.Post> offices(Acting acting) {
    var each = new LinkedHashMap<UUID, Held.Post>();
    people
        .held(acting.person(), LocalDate.now(clock))
        .posts()
        .forEach(post -> each.putIfAbsent(post.office(), post));
    return List.copyOf(each.values());
  }

  private Optional<UUID> main(Acting acting) {
    return offices(acting).stream().findFirst().map(Held.Post::office);
  }

  private static ModelAndView page(FormView view, HttpStatus status) {
    return new ModelAndView("application/form", Map.of("model", view), status);
  }

  private static final Message LATE =
      new Message(
          "この申請は、別の画面で変更されました。今の内容で保存し直すときは、もう一度押してください。",
          "This application was changed in another window. Send it again to keep what stands"
              + " here.");
  private static final Message NO_POST =
      new Message("今日は職に就いていないため、申請できません。", "You hold no post today, so you cannot apply.");
}
