package jp.sekimori.app.policy.web;

import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.ImportReview.Head;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.policy.Text;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.app.site.Attachment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An edition and where it came from. */
@Controller
@RequestMapping("/policies/{policy}/{edition}")
class EditionPages {
  private final Editions editions;
  private final Texts texts;
  private final Imports imports;

  EditionPages(Editions editions, Texts texts, Imports imports) {
    this.editions = editions;
    this.texts = texts;
    this.imports = imports;
  }

  @GetMapping
  ModelAndView edition(
      Acting acting,
      @PathVariable String policy,
      @PathVariable String edition,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "1") int page) {
    var found = editions.find(policy, edition);
    Text text = texts.of(found.edition());
    var view =
        EditionView.of(
            Editions.head(acting, found, 0),
            found.edition(),
            text,
            editions.today(),
            show.equals("doubtful"),
            page);
    return new ModelAndView("policy/edition", "model", view);
  }

  @GetMapping("/original")
  ResponseEntity<byte[]> original(
      Acting acting, @PathVariable String policy, @PathVariable String edition) {
    Edition found = editions.find(policy, edition).edition();
    Head head = imports.head(found.review()).orElseThrow(Missing::new);
    return Attachment.answer(
        head.fileName(), MediaType.APPLICATION_OCTET_STREAM_VALUE, imports.original(acting, head));
  }

  @GetMapping("/decisions")
  ModelAndView decisions(
      Acting acting,
      @PathVariable String policy,
      @PathVariable String edition,
      @RequestParam(defaultValue = "1") int page) {
    var found = editions.find(policy, edition);
    var review = imports.find(found.edition().review()).orElseThrow(Missing::new);
    var view =
        DecisionsView.of(
            Editions.head(acting, found, 0),
            found.edition(),
            review,
            texts.of(found.edition()),
            imports.names(review),
            page);
    return new ModelAndView("policy/decisions", "model", view);
  }
}
