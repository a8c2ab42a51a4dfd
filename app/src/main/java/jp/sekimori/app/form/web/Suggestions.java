package jp.sekimori.app.form.web;

import java.util.List;
import jp.sekimori.app.form.Suggesting;
import jp.sekimori.app.kernel.Acting;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names that begin to be typed in a form, for browsers with scripts. */
@RestController
class Suggestions {
  private final Suggesting suggesting;

  Suggestions(Suggesting suggesting) {
    this.suggesting = suggesting;
  }

  /**
   * @param kind person, office or entry
   * @param ledger for entries
   */
  @GetMapping("/suggestions")
  List<String> suggestions(
      Acting acting,
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String ledger,
      @RequestParam(defaultValue = "") String typed) {
    return suggesting.suggest(acting, kind, ledger, typed);
  }
}
