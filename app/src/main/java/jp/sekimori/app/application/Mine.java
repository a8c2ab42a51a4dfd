package jp.sekimori.app.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.waiting.Requests;
import jp.sekimori.clauses.text.Message;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the start page what somebody applied for: under way, or decided of late. */
@Component
class Mine implements Requests {
  /** What was decided longer ago is found in the list of applications. */
  private static final int DAYS = 30;

  private final ListStore lists;
  private final MessageSource wording;
  private final Clock clock;

  Mine(ListStore lists, MessageSource wording, Clock clock) {
    this.lists = lists;
    this.wording = wording;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Request> of(Acting acting, int most) {
    LocalDate today = LocalDate.now(clock);
    return lists.ofLate(acting, today.minusDays(DAYS), most).stream()
        .map(applied -> request(applied, today))
        .toList();
  }

  private Request request(Applied applied, LocalDate today) {
    String state = applied.isExpired(today) ? "expired" : applied.stage().code();
    return new Request(
        applied.name().ja(),
        applied.address(),
        applied.title(),
        new Message(words(state, Locale.JAPANESE), words(state, Locale.ENGLISH)),
        LocalDate.ofInstant(applied.times().changed(), Time.ZONE),
        applied.stage().isOpen());
  }

  private String words(String state, Locale locale) {
    return wording.getMessage("application.stage." + state, null, locale);
  }
}
