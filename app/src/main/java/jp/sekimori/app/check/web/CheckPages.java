package jp.sekimori.app.check.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.check.Checks;
import jp.sekimori.app.check.Figures;
import jp.sekimori.app.check.Filter;
import jp.sekimori.app.check.Findings;
import jp.sekimori.app.check.Run;
import jp.sekimori.app.check.web.ListView.Asked;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.site.Pager;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Which checks there are, and how far they are. */
@Controller
class CheckPages {
  private static final int PER_PAGE = 50;

  private final Checks checks;
  private final Findings findings;
  private final Snapshots snapshots;
  private final Clock clock;

  CheckPages(Checks checks, Findings findings, Snapshots snapshots, Clock clock) {
    this.checks = checks;
    this.findings = findings;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  @GetMapping("/checks")
  ModelAndView list(
      Acting acting,
      @RequestParam(defaultValue = "") String check,
      @RequestParam(defaultValue = "") String office,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "1") int page) {
    var filter =
        new Filter(
            Optional.of(check).filter(it -> it.matches("[a-z0-9-]{1,60}")),
            id(office),
            year.matches("\\d{4}") ? Optional.of(Integer.valueOf(year)) : Optional.empty(),
            Run.State.of(state));
    var asked = new Asked(check, office, year, state, filter);
    int count = checks.count(acting, filter);
    Pager pager = Pager.of(page, count, PER_PAGE, address(asked) + "&page=");
    List<Run> mine = checks.mine(acting);
    List<Run> runs = checks.list(acting, filter, PER_PAGE, (pager.page() - 1) * PER_PAGE);
    List<Figures> figures = checks.figures(acting);
    Map<String, Message> titles = new HashMap<>();
    Stream.concat(
            figures.stream().map(Figures::check),
            Stream.concat(mine.stream(), runs.stream()).map(Run::check))
        .distinct()
        .forEach(id -> titles.put(id, checks.title(id)));
    return new ModelAndView(
        "check/list",
        Map.of(
            "model",
            new ListView(
                asked,
                mine,
                figures,
                runs,
                count,
                pager,
                titles,
                offices(acting, Stream.concat(mine.stream(), runs.stream()).toList()),
                findings.count(acting, false),
                LocalDate.now(clock))));
  }

  /** Those whose checks he may see, and those of the runs, by name. */
  private Map<UUID, String> offices(Acting acting, List<Run> runs) {
    Snapshot today = snapshots.of(LocalDate.now(clock));
    boolean everywhere = acting.rights().hasEverywhere(Right.READ_LEDGERS);
    var ids = new HashSet<UUID>(acting.rights().offices(Right.READ_LEDGERS));
    runs.forEach(run -> run.office().ifPresent(ids::add));
    var names = new LinkedHashMap<UUID, String>();
    today.state().tree().stream()
        .filter(office -> everywhere || ids.contains(office.id()))
        .sorted(Comparator.comparing(Office::name))
        .forEach(office -> names.put(office.id(), today.state().called(office.id())));
    return names;
  }

  private static Optional<UUID> id(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String address(Asked asked) {
    return UriComponentsBuilder.fromPath("/checks")
        .queryParam("check", "{check}")
        .queryParam("office", "{office}")
        .queryParam("year", "{year}")
        .queryParam("state", "{state}")
        .encode()
        .buildAndExpand(asked.check(), asked.office(), asked.year(), asked.state())
        .toUriString();
  }
}
