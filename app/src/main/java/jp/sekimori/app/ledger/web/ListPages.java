package jp.sekimori.app.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.Listing;
import jp.sekimori.app.ledger.SavedView;
import jp.sekimori.app.ledger.SavedViews;
import jp.sekimori.app.ledger.Sight;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.app.site.Page;
import jp.sekimori.app.site.Pager;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists of entries, as pages and as files, and the ways of looking at them that people keep. */
@Controller
class ListPages {
  private static final int PER_PAGE = 50;

  /** More would be taken away from the database itself. */
  private static final int MOST_IN_FILE = 100_000;

  private static final String CP932 = "cp932";
  private static final String XLSX = "xlsx";

  private final Ledgers ledgers;
  private final SavedViews views;
  private final Found found;
  private final MessageSource wording;
  private final Ids ids;

  ListPages(Ledgers ledgers, SavedViews views, Found found, MessageSource wording, Ids ids) {
    this.ledgers = ledgers;
    this.views = views;
    this.found = found;
    this.wording = wording;
    this.ids = ids;
  }

  /** All ledgers, each with how many entries lie within sight. */
  @GetMapping("/ledgers")
  @Transactional(readOnly = true)
  public ModelAndView ledgers(Acting acting) {
    return new ModelAndView("ledger/ledgers", "model", new LedgersView(ledgers.figures(acting)));
  }

  @GetMapping("/ledgers/{ledger}")
  @Transactional(readOnly = true)
  public ModelAndView list(
      Acting acting,
      @PathVariable String ledger,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String unwritable,
      HttpServletRequest request,
      Locale locale) {
    Fields fields = found.fields(ledger);
    var context = ledgers.context(acting, fields, Values.NONE);
    Asked asked = Asked.of(fields, context.day(), request.getParameterMap());
    int wanted = Math.clamp(page, 1, Listing.MOST / PER_PAGE * 100);
    Listing listing = listed(acting, asked, wanted);
    Pager pager = Pager.of(wanted, listing.total(), PER_PAGE, asked.pages());
    if (pager.page() != wanted) {
      listing = listed(acting, asked, pager.page());
    }
    Show show = Show.of(context, fields.regime());
    show.prepare(fieldsOf(asked), listing.entries().stream().map(Entry::values).toList());
    String by = asked.one("by");
    boolean counts =
        asked.isRead() && Column.of(fields, by).isPresent() && asked.query().words().isBlank();
    var view =
        new ListView(
            asked,
            listing,
            pager,
            show,
            context.day(),
            views.of(acting, ledger),
            offices(acting, fields, context.day()),
            !ledgers.keptOffices(acting, fields).isEmpty(),
            unwritable.isEmpty() || !asked.isRead() ? "" : unwritable(acting, asked, locale),
            counts ? ledgers.counts(acting, fields, asked.query(), by) : Map.of());
    return new ModelAndView(
        "ledger/list",
        Map.of("model", view),
        asked.isRead() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }

  /** Nothing where something asked for cannot be read: the rest of it is another list. */
  private Listing listed(Acting acting, Asked asked, int page) {
    return asked.isRead()
        ? ledgers.list(acting, asked.fields(), asked.query(), PER_PAGE, (page - 1) * PER_PAGE)
        : Listing.NOTHING;
  }

  private static List<jp.sekimori.app.form.Field> fieldsOf(Asked asked) {
    return asked.columns().stream().flatMap(column -> column.field().stream()).toList();
  }

  /** Those within sight in their order; none where there are too many to choose from. */
  private List<OfficeChoice> offices(Acting acting, Fields fields, Snapshot day) {
    return switch (ledgers.sight(acting, fields.ledger())) {
      case Sight.Everything _ -> List.of();
      case Sight.Of(var seen) when seen.size() > ListView.FEW_OFFICES -> List.of();
      case Sight.Of(var seen) ->
          day.state().tree().stream()
              .filter(office -> seen.contains(office.id()))
              .map(office -> OfficeChoice.of(day.state(), office.id()))
              .toList();
    };
  }

  /** Exactly what is listed, all of it. */
  @GetMapping("/ledgers/{ledger}/download")
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> download(
      Acting acting,
      @PathVariable String ledger,
      @RequestParam(defaultValue = "csv") String format,
      HttpServletRequest request,
      Locale locale) {
    Fields fields = found.fields(ledger);
    var context = ledgers.context(acting, fields, Values.NONE);
    Asked asked = Asked.of(fields, context.day(), request.getParameterMap());
    if (!asked.isRead()) {
      return back(asked, "");
    }
    ListFile file = file(acting, asked, locale);
    String name = file.name();
    if (format.equals(XLSX)) {
      return Attachment.answer(
          name + ".xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          file.xlsx());
    }
    var csv = file.csv();
    Optional<byte[]> content = format.equals(CP932) ? csv.cp932() : Optional.of(csv.utf8());
    if (content.isEmpty()) {
      // The page says which characters stand in the way.
      return back(asked, "unwritable=1");
    }
    String charset = format.equals(CP932) ? "windows-31j" : "UTF-8";
    return Attachment.answer(name + ".csv", "text/csv;charset=" + charset, content.get());
  }

  /** To the page, which says what is wrong. */
  private static ResponseEntity<byte[]> back(Asked asked, String more) {
    String address = asked.pages().replaceAll("page=$", "") + more;
    return ResponseEntity.status(HttpStatus.FOUND).header(HttpHeaders.LOCATION, address).build();
  }

  private String unwritable(Acting acting, Asked asked, Locale locale) {
    return String.join(" ", file(acting, asked, locale).csv().unwritable());
  }

  private ListFile file(Acting acting, Asked asked, Locale locale) {
    Fields fields = asked.fields();
    var context = ledgers.context(acting, fields, Values.NONE);
    List<Entry> all = ledgers.list(acting, fields, asked.query(), MOST_IN_FILE, 0).entries();
    Show show = Show.of(context, fields.regime());
    show.prepare(fieldsOf(asked), all.stream().map(Entry::values).toList());
    return new ListFile(asked, all, show, context.day(), Page.ofFile(locale, wording));
  }

  @PostMapping("/ledgers/{ledger}/views")
  public String save(
      Acting acting,
      @PathVariable String ledger,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request) {
    Fields fields = found.fields(ledger);
    var context = ledgers.context(acting, fields, Values.NONE);
    Asked asked = Asked.of(fields, context.day(), request.getParameterMap());
    String called = name.strip();
    boolean fits =
        asked.isRead()
            && !called.isEmpty()
            && called.length() <= SavedViews.LONGEST_NAME
            && asked.text().length() <= SavedViews.LONGEST_QUERY;
    var view = new SavedView(ids.next(), ledger, called, asked.text());
    boolean saved = fits && views.save(acting, view);
    String back = asked.pages().replaceAll("[?&]page=$", "");
    return "redirect:" + back + (back.contains("?") ? "&" : "?") + (saved ? "saved" : "unsaved");
  }

  @PostMapping("/ledgers/{ledger}/views/{view}/forget")
  public String forget(Acting acting, @PathVariable String ledger, @PathVariable UUID view) {
    found.fields(ledger);
    views.forget(acting, view);
    return "redirect:/ledgers/" + ledger;
  }
}
