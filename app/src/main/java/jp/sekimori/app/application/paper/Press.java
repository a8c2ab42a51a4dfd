package jp.sekimori.app.application.paper;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import jp.sekimori.app.site.Page;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints papers. */
@Component
public class Press {
  private static final String TEMPLATE = "application/paper.jte";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final MessageSource wording;

  Press(MessageSource wording) {
    this.wording = wording;
  }

  /** A paper as PDF (A4); the same paper is the same bytes. */
  public byte[] print(Paper paper, Locale locale) {
    Page page = Page.ofFile(locale, wording);
    var letters = new Letters();
    // Set twice: only then it is known what cannot be printed, and told at the end.
    letters.printable(html(page, paper, "", false));
    String lacking = letters.lacking();
    Pdf plain = Pdf.of(letters.printable(html(page, paper, lacking, false)), made(paper));
    if (plain.pages() != 2) {
      return plain.content();
    }
    Pdf tight = Pdf.of(letters.printable(html(page, paper, lacking, true)), made(paper));
    return tight.pages() == 1 ? tight.content() : plain.content();
  }

  private static Instant made(Paper paper) {
    return paper.permitted().filter(_ -> paper.isPermit()).orElseGet(paper::submitted).at();
  }

  /**
   * @param tight set closer, for what goes a little over its page
   */
  private String html(Page page, Paper paper, String lacking, boolean tight) {
    var output = new StringOutput();
    engine.render(
        TEMPLATE, Map.of("page", page, "paper", paper, "lacking", lacking, "tight", tight), output);
    return output.toString();
  }
}
