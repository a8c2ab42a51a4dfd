package jp.sekimori.app.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.control.FormField.Bound;

/** Before and after what days and moments cannot be. */
final class Limits {
  private Limits() {}

  /** Where a field is before what another says; nothing where either says nothing. */
  static Optional<Fault> before(Field field, List<String> own, Field other, List<String> earlier) {
    if (earlier.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    boolean bothMoments = earlier.getFirst().contains("T") && own.getFirst().contains("T");
    boolean isBefore =
        bothMoments
            ? Instant.parse(own.getFirst()).isBefore(Instant.parse(earlier.getFirst()))
            : Moments.dayOf(own.getFirst()).isBefore(Moments.dayOf(earlier.getFirst()));
    return isBefore ? Optional.of(Said.before(field, other)) : Optional.empty();
  }

  /** Where a field is after its bound. */
  static Optional<Fault> after(Field field, List<String> own, Bound bound, Context context) {
    LocalDate today = context.day().day();
    return switch (bound) {
      case NOW ->
          own.stream()
              .filter(
                  value ->
                      value.contains("T")
                          ? Instant.parse(value).isAfter(context.now())
                          : Moments.dayOf(value).isAfter(today))
              .findFirst()
              .map(
                  value ->
                      Said.inFuture(
                          field,
                          value.contains("T")
                              ? Show.moment(context.now()).text()
                              : Show.day(today).text()));
    };
  }
}
