package jp.sekimori.app.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.control.FormField.Bound;
import jp.sekimori.app.control.FormField.Past;

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

  /** Where a field lies behind what it cannot lie behind. */
  static Optional<Fault> behind(Field field, List<String> own, Past past, Context context) {
    if (own.isEmpty()) {
      return Optional.empty();
    }
    String value = own.getFirst();
    return switch (past) {
      case TODAY ->
          Optional.of(context.day().day())
              .filter(today -> !context.before().of(field.id()).contains(value))
              .filter(today -> Moments.dayOf(value).isBefore(today))
              .map(today -> Said.inPast(field, Show.day(today).text()));
      case PERMIT ->
          context
              .permitted()
              // Moments are written to the minute.
              .map(at -> at.truncatedTo(ChronoUnit.MINUTES))
              .filter(at -> isBehind(value, at))
              .map(at -> Said.beforePermit(field, Show.moment(at).text()));
      case STANDING ->
          context.before().one(field.id()).stream()
              .filter(
                  standing ->
                      value.contains("T")
                          ? !Instant.parse(value).isAfter(Instant.parse(standing))
                          : !Moments.dayOf(value).isAfter(Moments.dayOf(standing)))
              .findFirst()
              .map(
                  standing ->
                      Said.notLater(
                          field,
                          value.contains("T")
                              ? Show.moment(Instant.parse(standing)).text()
                              : Show.day(Moments.dayOf(standing)).text()));
    };
  }

  private static boolean isBehind(String value, Instant at) {
    return value.contains("T")
        ? Instant.parse(value).isBefore(at)
        : Moments.dayOf(value).isBefore(Moments.dayOf(at.toString()));
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
