package jp.sekimori.app.organization.leaving.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.leaving.Addressees;
import jp.sekimori.app.organization.leaving.Fault;
import jp.sekimori.app.organization.leaving.Filter;
import jp.sekimori.app.organization.leaving.ItemState;
import jp.sekimori.app.organization.leaving.Leaving;
import jp.sekimori.app.organization.leaving.LeavingItem;
import jp.sekimori.app.organization.leaving.LeavingKind;
import jp.sekimori.app.organization.leaving.Leavings;
import jp.sekimori.app.organization.leaving.Settling;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.site.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Who leaves which office, and what is still to be settled. */
@Controller
@RequestMapping("/leavings")
class LeavingPages {
  private static final int PER_PAGE = 50;
  private static final int LONGEST_NOTE = 500;

  private final Leavings leavings;
  private final Settling settling;
  private final Addressees addressees;
  private final Clock clock;

  LeavingPages(Leavings leavings, Settling settling, Addressees addressees, Clock clock) {
    this.leavings = leavings;
    this.settling = settling;
    this.addressees = addressees;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      Acting acting,
      When when,
      @RequestParam Map<String, String> query,
      @RequestParam(defaultValue = "1") int page) {
    return list(acting, when, query, page, null, null, HttpStatus.OK);
  }

  private ModelAndView list(
      Acting acting,
      When when,
      Map<String, String> query,
      int page,
      Settling.@Nullable Together together,
      @Nullable String fault,
      HttpStatus status) {
    LeavingsView.Asked asked = asked(query);
    int count = leavings.count(acting, asked.filter());
    Pager pager = Pager.of(page, count, PER_PAGE, address(asked) + "&page=");
    List<Leaving> found =
        leavings.list(acting, asked.filter(), PER_PAGE, (pager.page() - 1) * PER_PAGE);
    var ticking =
        new LeavingsView.Ticking(
            acting.rights().hasEverywhere(Right.CHECK_LEAVERS),
            acting.rights().offices(Right.CHECK_LEAVERS),
            acting.person());
    var view =
        new LeavingsView(
            when,
            asked,
            count,
            found,
            pager,
            leavings.offices(acting),
            LocalDate.now(clock),
            ticking,
            together,
            fault);
    return new ModelAndView("organization/leaving/list", Map.of("model", view), status);
  }

  private LeavingsView.Asked asked(Map<String, String> query) {
    String text = query.getOrDefault("q", "").strip().replace("\0", "");
    String office = query.getOrDefault("office", "");
    String kind = query.getOrDefault("kind", "");
    String state = query.getOrDefault("state", "");
    String day = query.getOrDefault("on", "").strip();
    Optional<LocalDate> date = day(day);
    var filter =
        new Filter(
            text,
            office.isEmpty() ? Optional.empty() : Optional.of(id(office)),
            chosen(kind, LeavingKind::of),
            state.equals("all")
                ? Optional.empty()
                : chosen(state, Filter.Show::of).or(() -> Optional.of(Filter.Show.WAITING)),
            date);
    return new LeavingsView.Asked(
        text, office, kind, state, day, !day.isEmpty() && date.isEmpty(), filter);
  }

  private static <T> Optional<T> chosen(
      String code, java.util.function.Function<String, Optional<T>> of) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(of.apply(code).orElseThrow(Addresses::missing));
  }

  private static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw Addresses.missing();
    }
  }

  /** In any of the ways in which days are written; empty for none, or none that exists. */
  private Optional<LocalDate> day(String written) {
    When day = When.read(written, "", clock.instant());
    return written.isEmpty() || !day.problems().isEmpty()
        ? Optional.empty()
        : Optional.of(day.day());
  }

  private static String address(LeavingsView.Asked asked) {
    return UriComponentsBuilder.fromPath("/leavings")
        .queryParam("q", "{q}")
        .queryParam("office", asked.office())
        .queryParam("kind", asked.kind())
        .queryParam("state", asked.state())
        .queryParam("on", "{on}")
        .encode()
        .buildAndExpand(asked.q(), asked.day())
        .toUriString();
  }

  @PostMapping("/settle")
  ModelAndView settleTogether(
      Acting acting,
      When when,
      @RequestParam Map<String, String> query,
      @RequestParam(defaultValue = "") List<String> leaving,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String note) {
    int page =
        query.getOrDefault("page", "1").matches("\\d{1,6}")
            ? Integer.parseInt(query.getOrDefault("page", "1"))
            : 1;
    Optional<LeavingItem> chosen = LeavingItem.of(item).filter(LeavingItem::isSettledTogether);
    List<UUID> checks = leaving.stream().filter(id -> !id.isEmpty()).map(LeavingPages::id).toList();
    if (chosen.isEmpty() || checks.isEmpty()) {
      return list(
          acting, when, query, page, null, Fault.NOTHING.code(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (note.isBlank() || note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0) {
      return list(
          acting, when, query, page, null, "together-note", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var together = settling.settleTogether(acting, checks, chosen.get(), note);
    return list(acting, when, query, page, together, null, HttpStatus.OK);
  }

  @GetMapping("/{id}")
  ModelAndView leaving(
      Acting acting, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done) {
    return page(acting, find(acting, id), Map.of(), List.of(), done != null);
  }

  @PostMapping("/{id}")
  ModelAndView settle(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam Map<String, String> form) {
    Leaving leaving = find(acting, id);
    Map<LeavingItem, Settling.Said> said = said(form);
    List<Settling.Refusal> refusals = settling.settle(acting, leaving, version, said);
    return refusals.isEmpty()
        ? new ModelAndView("redirect:/leavings/" + id + "?done")
        : page(acting, find(acting, id), said, refusals, false);
  }

  private static Map<LeavingItem, Settling.Said> said(Map<String, String> form) {
    var said = new EnumMap<LeavingItem, Settling.Said>(LeavingItem.class);
    for (LeavingItem item : LeavingItem.values()) {
      ItemState.of(form.getOrDefault(item.code(), ""))
          .ifPresent(
              state ->
                  said.put(
                      item,
                      new Settling.Said(state, form.getOrDefault(item.code() + "-note", ""))));
    }
    return said;
  }

  private Leaving find(Acting acting, UUID id) {
    return leavings.find(acting, id).orElseThrow(Addresses::missing);
  }

  private ModelAndView page(
      Acting acting,
      Leaving leaving,
      Map<LeavingItem, Settling.Said> said,
      List<Settling.Refusal> refusals,
      boolean done) {
    boolean own = acting.person().equals(leaving.person());
    var view =
        new LeavingView(
            leaving,
            leavings.items(leaving),
            leavings.held(leaving.person()),
            addressees.of(leaving),
            leavings.basis(),
            LocalDate.now(clock),
            own,
            !own
                && leaving.withdrawn().isEmpty()
                && acting.may(Right.CHECK_LEAVERS, leaving.office()),
            said,
            refusals,
            done);
    return new ModelAndView(
        "organization/leaving/page",
        Map.of("model", view),
        refusals.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
