package jp.sekimori.app.policy.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.ImportReview.Head;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.app.text.web.Uploads;
import jp.sekimori.clauses.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where files are handed over to become editions. */
@Controller
class ImportPages {
  private final Imports imports;
  private final Ids ids;

  ImportPages(Imports imports, Ids ids) {
    this.imports = imports;
    this.ids = ids;
  }

  @GetMapping("/imports")
  ModelAndView imports() {
    return new ModelAndView("policy/imports", "model", view(null));
  }

  private ImportsView view(Opened.@Nullable Unreadable problem) {
    return new ImportsView(ids.next(), imports.waiting(), problem);
  }

  @PostMapping("/imports")
  ModelAndView open(
      Acting acting,
      @RequestParam UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var problem = imports.open(acting, id, Uploads.handedOver(file));
    return problem.isEmpty()
        ? new ModelAndView("redirect:/imports/" + id)
        : new ModelAndView(
            "policy/imports",
            Map.of("model", view(problem.get())),
            HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/imports/{review}/discard")
  ModelAndView discard(Acting acting, @PathVariable UUID review, @RequestParam int version) {
    Head head = imports.head(review).orElseThrow(Missing::new);
    return switch (imports.discard(acting, head, version)) {
      case Answer.Done _ -> new ModelAndView("redirect:/imports");
      case Answer.Stale _, Answer.Refused _ ->
          new ModelAndView("redirect:/imports/" + review + "?said=stale");
    };
  }

  @GetMapping("/imports/{review}/original")
  ResponseEntity<byte[]> original(Acting acting, @PathVariable UUID review) {
    Head head = imports.head(review).orElseThrow(Missing::new);
    return Attachment.answer(
        head.fileName(), MediaType.APPLICATION_OCTET_STREAM_VALUE, imports.original(acting, head));
  }
}
