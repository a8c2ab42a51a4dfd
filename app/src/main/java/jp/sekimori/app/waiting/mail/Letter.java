package jp.sekimori.app.waiting.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import jp.sekimori.app.site.Page;
import jp.sekimori.app.waiting.Reminders.Telling;
import org.springframework.context.MessageSource;

/** What a mail says: number and link, never the matter. */
final class Letter {
  /** As many as somebody reads; all of them stand on the page. */
  private static final int MOST = 50;

  private final Page words;
  private final String link;
  private final StringBuilder text = new StringBuilder();

  private Letter(MessageSource wording, String link) {
    this.words = Page.ofFile(Locale.JAPANESE, wording);
    this.link = link;
  }

  /**
   * @param link under which browsers reach these pages
   * @param tellings sorted
   */
  static String of(
      List<Telling> tellings, String organization, MessageSource wording, String link) {
    var letter = new Letter(wording, link);
    letter.line(letter.words.text("mail.body.lead"));
    List<Telling> shown = tellings.subList(0, Math.min(MOST, tellings.size()));
    letter.part("overdue", shown, telling -> telling.waits().overdue());
    letter.part("due", shown, telling -> !telling.waits().overdue() && !telling.arrival());
    letter.part("arrived", shown, telling -> !telling.waits().overdue() && telling.arrival());
    if (shown.size() < tellings.size()) {
      letter.line("");
      letter.line(
          letter.words.text("mail.body.more", letter.words.number(tellings.size() - shown.size())));
      letter.line(link + "/waiting");
    }
    letter.end(organization);
    return letter.text.toString();
  }

  /** A mail that tells of nothing. */
  static String trial(String organization, MessageSource wording, String link) {
    var letter = new Letter(wording, link);
    letter.line(letter.words.text("mail.body.trial"));
    letter.line("");
    letter.line(link + "/");
    letter.end(organization);
    return letter.text.toString();
  }

  static String subject(Mail mail, MessageSource wording) {
    var words = Page.ofFile(Locale.JAPANESE, wording);
    return words.text("mail.subject." + mail.kind().code(), words.number(mail.entries()));
  }

  private void part(String name, List<Telling> all, Predicate<Telling> which) {
    List<Telling> those = all.stream().filter(which).toList();
    if (!those.isEmpty()) {
      line("");
      line(words.text("mail.body." + name));
      for (Telling each : those) {
        line("・" + each.waits().number());
        line("　" + link + each.waits().address());
      }
    }
  }

  private void end(String organization) {
    line("");
    line("――――――――");
    line(words.text("mail.body.why"));
    line(words.text("mail.body.choice"));
    line("　" + link + "/account/mail");
    line(words.text("mail.body.sender", organization));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
