package jp.sekimori.app.ledger.web;

import java.util.function.BiFunction;
import java.util.function.Function;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Sent;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Result;
import jp.sekimori.clauses.text.Message;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a form about an entry answers: what was done, or the form again with what was written.
 *
 * @param page that shows the form
 */
record Replies(Form form, Context context, BiFunction<Sheet, Answer, ModelAndView> page) {
  /** The step that only asks for what has to be filled in by what is chosen so far. */
  static final String SHOW = "show";

  /**
   * @param done by which the page of the entry says what was done
   * @param write does what was asked for
   */
  ModelAndView to(Sent sent, String step, String done, Function<Posted, Result> write) {
    Posted posted = sent.posted();
    if (!sent.faults().isEmpty()) {
      return page.apply(form.sheet(posted, context, sent.faults()), Answer.REFUSED);
    }
    if (step.equals(SHOW)) {
      return page.apply(form.sheet(posted, context), Answer.ASKED);
    }
    return switch (write.apply(posted)) {
      case Result.Done(Entry entry) ->
          new ModelAndView("redirect:" + entry.address() + "?done=" + done);
      case Result.Refused refused ->
          page.apply(form.sheet(posted, context, Found.beyond(refused)), Answer.REFUSED);
      case Result.Stale _ -> page.apply(form.sheet(posted, context), Answer.STALE);
      case Result.NotAllowed(Message why) ->
          page.apply(form.sheet(posted, context), Answer.because(why));
    };
  }
}
