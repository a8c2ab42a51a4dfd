package jp.sekimori.app.journal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import jp.sekimori.app.journal.Excerpts;
import jp.sekimori.app.journal.Logbook;
import jp.sekimori.app.journal.SignedCheckpoint;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.site.Problem;
import jp.sekimori.evidence.export.Selection;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What is taken away to be kept or checked elsewhere. */
@Component
class Downloads {
  private static final int BUFFER = 1 << 16;

  private final Logbook logbook;
  private final Excerpts excerpts;
  private final Clock clock;

  Downloads(Logbook logbook, Excerpts excerpts, Clock clock) {
    this.logbook = logbook;
    this.excerpts = excerpts;
    this.clock = clock;
  }

  /** The newest signed note. */
  void checkpoint(Acting acting, HttpServletResponse response) throws IOException {
    SignedCheckpoint latest =
        logbook.state(acting).latest().orElseThrow(Problem.NOT_SIGNED_YET::found);
    name(response, acting.code() + "-checkpoint-" + latest.size() + ".txt");
    response.getOutputStream().write(latest.note().getBytes(StandardCharsets.UTF_8));
  }

  /** The whole log, while it is read. */
  void export(Acting acting, boolean details, HttpServletResponse response) throws IOException {
    logbook.prepareExport(acting, details);
    name(response, acting.code() + "-journal-" + LocalDate.now(clock) + ".txt");
    try (var out = new BufferedOutputStream(response.getOutputStream(), BUFFER)) {
      logbook.export(acting, details, out);
    }
  }

  /** Some of the log, while it is read. */
  void excerpt(Acting acting, String what, int year, boolean details, HttpServletResponse response)
      throws IOException {
    Excerpts.Asked asked = excerpts.asked(acting, what, year);
    if (!asked.fits()) {
      throw Problem.NO_EXCERPT.at("form: what, year", asked.things().size(), Selection.MAX_THINGS);
    }
    Excerpts.Prepared prepared = excerpts.prepare(acting, asked, details);
    name(response, acting.code() + "-excerpt-" + LocalDate.now(clock) + ".txt");
    try (var out = new BufferedOutputStream(response.getOutputStream(), BUFFER)) {
      excerpts.write(acting, prepared, out);
    }
  }

  private static void name(HttpServletResponse response, String file) {
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
  }
}
