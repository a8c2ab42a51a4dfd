package jp.sekimori.app.decision.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the rules that an address names. */
@Component
class Books {
  private final Rulebooks rulebooks;
  private final Clock clock;

  Books(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Ruling.InForce edition(String code) {
    return rulebooks.edition(code).orElseThrow(Books::missing);
  }

  static RuntimeException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** Whether these are the rules by which is decided today. */
  boolean isToday(Ruling.InForce ruling) {
    return isOf(ruling, rulebooks.on(today()));
  }

  static boolean isOf(Ruling.InForce ruling, Ruling today) {
    return today instanceof Ruling.InForce current
        && current.edition().code().equals(ruling.edition().code());
  }

  BookView view(Ruling.InForce ruling) {
    return BookView.of(ruling, isToday(ruling), rulebooks.editions());
  }

  List<Ruling.InForce> all() {
    return rulebooks.editions();
  }
}
