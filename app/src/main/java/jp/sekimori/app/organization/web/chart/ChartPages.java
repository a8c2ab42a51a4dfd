package jp.sekimori.app.organization.web.chart;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.app.site.Page;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 別紙1 as it is on any day, of all or as seen from one office; in the page, and as a file. */
@Controller
class ChartPages {
  private final Snapshots snapshots;
  private final MessageSource wording;
  private final KeptLayouts layouts = new KeptLayouts();

  ChartPages(Snapshots snapshots, MessageSource wording) {
    this.snapshots = snapshots;
    this.wording = wording;
  }

  @GetMapping("/chart")
  ModelAndView chart(Acting acting, When when, @RequestParam Optional<UUID> office) {
    return when.page("organization/chart", view(acting, when, office));
  }

  @GetMapping("/chart/download")
  ResponseEntity<byte[]> download(
      Acting acting, When when, @RequestParam Optional<UUID> office, Locale locale) {
    ChartView view = view(acting, when, office);
    if (view.roles().isEmpty() || !when.problems().isEmpty()) {
      // The page says what is missing.
      return ResponseEntity.status(HttpStatus.FOUND)
          .header(HttpHeaders.LOCATION, view.address("", view.office().map(Office::id)))
          .build();
    }
    Page page = Page.ofFile(locale, wording);
    return Attachment.answer(
        view.title(page) + "_" + when.day() + ".svg",
        "image/svg+xml",
        view.file(page).getBytes(StandardCharsets.UTF_8));
  }

  private ChartView view(Acting acting, When when, Optional<UUID> asked) {
    Snapshot snapshot = snapshots.of(when.day(), when.believed());
    State state = snapshot.state();
    if (asked.filter(id -> !state.offices().containsKey(id)).isPresent()) {
      throw Addresses.missing();
    }
    return new ChartView(
        when,
        snapshot,
        state.roles(),
        asked.map(id -> state.up(id).getFirst()),
        acting
            .post()
            .flatMap(state::post)
            .flatMap(post -> state.up(post.office()).stream().findFirst()),
        layouts);
  }
}
