package jp.sekimori.app.decision.rules;

import java.util.Locale;
import jp.sekimori.app.decision.Citations;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.app.site.Page;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What two editions decide differently. */
@Controller
@RequestMapping("/rules/{edition}/compare/{other}")
class RuleComparePages {
  private final Books books;
  private final Citations citations;
  private final MessageSource wording;

  RuleComparePages(Books books, Citations citations, MessageSource wording) {
    this.books = books;
    this.citations = citations;
    this.wording = wording;
  }

  @GetMapping
  ModelAndView compare(@PathVariable String edition, @PathVariable String other) {
    return new ModelAndView("decision/rules/compare", "model", view(edition, other));
  }

  @GetMapping("/download")
  ResponseEntity<byte[]> download(
      @PathVariable String edition, @PathVariable String other, Locale locale) {
    Page page = Page.ofFile(locale, wording);
    return Attachment.answer(
        page.text("rules.compare.name") + "_" + edition + "_" + other + ".csv",
        "text/csv;charset=UTF-8",
        new CompareFile(page).csv(view(edition, other)).utf8());
  }

  private CompareView view(String older, String newer) {
    return CompareView.of(books.edition(older), books.edition(newer), citations);
  }
}
