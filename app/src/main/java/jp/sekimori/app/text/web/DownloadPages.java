package jp.sekimori.app.text.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.text.Shelf;
import jp.sekimori.app.text.Work;
import jp.sekimori.clauses.print.TablePrinter;
import jp.sekimori.clauses.print.Unprintable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Comparison tables as files. */
@Controller
class DownloadPages {
  private final Shelf shelf;

  DownloadPages(Shelf shelf) {
    this.shelf = shelf;
  }

  /** What the download form asks for; anything may be missing from an address typed by hand. */
  record Order(
      @Nullable String format,
      @Nullable String title,
      @Nullable String newerHead,
      @Nullable String olderHead,
      @Nullable String first,
      @Nullable Integer elide) {

    /** Empty where something is missing or no depth. */
    Optional<TablePrinter.Options> options() {
      if (title == null || newerHead == null || olderHead == null || elide == null || elide < 0) {
        return Optional.empty();
      }
      return Optional.of(
          new TablePrinter.Options(title, newerHead, olderHead, !"old".equals(first), elide));
    }
  }

  @GetMapping("/texts/{id}/table")
  Object table(@PathVariable String id, Order order) throws IOException {
    var format = TableFormat.of(order.format()).orElseThrow(DownloadPages::badRequest);
    var options = order.options().orElseThrow(DownloadPages::badRequest);
    if (!(shelf.find(id).orElse(null) instanceof Work.Pair pair)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    try {
      return file(pair, options, format);
    } catch (Unprintable unprintable) {
      var view = new DownloadView(WorkHead.of(id, pair), pair, unprintable.explanation());
      return new ModelAndView(
          "text/download", Map.of("model", view), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static ResponseStatusException badRequest() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  private static ResponseEntity<byte[]> file(
      Work.Pair pair, TablePrinter.Options options, TableFormat format) throws IOException {
    var file = new ByteArrayOutputStream();
    format.printer().print(pair.comparison(), options, file);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(options.title() + format.ending()))
        .body(file.toByteArray());
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "＿"), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
