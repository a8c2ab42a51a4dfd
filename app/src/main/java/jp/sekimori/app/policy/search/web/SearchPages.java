package jp.sekimori.app.policy.search.web;

import java.util.Locale;
import jp.sekimori.app.policy.search.Scope;
import jp.sekimori.app.policy.search.Search;
import jp.sekimori.app.policy.search.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Searching clauses: a page, and its results alone for whoever types with scripts on. */
@Controller
class SearchPages {
  private static final int MOST_PAGES = 10_000;

  private final Search search;

  SearchPages(Search search) {
    this.search = search;
  }

  @GetMapping("/search")
  ModelAndView page(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(defaultValue = "1") int page,
      Locale locale) {
    return new ModelAndView("policy/search/page", "model", view(q, in, page, locale));
  }

  @GetMapping("/search/results")
  ModelAndView results(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String in,
      Locale locale) {
    return new ModelAndView("policy/search/results", "model", view(q, in, 1, locale));
  }

  private SearchView view(String q, String in, int asked, Locale locale) {
    int page = Math.clamp(asked, 1, MOST_PAGES);
    Scope scope = Scope.of(in);
    boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    return SearchView.of(search.find(Wanted.of(q), scope, page, japanese), scope, page);
  }
}
