package jp.sekimori.app.decision.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.sekimori.app.decision.Citations;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.app.site.Link;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.dmn.Export;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The rules of an edition, table by table. */
@Controller
@RequestMapping("/rules/{edition}")
class TablePages {
  private final Books books;
  private final Citations citations;

  TablePages(Books books, Citations citations) {
    this.books = books;
    this.citations = citations;
  }

  @GetMapping
  ModelAndView edition(@PathVariable String edition) {
    return new ModelAndView("decision/rules/edition", "model", books.view(books.edition(edition)));
  }

  @GetMapping("/{table}")
  ModelAndView table(@PathVariable String edition, @PathVariable String table) {
    Ruling.InForce ruling = books.edition(edition);
    List<Link> others =
        books.all().stream()
            .filter(other -> !other.edition().code().equals(ruling.edition().code()))
            .filter(other -> other.rulebook().decider(table).isPresent())
            .map(
                other ->
                    new Link(Places.of(other.edition().code(), table), other.edition().name().ja()))
            .toList();
    return new ModelAndView(
        "decision/rules/table",
        "model",
        TableView.of(ruling, decider(ruling, table), citations, others));
  }

  /** For other programs that decide by tables. */
  @GetMapping("/{table}/dmn")
  ResponseEntity<byte[]> dmn(@PathVariable String edition, @PathVariable String table) {
    Ruling.InForce ruling = books.edition(edition);
    String model = Export.of(ruling.rulebook(), decider(ruling, table).table());
    return Attachment.answer(
        table + "_" + edition + ".dmn",
        "application/xml;charset=UTF-8",
        model.getBytes(StandardCharsets.UTF_8));
  }

  private static Decider decider(Ruling.InForce ruling, String table) {
    return ruling.rulebook().decider(table).orElseThrow(Books::missing);
  }
}
