package jp.sekimori.app.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.FileValue;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Requests;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.app.store.Attachments;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody does with an entry as it stands, and the files that hang on it. */
@Controller
@RequestMapping("/ledgers/{ledger}")
class MovePages {
  private final Ledgers ledgers;
  private final Found found;
  private final Requests requests;
  private final Attachments attachments;

  MovePages(Ledgers ledgers, Found found, Requests requests, Attachments attachments) {
    this.ledgers = ledgers;
    this.found = found;
    this.requests = requests;
    this.attachments = attachments;
  }

  @GetMapping("/{id}/moves/{move}")
  @Transactional(readOnly = true)
  public ModelAndView move(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable UUID id,
      @PathVariable String move) {
    Entry entry = found.entry(acting, ledger, id);
    Fields fields = found.fields(ledger);
    Move chosen = chosen(fields, move);
    if (!ledgers.moves(acting, fields, entry).contains(chosen)) {
      return late(entry, chosen);
    }
    Context context = ledgers.context(acting, fields, entry);
    Form form = fields.form(chosen);
    Sheet sheet = form.sheet(form.preset(context), context);
    Answer answer =
        ledgers
            .stopped(acting, fields, entry, chosen)
            .map(why -> new Answer(Optional.of(why), false, false))
            .orElse(Answer.ASKED);
    return moving(acting, fields, entry, chosen, sheet, answer);
  }

  @PostMapping("/{id}/moves/{move}")
  ModelAndView move(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable UUID id,
      @PathVariable String move,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request) {
    Entry entry = found.entry(acting, ledger, id);
    Fields fields = found.fields(ledger);
    Move chosen = chosen(fields, move);
    return new Replies(
            fields.form(chosen),
            ledgers.context(acting, fields, entry),
            (sheet, answer) -> moving(acting, fields, entry, chosen, sheet, answer))
        .to(
            requests.take(acting, request),
            step,
            "move",
            posted -> ledgers.move(acting, id, version, move, posted));
  }

  /** Begins the check that has to be finished first, and goes on to it. */
  @PostMapping("/{id}/moves/{move}/check")
  ModelAndView check(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable UUID id,
      @PathVariable String move) {
    Entry entry = found.entry(acting, ledger, id);
    Fields fields = found.fields(ledger);
    Move chosen = chosen(fields, move);
    if (!ledgers.moves(acting, fields, entry).contains(chosen)) {
      return late(entry, chosen);
    }
    String address =
        ledgers
            .beginCheck(acting, fields, entry, chosen)
            .flatMap(progress -> progress.address())
            .orElse(entry.address() + "/moves/" + move);
    return new ModelAndView("redirect:" + address);
  }

  private static Move chosen(Fields fields, String move) {
    return fields.ledger().moves().stream()
        .filter(each -> each.id().equals(move))
        .findFirst()
        .orElseThrow(Found::nothing);
  }

  /** Whoever goes back, or comes late, is shown the entry as it is and told why. */
  private static ModelAndView late(Entry entry, Move move) {
    return new ModelAndView("redirect:" + entry.address() + "?late=" + move.id());
  }

  private ModelAndView moving(
      Acting acting, Fields fields, Entry entry, Move move, Sheet sheet, Answer answer) {
    Context context = ledgers.context(acting, fields, entry);
    var named = fields.ledger().list().stream().flatMap(id -> fields.find(id).stream()).toList();
    return Found.page(
        new FormView(
            "move",
            fields,
            entry.id(),
            Optional.of(entry),
            Optional.of(move),
            sheet,
            List.of(),
            Optional.empty(),
            Show.of(context, fields.regime()).lines(named, entry.values()),
            answer.why(),
            answer.stale(),
            answer.sent(),
            ledgers.check(entry, move).filter(progress -> !progress.isDone())));
  }

  /** A file that hangs on an entry, for whoever sees the entry. */
  @GetMapping("/{id}/files/{digest}")
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> file(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable UUID id,
      @PathVariable String digest) {
    Entry entry = found.entry(acting, ledger, id);
    FileValue file =
        entry.values().all().values().stream()
            .flatMap(List::stream)
            .flatMap(value -> FileValue.read(value).stream())
            .filter(each -> each.digest().equals(digest))
            .findFirst()
            .orElseThrow(Found::nothing);
    return Attachment.answer(file.name(), file.type(), attachments.content(file.hash()));
  }
}
