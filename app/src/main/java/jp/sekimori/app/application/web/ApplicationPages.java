package jp.sekimori.app.application.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.application.Applications;
import jp.sekimori.app.application.Filter;
import jp.sekimori.app.application.Filter.Whose;
import jp.sekimori.app.application.Stage;
import jp.sekimori.app.control.Application;
import jp.sekimori.app.control.Control;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.site.Pager;
import jp.sekimori.clauses.text.Message;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 申請: one's own, those that wait, those one decided; and what can be applied for. */
@Controller
@RequestMapping("/applications")
class ApplicationPages {
  private static final int PER_PAGE = 50;
  private static final int OVERRIDES = 500;

  private final Applications applications;
  private final Clock clock;

  ApplicationPages(Applications applications, Clock clock) {
    this.applications = applications;
    this.clock = clock;
  }

  /** What was typed to look for applications, as it was typed. */
  record Typed(String whose, String kind, String state, String year, String number) {}

  @GetMapping
  ModelAndView list(
      Acting acting,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "1") int page) {
    var problems = new ArrayList<Message>();
    Optional<Regime> regime = applications.today();
    Map<String, Message> kinds = kinds(regime);
    Filter filter = filter(new Typed(whose, kind, state, year, number), kinds, problems);
    int count = applications.count(acting, filter);
    Pager pager = Pager.of(page, count, PER_PAGE, address(filter));
    var view =
        new ListView(
            filter,
            acting.may(Right.READ_APPLICATIONS),
            acting.may(Right.READ_JOURNAL),
            count,
            filter.equals(Filter.of(Whose.WAITING))
                ? count
                : applications.count(acting, Filter.of(Whose.WAITING)),
            applications.list(acting, filter, PER_PAGE, (pager.page() - 1) * PER_PAGE),
            pager,
            kinds,
            applications.years(),
            problems,
            LocalDate.now(clock));
    return new ModelAndView(
        "application/list",
        Map.of("model", view),
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }

  private static Filter filter(Typed typed, Map<String, Message> kinds, List<Message> problems) {
    Optional<Stage> stage = Stage.of(typed.state());
    if (stage.isEmpty() && !typed.state().isBlank()) {
      problems.add(unknown("状態", "state", typed.state()));
    }
    if (!typed.kind().isBlank() && !kinds.containsKey(typed.kind())) {
      problems.add(unknown("申請の種類", "kind of application", typed.kind()));
    }
    return new Filter(
        whose(typed.whose(), problems),
        Optional.of(typed.kind()).filter(kinds::containsKey),
        stage,
        number(typed.year(), "年度", "fiscal year", problems),
        number(typed.number(), "番号", "number", problems),
        Optional.empty());
  }

  private static Whose whose(String typed, List<Message> problems) {
    for (Whose whose : Whose.values()) {
      if (whose.name().toLowerCase(java.util.Locale.ROOT).equals(typed)) {
        return whose;
      }
    }
    if (!typed.isBlank()) {
      problems.add(unknown("範囲", "side", typed));
    }
    return Whose.MINE;
  }

  /** Digits of either width: 第１２号 is 12, too. */
  private static Optional<Integer> number(
      String typed, String ja, String en, List<Message> problems) {
    String digits =
        java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
            .replaceAll("[第号年度\\s]", "");
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    if (!digits.matches("\\d{1,6}")) {
      problems.add(
          new Message(
              ja + "「" + typed + "」は読み取れません。数字で書いてください。",
              "“" + typed + "” is no " + en + ". Write digits."));
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(digits));
  }

  private static Message unknown(String ja, String en, String typed) {
    return new Message(
        ja + "「" + typed + "」はありません。一覧から選んでください。",
        "There is no " + en + " “" + typed + "”. Choose one of the list.");
  }

  private static String address(Filter filter) {
    return "/applications?whose="
        + filter.whose().name().toLowerCase(java.util.Locale.ROOT)
        + filter.kind().map(kind -> "&kind=" + kind).orElse("")
        + filter.stage().map(stage -> "&state=" + stage.code()).orElse("")
        + filter.year().map(year -> "&year=" + year).orElse("")
        + filter.number().map(number -> "&number=" + number).orElse("")
        + "&page=";
  }

  private static Map<String, Message> kinds(Optional<Regime> regime) {
    var kinds = new LinkedHashMap<String, Message>();
    regime.map(it -> it.controls().applications()).orElse(List.of()).stream()
        .forEach(each -> kinds.put(each.id(), Worded.of(each.title())));
    return kinds;
  }

  @GetMapping("/new")
  ModelAndView kinds() {
    Optional<Regime> regime = applications.today();
    List<KindsView.Group> groups =
        regime.map(it -> it.controls().all()).orElse(List.of()).stream()
            .filter(control -> !control.applications().isEmpty())
            .map(ApplicationPages::group)
            .toList();
    return new ModelAndView(
        "application/kinds", "model", new KindsView(regime.isPresent(), groups));
  }

  private static KindsView.Group group(Control control) {
    return new KindsView.Group(
        Worded.of(control.title()),
        control.applications().stream().map(ApplicationPages::kind).toList());
  }

  private static KindsView.Kind kind(Application application) {
    return new KindsView.Kind(application.id(), Worded.of(application.title()));
  }

  @GetMapping("/overrides")
  ModelAndView overrides(Acting acting) {
    return new ModelAndView(
        "application/overrides", "model", applications.overridden(acting, OVERRIDES));
  }
}
