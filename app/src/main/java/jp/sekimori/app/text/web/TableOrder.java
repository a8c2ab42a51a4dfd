package jp.sekimori.app.text.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.app.text.Work;
import jp.sekimori.clauses.print.TablePrinter;
import jp.sekimori.clauses.print.Unprintable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the download form asks for; anything may be missing from an address typed by hand. */
public record TableOrder(
    @Nullable String format,
    @Nullable String title,
    @Nullable String newerHead,
    @Nullable String olderHead,
    @Nullable String first,
    @Nullable Integer elide) {

  /** Empty where something is missing or no depth. */
  private Optional<TablePrinter.Options> options() {
    if (title == null || newerHead == null || olderHead == null || elide == null || elide < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new TablePrinter.Options(title, newerHead, olderHead, !"old".equals(first), elide));
  }

  /**
   * The comparison as a file, or the form again with the reason why not.
   *
   * @throws ResponseStatusException where the order is not complete
   */
  public Object fill(WorkHead head, Work.Pair pair) throws IOException {
    var asked = TableFormat.of(format).orElseThrow(TableOrder::badRequest);
    var options = options().orElseThrow(TableOrder::badRequest);
    try {
      return file(pair, options, asked);
    } catch (Unprintable unprintable) {
      var view = new DownloadView(head, pair, unprintable.explanation());
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
    return Attachment.answer(
        options.title() + format.ending(), format.mediaType(), file.toByteArray());
  }
}
