package jp.sekimori.app.policy.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.sekimori.app.policy.Dates;
import jp.sekimori.app.policy.Refusal;
import jp.sekimori.app.policy.Status;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The state and the dates of an edition, as typed. The state is asked for beside the dates, so that
 * a date left out is not taken for a decision.
 */
public record DatesForm(
    @Nullable String status,
    @Nullable String decided,
    @Nullable String inForce,
    @Nullable String repealed,
    boolean endsPrevious) {
  private static final int FIRST_YEAR = 1873;
  private static final int LAST_YEAR = 9998;

  static DatesForm of(Dates dates, LocalDate day) {
    return new DatesForm(
        dates.on(day).code(),
        text(dates.decided()),
        text(dates.inForce()),
        text(dates.repealed()),
        false);
  }

  /** What a form sent; of a box that is not ticked, browsers send nothing. */
  static DatesForm of(Map<String, String> fields, String at) {
    return new DatesForm(
        fields.getOrDefault(at + "status", ""),
        fields.getOrDefault(at + "decided", ""),
        fields.getOrDefault(at + "inForce", ""),
        fields.getOrDefault(at + "repealed", ""),
        fields.containsKey(at + "endsPrevious"));
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** The dates; empty where {@code faults} were added. */
  Optional<Dates> read(String prefix, LocalDate today, Consumer<Refusal> faults) {
    var found = new ArrayList<Refusal>();
    LocalDate on = day(prefix + "decided", decided, found);
    LocalDate from = day(prefix + "inForce", inForce, found);
    LocalDate until = day(prefix + "repealed", repealed, found);
    if (found.isEmpty()) {
      check(prefix, on, from, until, today, found);
    }
    found.forEach(faults);
    return found.isEmpty() ? Optional.of(new Dates(on, from, until)) : Optional.empty();
  }

  private static @Nullable LocalDate day(
      String field, @Nullable String typed, List<Refusal> faults) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
      faults.add(
          refusal(
              field,
              "年を西暦4桁で確かめてください。1873年から9998年までの日付を登録できます。",
              "Check the year, in four digits: a date lies in the years 1873 to 9998."));
      return null;
    } catch (DateTimeParseException noDay) {
      faults.add(
          refusal(
              field,
              "日付として読み取れません。2026-04-01 の形で入力してください。",
              "This is no date. Enter one such as 2026-04-01."));
      return null;
    }
  }

  private void check(
      String prefix,
      @Nullable LocalDate on,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      LocalDate today,
      List<Refusal> faults) {
    Optional<Status> chosen = Status.of(String.valueOf(status));
    LocalDate began = from != null ? from : on;
    if (chosen.isEmpty()) {
      faults.add(refusal(prefix + "status", "状態を選んでください。", "Choose a state."));
    } else if (until != null && began != null && !until.isAfter(began)) {
      faults.add(
          refusal(
              prefix + "repealed",
              "廃止日は、施行日（施行しないものは決定日）より後の日付としてください。",
              "The day of repeal comes after the day of enforcement or decision."));
    } else {
      Status follows = new Dates(on, from, until).on(today);
      if (follows != chosen.get()) {
        faults.add(mismatch(prefix, chosen.get()));
      }
    }
  }

  private static Refusal mismatch(String prefix, Status chosen) {
    return switch (chosen) {
      case DRAFT ->
          refusal(
              prefix + "status",
              "案には日付がありません。日付を空欄にするか、別の状態を選んでください。",
              "A draft has no dates. Leave them empty, or choose another state.");
      case DECIDED ->
          refusal(
              prefix + "decided",
              "決定には、決定日が必要です。施行日を入れるときは、将来の日付としてください。",
              "A decided edition has the day of decision; its enforcement lies in the future.");
      case IN_FORCE ->
          refusal(
              prefix + "inForce",
              "施行中には、今日以前の施行日が必要です。施行日が将来のときは「決定」を選んでください（その日に施行中になります）。",
              "An edition in force has a day of enforcement that is not in the future. Choose"
                  + " “decided” for a future day; it comes into force on that day.");
      case REPEALED ->
          refusal(
              prefix + "repealed",
              "廃止には、今日以前の廃止日が必要です。",
              "A repealed edition has a day of repeal that is not in the future.");
    };
  }

  private static Refusal refusal(String field, String ja, String en) {
    return new Refusal(field, new Message(ja, en));
  }

  public String decidedText() {
    return decided == null ? "" : decided;
  }

  public String inForceText() {
    return inForce == null ? "" : inForce;
  }

  public String repealedText() {
    return repealed == null ? "" : repealed;
  }

  public boolean is(Status other) {
    return other.code().equals(status);
  }
}
