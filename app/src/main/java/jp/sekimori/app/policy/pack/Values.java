package jp.sekimori.app.policy.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.table.Words;

/** Values that only the files beside the rules have. */
final class Values {
  private Values() {}

  /** A statement in both languages. */
  static Message message(Field field) {
    return Worded.of(field.words());
  }

  static Optional<LocalDate> day(Field field) {
    try {
      return Optional.of(LocalDate.parse(field.text()));
    } catch (DateTimeParseException e) {
      field.refuse(
          new Words("日付ではありません。", "This is no date."),
          new Words("\"2023-06-05\" の形で書いてください。", "Write it as \"2023-06-05\"."));
      return Optional.empty();
    }
  }
}
