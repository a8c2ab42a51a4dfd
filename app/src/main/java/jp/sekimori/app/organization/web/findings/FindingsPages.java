package jp.sekimori.app.organization.web.findings;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Finding.Kind;
import jp.sekimori.app.organization.Findings;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.sheet.CsvFile;
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

/** What is amiss in who is who on a day, and how to mend it; as a page and as a file. */
@Controller
class FindingsPages {
  private static final String CP932 = "cp932";

  private final Snapshots snapshots;
  private final MessageSource wording;

  FindingsPages(Snapshots snapshots, MessageSource wording) {
    this.snapshots = snapshots;
    this.wording = wording;
  }

  @GetMapping("/findings")
  ModelAndView findings(
      Acting acting,
      When when,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam Optional<UUID> office,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String encoding,
      Locale locale) {
    FindingsView view = view(acting, when, kind, office);
    String unwritable =
        encoding.equals(CP932) ? String.join(" ", file(view, locale).unwritable()) : "";
    return when.page("organization/findings", new FindingsModel(view, view.part(page), unwritable));
  }

  @GetMapping("/findings/download")
  ResponseEntity<byte[]> download(
      Acting acting,
      When when,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam Optional<UUID> office,
      @RequestParam(defaultValue = "") String encoding,
      Locale locale) {
    FindingsView view = view(acting, when, kind, office);
    CsvFile file = file(view, locale);
    Optional<byte[]> content = encoding.equals(CP932) ? file.cp932() : Optional.of(file.utf8());
    if (content.isEmpty() || !when.problems().isEmpty()) {
      // The page says what stands in the way.
      String back = view.address("", view.kind());
      return ResponseEntity.status(HttpStatus.FOUND)
          .header(
              HttpHeaders.LOCATION, back + (back.contains("?") ? "&" : "?") + "encoding=" + CP932)
          .build();
    }
    String charset = encoding.equals(CP932) ? "windows-31j" : "UTF-8";
    Page page = Page.ofFile(locale, wording);
    return Attachment.answer(
        page.text("findings.title") + "_" + when.day() + ".csv",
        "text/csv;charset=" + charset,
        content.get());
  }

  private CsvFile file(FindingsView view, Locale locale) {
    return new FindingsFile(view, Page.ofFile(locale, wording)).csv();
  }

  private FindingsView view(Acting acting, When when, String kind, Optional<UUID> office) {
    Snapshot snapshot = snapshots.of(when.day(), when.believed());
    Optional<Office> place =
        office.map(id -> snapshot.state().office(id).orElseThrow(Addresses::missing));
    return new FindingsView(
        when,
        snapshot,
        Findings.seenBy(acting, snapshot),
        acting.rights().hasEverywhere(Right.READ_FINDINGS),
        Kind.of(kind),
        place);
  }
}
