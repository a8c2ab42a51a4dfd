package jp.sekimori.app.application.web;

import java.util.Locale;
import jp.sekimori.app.application.Applications;
import jp.sekimori.app.application.Applications.Whole;
import jp.sekimori.app.application.Applied;
import jp.sekimori.app.application.Blank;
import jp.sekimori.app.application.Stage;
import jp.sekimori.app.application.Uuids;
import jp.sekimori.app.application.paper.Paper;
import jp.sekimori.app.application.paper.Press;
import jp.sekimori.app.form.FileValue;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.clauses.text.Message;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What is downloaded of an application: the papers that are printed of it, and its files. */
@Controller
@RequestMapping("/applications/{id}")
class PaperPages {
  private final Applications applications;
  private final Press press;

  PaperPages(Applications applications, Press press) {
    this.applications = applications;
    this.press = press;
  }

  @GetMapping("/papers/{paper}")
  ResponseEntity<byte[]> paper(
      Acting acting, @PathVariable String id, @PathVariable String paper, Locale locale) {
    Whole whole = whole(acting, id);
    Applied applied = whole.applied();
    Paper.Kind kind =
        paper.equals("application") && isPrinted(applied)
            ? Paper.Kind.APPLICATION
            : paper.equals("permit") && isPermit(applied) ? Paper.Kind.PERMIT : missing();
    Message title = title(applied, kind);
    byte[] pdf = press.print(new Paper(kind, title, applied, whole.acts(), whole.today()), locale);
    return Attachment.answer(
        title.ja() + " " + applied.name().ja() + ".pdf", "application/pdf", pdf);
  }

  static boolean isPrinted(Applied applied) {
    return applied.number().isPresent()
        && applied.frozen().isPresent()
        && !applied.legs().isEmpty();
  }

  static boolean isPermit(Applied applied) {
    return applied.stage() == Stage.PERMITTED || applied.stage() == Stage.LAPSED;
  }

  /** A file that hangs on an application, for whoever sees it. */
  @GetMapping("/files/{digest}")
  ResponseEntity<byte[]> file(Acting acting, @PathVariable String id, @PathVariable String digest) {
    FileValue file =
        whole(acting, id).applied().files().stream()
            .filter(each -> each.digest().equals(digest))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Attachment.answer(file.name(), file.type(), applications.content(file));
  }

  private static Paper.Kind missing() {
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** As the pack calls it today; what it was called then where there is no such any more. */
  private Message title(Applied applied, Paper.Kind kind) {
    return applications
        .blank(applied.kind())
        .map(Blank::kind)
        .map(it -> kind == Paper.Kind.PERMIT ? it.papers().permit() : it.papers().application())
        .map(Worded::of)
        .orElse(applied.title());
  }

  private Whole whole(Acting acting, String id) {
    return Uuids.read(id)
        .flatMap(known -> applications.find(acting, known))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
