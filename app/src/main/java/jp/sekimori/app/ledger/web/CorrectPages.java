package jp.sekimori.app.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Requests;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.Outlook;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts right what was written of an entry with its moves (訂正). */
@Controller
@RequestMapping("/ledgers/{ledger}/{id}/correct")
class CorrectPages {
  private final Ledgers ledgers;
  private final Outlook outlook;
  private final Found found;
  private final Requests requests;

  CorrectPages(Ledgers ledgers, Outlook outlook, Found found, Requests requests) {
    this.ledgers = ledgers;
    this.outlook = outlook;
    this.found = found;
    this.requests = requests;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public ModelAndView ask(Acting acting, @PathVariable String ledger, @PathVariable UUID id) {
    Entry entry = found.entry(acting, ledger, id);
    Fields fields = found.fields(ledger);
    if (!outlook.of(acting, fields, entry).corrects()) {
      throw Found.nothing();
    }
    Context context = ledgers.context(acting, fields, entry);
    Sheet sheet = fields.correcting(entry.values()).sheet(entry.values(), context);
    return page(context, fields, entry, sheet, Answer.ASKED);
  }

  @PostMapping
  ModelAndView correct(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request) {
    Entry entry = found.entry(acting, ledger, id);
    Fields fields = found.fields(ledger);
    Context context = ledgers.context(acting, fields, entry);
    return new Replies(
            fields.correcting(entry.values()),
            context,
            (sheet, answer) -> page(context, fields, entry, sheet, answer))
        .to(
            requests.take(acting, request),
            step,
            "change",
            posted -> ledgers.correct(acting, id, version, posted));
  }

  private static ModelAndView page(
      Context context, Fields fields, Entry entry, Sheet sheet, Answer answer) {
    var named = fields.ledger().list().stream().flatMap(id -> fields.find(id).stream()).toList();
    return Found.page(
        new FormView(
            "correct",
            fields,
            entry.id(),
            Optional.of(entry),
            Optional.empty(),
            sheet,
            List.of(),
            Optional.empty(),
            Show.of(context, fields.regime()).lines(named, entry.values()),
            answer.why(),
            answer.stale(),
            answer.sent(),
            Optional.empty()));
  }
}
