package jp.sekimori.app.policy.web;

import java.util.Arrays;
import java.util.Locale;
import jp.sekimori.app.policy.review.Entry;
import jp.sekimori.app.policy.review.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Which of the entries of a review a page shows. */
public enum Shown {
  /** Those that somebody should look at. */
  LOOK,
  ALL,
  /** Those that somebody decided about. */
  DECIDED,
  STRUCK,
  /** Lines that are not part of the text. */
  ASIDE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Shown of(String code) {
    return Arrays.stream(values())
        .filter(shown -> shown.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  boolean takes(Entry entry) {
    return switch (this) {
      case LOOK -> entry.needsLook();
      case ALL, ASIDE -> true;
      case DECIDED -> entry.verdict() != Verdict.OPEN;
      case STRUCK -> entry.verdict() == Verdict.STRUCK;
    };
  }
}
