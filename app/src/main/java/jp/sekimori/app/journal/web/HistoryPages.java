package jp.sekimori.app.journal.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.About;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.History;
import jp.sekimori.app.journal.History.Chapter;
import jp.sekimori.app.journal.Logbook;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.outline.ClauseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What was done to a thing, by a person or under a clause; and each record with its proof. */
@Controller
class HistoryPages {
  private final History history;
  private final Logbook logbook;

  HistoryPages(History history, Logbook logbook) {
    this.history = history;
    this.logbook = logbook;
  }

  @GetMapping("/history")
  String own(Acting acting) {
    return "redirect:/history/person/" + acting.person();
  }

  @GetMapping("/history/{kind}/{id}")
  ModelAndView thing(
      Acting acting,
      @PathVariable String kind,
      @PathVariable String id,
      @RequestParam @Nullable UUID before) {
    Chapter chapter = history.of(acting, About.of(kind, id), Optional.ofNullable(before));
    if (chapter.records().isEmpty()) {
      throw notFound();
    }
    return page(
        kind,
        chapter.names().of(kind, id),
        new Entries(chapter, "/history/" + kind + "/" + id + "?", before != null));
  }

  @GetMapping("/history/clause")
  ModelAndView clause(
      Acting acting,
      @RequestParam String policy,
      @RequestParam String path,
      @RequestParam @Nullable UUID before) {
    var about = new About.Clause(policy, path);
    Chapter chapter = history.of(acting, about, Optional.ofNullable(before));
    String self = Entries.clause(policy, path) + "&";
    return page("clause", ClauseNumber.of(path), new Entries(chapter, self, before != null));
  }

  private static ModelAndView page(String kind, String name, Entries entries) {
    return new ModelAndView("journal/history", "model", new HistoryView(kind, name, entries));
  }

  @GetMapping("/records/{id}")
  ModelAndView record(Acting acting, @PathVariable UUID id) {
    return record(acting, id, List.of());
  }

  /** Looking at what is personal is an act of its own and is recorded: so not by a mere link. */
  @PostMapping("/records/{id}/personal")
  ModelAndView personal(Acting acting, @PathVariable UUID id) {
    List<Change> personal = history.personal(acting, id).orElseThrow(HistoryPages::notFound);
    return record(acting, id, personal);
  }

  private ModelAndView record(Acting acting, UUID id, List<Change> personal) {
    Chapter chapter = history.record(acting, id).orElseThrow(HistoryPages::notFound);
    var proven =
        chapter.records().getFirst().number().flatMap(number -> logbook.proof(acting, number));
    return new ModelAndView(
        "journal/record",
        "model",
        new RecordView(new Entries(chapter, "/records/" + id + "?", false), personal, proven));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
