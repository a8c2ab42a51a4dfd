package jp.sekimori.app.ledger.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Finds what addresses name, and answers with forms. */
@Component
class Found {
  private final Ledgers ledgers;

  Found(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  Fields fields(String ledger) {
    return ledgers.fields(ledger).orElseThrow(Found::nothing);
  }

  /** What somebody may not see is not there. */
  Entry entry(Acting acting, String ledger, UUID id) {
    return ledgers
        .find(acting, id)
        .filter(entry -> entry.ledger().equals(ledger))
        .orElseThrow(Found::nothing);
  }

  static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** What the form itself does not find. */
  static List<Fault> beyond(Result.Refused refused) {
    return refused.ofForm() ? List.of() : refused.faults();
  }

  static ModelAndView page(FormView view) {
    return new ModelAndView("ledger/form", Map.of("model", view), status(view));
  }

  private static HttpStatus status(FormView view) {
    if (!view.sent()) {
      return HttpStatus.OK;
    }
    if (view.stale()) {
      return HttpStatus.CONFLICT;
    }
    boolean wrong = view.why().isPresent() || !view.sheet().faults().isEmpty();
    return wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
  }
}
