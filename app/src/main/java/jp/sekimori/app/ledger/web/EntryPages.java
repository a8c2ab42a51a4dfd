package jp.sekimori.app.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Requests;
import jp.sekimori.app.form.Sent;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.Result;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Forms by which entries are entered and changed by hand. */
@Controller
@RequestMapping("/ledgers/{ledger}")
class EntryPages {
  private final Ledgers ledgers;
  private final Found found;
  private final Requests requests;
  private final Ids ids;

  EntryPages(Ledgers ledgers, Found found, Requests requests, Ids ids) {
    this.ledgers = ledgers;
    this.found = found;
    this.requests = requests;
    this.ids = ids;
  }

  @GetMapping("/new")
  @Transactional(readOnly = true)
  public ModelAndView blank(
      Acting acting, @PathVariable String ledger, HttpServletRequest request) {
    Fields fields = found.fields(ledger);
    Context context = ledgers.context(acting, fields, Values.NONE);
    Posted named = Posted.of(request.getParameterMap());
    Sheet sheet = fields.form().sheet(fields.form().preset(context).under(named), context);
    return fresh(acting, fields, ids.next(), Optional.empty(), sheet, Optional.empty(), false);
  }

  @PostMapping("/new")
  ModelAndView enter(
      Acting acting,
      @PathVariable String ledger,
      @RequestParam UUID id,
      @RequestParam Optional<UUID> office,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request) {
    Fields fields = found.fields(ledger);
    Sent sent = requests.take(acting, request);
    Posted posted = sent.posted();
    Context context = ledgers.context(acting, fields, Values.NONE);
    if (!sent.faults().isEmpty()) {
      Sheet sheet = fields.form().sheet(posted, context, sent.faults());
      return fresh(acting, fields, id, office, sheet, Optional.empty(), true);
    }
    if (step.equals(Replies.SHOW)) {
      Sheet sheet = fields.form().sheet(posted, context);
      return fresh(acting, fields, id, office, sheet, Optional.empty(), false);
    }
    if (office.isEmpty()) {
      Sheet sheet = fields.form().sheet(posted, context, List.of());
      return fresh(acting, fields, id, office, sheet, Optional.of(NO_OFFICE), true);
    }
    return switch (ledgers.enter(acting, fields.ledger(), id, office.get(), posted)) {
      case Result.Done(Entry entry) ->
          new ModelAndView("redirect:" + entry.address() + "?done=new");
      case Result.Refused refused -> {
        Sheet sheet = fields.form().sheet(posted, context, Found.beyond(refused));
        yield fresh(acting, fields, id, office, sheet, Optional.empty(), true);
      }
      case Result.NotAllowed(Message why) -> {
        Sheet sheet = fields.form().sheet(posted, context);
        yield fresh(acting, fields, id, office, sheet, Optional.of(why), true);
      }
      case Result.Stale _ -> throw Found.nothing();
    };
  }

  private static final Message NO_OFFICE =
      new Message("所属が選ばれていません。どの所属のものかを選んでください。", "Choose the office whose it is.");

  private ModelAndView fresh(
      Acting acting,
      Fields fields,
      UUID id,
      Optional<UUID> office,
      Sheet sheet,
      Optional<Message> why,
      boolean sent) {
    List<OfficeChoice> offices = offices(acting, fields, Optional.empty());
    Optional<UUID> chosen =
        office.or(
            () ->
                offices.size() == 1
                    ? Optional.of(offices.getFirst().id())
                    : own(acting, fields, offices));
    var view =
        new FormView(
            "new",
            fields,
            id,
            Optional.empty(),
            Optional.empty(),
            sheet,
            offices,
            chosen,
            List.of(),
            offices.isEmpty() && why.isEmpty() ? Optional.of(NOT_KEPT) : why,
            false,
            sent,
            Optional.empty());
    return Found.page(view);
  }

  private static final Message NOT_KEPT =
      new Message(
          "この台帳に手で記録する役割を、今日は持っていません。", "Today you have no role that keeps this ledger by hand.");

  /** That of the main post, where it is among them. */
  private Optional<UUID> own(Acting acting, Fields fields, List<OfficeChoice> offices) {
    return ledgers
        .context(acting, fields, Values.NONE)
        .day()
        .state()
        .postsHeld(acting.person())
        .stream()
        .map(post -> post.office())
        .filter(id -> offices.stream().anyMatch(office -> office.id().equals(id)))
        .findFirst();
  }

  private List<OfficeChoice> offices(Acting acting, Fields fields, Optional<Entry> entry) {
    var state = ledgers.context(acting, fields, Values.NONE).day().state();
    var kept = new LinkedHashSet<UUID>();
    entry.map(Entry::office).ifPresent(kept::add);
    kept.addAll(ledgers.keptOffices(acting, fields));
    return kept.stream()
        .filter(id -> state.office(id).isPresent())
        .map(id -> OfficeChoice.of(state, id))
        .toList();
  }

  @GetMapping("/{id}/change")
  @Transactional(readOnly = true)
  public ModelAndView change(Acting acting, @PathVariable String ledger, @PathVariable UUID id) {
    Entry entry = found.entry(acting, ledger, id);
    Fields fields = found.fields(ledger);
    if (!ledgers.keeps(acting, fields, entry.office())) {
      throw Found.nothing();
    }
    Context context = ledgers.context(acting, fields, entry);
    Sheet sheet = fields.form().sheet(entry.values(), context);
    return changing(acting, fields, entry, entry.office(), sheet, Answer.ASKED);
  }

  @PostMapping("/{id}/change")
  ModelAndView change(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam Optional<UUID> office,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request) {
    Entry entry = found.entry(acting, ledger, id);
    Fields fields = found.fields(ledger);
    UUID whose = office.orElse(entry.office());
    return new Replies(
            fields.form(),
            ledgers.context(acting, fields, entry),
            (sheet, answer) -> changing(acting, fields, entry, whose, sheet, answer))
        .to(
            requests.take(acting, request),
            step,
            "change",
            posted -> ledgers.change(acting, id, version, whose, posted));
  }

  private ModelAndView changing(
      Acting acting, Fields fields, Entry entry, UUID office, Sheet sheet, Answer answer) {
    return Found.page(
        new FormView(
            "change",
            fields,
            entry.id(),
            Optional.of(entry),
            Optional.empty(),
            sheet,
            offices(acting, fields, Optional.of(entry)),
            Optional.of(office),
            List.of(),
            answer.why(),
            answer.stale(),
            answer.sent(),
            Optional.empty()));
  }
}
