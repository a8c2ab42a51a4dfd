package jp.sekimori.app.application.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.logging.Level;
import jp.sekimori.app.kernel.Time;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sets a page of XHTML as PDF: tagged, the letters within it, and the same whenever it is set. */
record Pdf(byte[] content, int pages) {
  /** As PDF writes moments; days begin in Japan. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+09''00'''");

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  /**
   * @param at when it says that it was made
   */
  static Pdf of(String xhtml, Instant at) {
    var builder = new PdfRendererBuilder();
    builder.useFont(Letters::file, Letters.FAMILY);
    builder.usePdfUaAccessibility(true);
    // A paper is whole in itself: nothing is fetched from anywhere.
    builder.useUriResolver((_, _) -> null);
    builder.withHtmlContent(xhtml, null);
    var bytes = new ByteArrayOutputStream();
    int pages;
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        String made = MOMENT.format(at.atZone(Time.ZONE));
        information.setString(COSName.CREATION_DATE, made);
        information.setString(COSName.MOD_DATE, made);
        document.setDocumentId(at.toEpochMilli());
        document.save(bytes);
        pages = document.getNumberOfPages();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Pdf(bytes.toByteArray(), pages);
  }
}
