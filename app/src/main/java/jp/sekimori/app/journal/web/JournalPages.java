package jp.sekimori.app.journal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.About;
import jp.sekimori.app.journal.Actors;
import jp.sekimori.app.journal.Excerpts;
import jp.sekimori.app.journal.History;
import jp.sekimori.app.journal.History.Chapter;
import jp.sekimori.app.journal.Logbook;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The whole journal, for those who watch over it. */
@Controller
class JournalPages {
  private final History history;
  private final Actors actors;
  private final Logbook logbook;
  private final Excerpts excerpts;
  private final Downloads downloads;

  JournalPages(
      History history, Actors actors, Logbook logbook, Excerpts excerpts, Downloads downloads) {
    this.history = history;
    this.actors = actors;
    this.logbook = logbook;
    this.excerpts = excerpts;
    this.downloads = downloads;
  }

  @GetMapping("/journal")
  ModelAndView journal(
      Acting acting, @RequestParam Map<String, String> query, @RequestParam @Nullable UUID before) {
    Sought sought = Sought.of(query, actors);
    Chapter chapter =
        sought.problems().isEmpty()
            ? history.of(acting, sought.about(), Optional.ofNullable(before))
            : Chapter.NONE;
    boolean mayExport = acting.rights().hasEverywhere(Right.EXPORT_JOURNAL);
    return new ModelAndView(
        "journal/journal",
        "model",
        new JournalView(
            logbook.state(acting),
            sought,
            new Entries(chapter, sought.address(), before != null),
            mayExport,
            mayExport ? excerpts.offers(acting) : List.of()));
  }

  /** What those who run the product did; they may see that, and others may see them. */
  @GetMapping("/administration")
  ModelAndView administration(Acting acting, @RequestParam @Nullable UUID before) {
    var chapter = history.of(acting, new About.Administration(), Optional.ofNullable(before));
    return new ModelAndView(
        "journal/administration",
        "model",
        new Entries(chapter, "/administration?", before != null));
  }

  @PostMapping("/journal/checkpoint")
  String sign(Acting acting) {
    logbook.sign(acting);
    return "redirect:/journal";
  }

  @GetMapping("/journal/checkpoint")
  void checkpoint(Acting acting, HttpServletResponse response) throws IOException {
    downloads.checkpoint(acting, response);
  }

  /** Taking the journal away is recorded: so not by a mere link. */
  @PostMapping("/journal/export")
  void export(
      Acting acting,
      @RequestParam(defaultValue = "false") boolean details,
      HttpServletResponse response)
      throws IOException {
    downloads.export(acting, details, response);
  }

  /** So is taking some of it away. */
  @PostMapping("/journal/excerpt")
  void excerpt(
      Acting acting,
      @RequestParam String what,
      @RequestParam int year,
      @RequestParam(defaultValue = "false") boolean details,
      HttpServletResponse response)
      throws IOException {
    downloads.excerpt(acting, what, year, details, response);
  }
}
