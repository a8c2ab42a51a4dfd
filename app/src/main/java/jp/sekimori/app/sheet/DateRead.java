package jp.sekimori.app.sheet;

import java.time.LocalDate;
import jp.sekimori.clauses.text.Message;

/** What became of a text where a date was expected. */
public sealed interface DateRead {

  record Day(LocalDate day) implements DateRead {}

  /** No date, or not surely one. Nothing was guessed. */
  record Refused(Message why) implements DateRead {}
}
