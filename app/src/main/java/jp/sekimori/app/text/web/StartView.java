package jp.sekimori.app.text.web;

import jp.sekimori.app.text.Outcome;
import jp.sekimori.clauses.Opened;
import org.jspecify.annotations.Nullable;

/**
 * The start page.
 *
 * @param refused what was wrong with what was handed over; null when nothing was handed over yet
 */
public record StartView(Outcome.@Nullable Refused refused) {

  public Opened.@Nullable Unreadable problemOf(Outcome.Field field) {
    return refused != null && refused.field() == field ? refused.reason() : null;
  }
}
