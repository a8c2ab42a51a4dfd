package jp.sekimori.app.ledger.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.FileValue;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.journal.About;
import jp.sekimori.app.journal.History;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.Onward;
import jp.sekimori.app.ledger.Outlook;
import jp.sekimori.app.waiting.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of an entry: what stands in it, what can be done, what it is related to, its history.
 */
@Controller
class ReadPages {
  private final Ledgers ledgers;
  private final Found found;
  private final Outlook outlook;
  private final Waiting waiting;
  private final History history;
  private final ObjectProvider<Onward> onward;

  ReadPages(
      Ledgers ledgers,
      Found found,
      Outlook outlook,
      Waiting waiting,
      History history,
      ObjectProvider<Onward> onward) {
    this.ledgers = ledgers;
    this.found = found;
    this.outlook = outlook;
    this.waiting = waiting;
    this.history = history;
    this.onward = onward;
  }

  @GetMapping("/ledgers/{ledger}/{id}")
  @Transactional(readOnly = true)
  public ModelAndView entry(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String late) {
    Entry entry = found.entry(acting, ledger, id);
    Fields fields = found.fields(ledger);
    var context = ledgers.context(acting, fields, entry.values());
    Show show = Show.of(context, fields.regime()).linking(file -> address(entry, file));
    var view =
        new EntryView(
            fields,
            entry,
            show.lines(fields.all(), entry.values()),
            ledgers.moves(acting, fields, entry),
            ledgers.keeps(acting, fields, entry.office()),
            outlook.of(acting, fields, entry),
            onward.stream().flatMap(each -> each.of(acting, fields, entry).stream()).toList(),
            EntryView.grouped(fields, ledgers.links(acting, entry)),
            entry.closed() || entry.due().isEmpty() ? List.of() : waiting.of("entry", entry.id()),
            history(acting, entry),
            context.day(),
            done,
            done.equals("move") ? outlook.next(acting, fields, entry) : List.of(),
            late);
    return new ModelAndView("ledger/entry", "model", view);
  }

  private static String address(Entry entry, FileValue file) {
    return entry.address() + "/files/" + file.digest();
  }

  private Optional<History.Chapter> history(Acting acting, Entry entry) {
    boolean sees =
        acting.rights().hasEverywhere(Right.READ_JOURNAL)
            || acting.may(Right.READ_HISTORY, entry.office());
    return sees
        ? Optional.of(
            history.of(acting, new About.Thing("entry", entry.id().toString()), Optional.empty()))
        : Optional.empty();
  }
}
