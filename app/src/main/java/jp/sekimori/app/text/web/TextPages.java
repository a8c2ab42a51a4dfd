package jp.sekimori.app.text.web;

import java.util.List;
import java.util.function.Function;
import jp.sekimori.app.text.Shelf;
import jp.sekimori.app.text.Work;
import jp.sekimori.clauses.compare.Difference.Kind;
import jp.sekimori.clauses.lint.Finding.Column;
import jp.sekimori.clauses.lint.Finding.Severity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was made of the texts, from several sides. */
@Controller
@RequestMapping("/texts/{id}")
class TextPages {
  private final Shelf shelf;

  TextPages(Shelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping
  ModelAndView comparison(
      @PathVariable String id,
      @RequestParam(defaultValue = "") List<String> kind,
      @RequestParam(defaultValue = "changes") String show,
      @RequestParam(defaultValue = "1") int page) {
    var kinds = Choice.of(Kind.class, kind, Kind::code);
    boolean whole = show.equals("whole");
    return withWork(
        id,
        work ->
            switch (work) {
              case Work.Single _ -> new ModelAndView("redirect:/texts/" + id + "/outline");
              case Work.Pair pair ->
                  view(
                      "text/comparison",
                      ComparisonView.of(WorkHead.of(id, pair), pair, kinds, whole, page));
            });
  }

  @GetMapping("/outline")
  ModelAndView outline(
      @PathVariable String id,
      @RequestParam(defaultValue = "new") List<String> column,
      @RequestParam(defaultValue = "1") int page) {
    boolean older = Choice.of(Column.class, column, Column::code).contains(Column.OLD);
    Column shown = older ? Column.OLD : Column.NEW;
    return withWork(
        id, work -> view("text/outline", OutlineView.of(WorkHead.of(id, work), work, shown, page)));
  }

  @GetMapping("/lint")
  ModelAndView lint(
      @PathVariable String id,
      @RequestParam(defaultValue = "") List<String> severity,
      @RequestParam(defaultValue = "") List<String> column,
      @RequestParam(defaultValue = "1") int page) {
    var severities = Choice.of(Severity.class, severity, Severity::code);
    var columns = Choice.of(Column.class, column, Column::code);
    return withWork(
        id,
        work -> {
          var head = WorkHead.of(id, work);
          Places places = (of, node) -> OutlineView.addressOf(head, of, node);
          return view("text/lint", LintView.of(head, work, places, severities, columns, page));
        });
  }

  @GetMapping("/download")
  ModelAndView download(@PathVariable String id) {
    return withWork(
        id,
        work ->
            switch (work) {
              case Work.Single _ -> gone();
              case Work.Pair pair ->
                  view("text/download", new DownloadView(WorkHead.of(id, pair), pair, null));
            });
  }

  private ModelAndView withWork(String id, Function<Work, ModelAndView> page) {
    return shelf.find(id).map(page).orElseGet(TextPages::gone);
  }

  private static ModelAndView view(String template, Object model) {
    return new ModelAndView(template, "model", model);
  }

  private static ModelAndView gone() {
    var gone = new ModelAndView("text/gone");
    gone.setStatus(HttpStatus.NOT_FOUND);
    return gone;
  }
}
