package jp.sekimori.app.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.site.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that waits for whoever looks. */
@Controller
class WaitingPages {
  private static final int PER_PAGE = 50;

  private final Waiting waiting;
  private final Telling telling;
  private final Clock clock;

  WaitingPages(Waiting waiting, Telling telling, Clock clock) {
    this.waiting = waiting;
    this.telling = telling;
    this.clock = clock;
  }

  @GetMapping("/waiting")
  ModelAndView list(
      Acting acting,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "1") int page) {
    boolean reminded = show.equals("reminded");
    List<Waits> all = reminded ? waiting.reminded(acting) : waiting.mine(acting);
    Map<String, Integer> kinds = new TreeMap<>();
    all.forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
    boolean known = kinds.containsKey(kind);
    List<Waits> those =
        known ? all.stream().filter(each -> each.kind().equals(kind)).toList() : all;
    Pager pager =
        Pager.of(page, those.size(), PER_PAGE, address(reminded, known ? kind : "") + "&page=");
    List<Waits> shown = pager.cut(those, PER_PAGE);
    return new ModelAndView(
        "waiting/list",
        "model",
        new WaitingView(
            shown,
            reminded ? telling.of(acting, List.of(), shown) : telling.of(acting, shown, List.of()),
            all.size(),
            (int) all.stream().filter(Waits::overdue).count(),
            kinds,
            known ? kind : "",
            pager,
            reminded,
            LocalDate.now(clock)));
  }

  private static String address(boolean reminded, String kind) {
    return WaitingView.address(reminded) + "kind=" + kind;
  }
}
