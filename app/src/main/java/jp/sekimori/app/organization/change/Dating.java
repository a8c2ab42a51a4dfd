package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.clauses.text.Message;

/** Reads the days and grades of rows, or says why there are none. */
final class Dating {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  private final Faults faults;
  private final Optional<LocalDate> ofTheList;

  /**
   * @param ofTheList the day of rows without one of their own
   */
  Dating(Faults faults, Optional<LocalDate> ofTheList) {
    this.faults = faults;
    this.ofTheList = ofTheList;
  }

  Optional<LocalDate> day(Line line) {
    if (line.has("day")) {
      return read(line, "day");
    }
    if (ofTheList.isEmpty()) {
      faults.in(
          line,
          "day",
          Kind.EMPTY,
          new Message("発令日がありません。", "The day is missing."),
          new Message(
              "発令日の欄に書くか、「読み取り方」で一覧全体の発令日を定めてください。",
              "Write it into the row, or set a day for the whole list."));
    }
    return ofTheList;
  }

  Optional<LocalDate> end(Line line, LocalDate from) {
    Optional<LocalDate> end = line.has("end") ? read(line, "end") : Optional.empty();
    if (end.filter(from::isAfter).isPresent()) {
      faults.in(
          line,
          "end",
          Kind.DATE,
          new Message("終了日が発令日より前です。", "The last day is before the first."),
          new Message("どちらかの日を直してください。", "Mend one of the days."));
    }
    return end;
  }

  private Optional<LocalDate> read(Line line, String key) {
    return switch (line.cell(key).date()) {
      case DateRead.Day(var day) when day.isBefore(FIRST) || day.isAfter(LAST) -> {
        faults.in(
            line,
            key,
            Kind.DATE,
            new Message(
                "「" + line.text(key) + "」：1900年から2100年までの日ではありません。",
                "“" + line.text(key) + "” is no day from 1900 to 2100."),
            MEND);
        yield Optional.empty();
      }
      case DateRead.Day(var day) -> Optional.of(day);
      case DateRead.Refused(var why) -> {
        faults.in(line, key, Kind.DATE, why, MEND);
        yield Optional.empty();
      }
    };
  }

  private static final Message MEND =
      new Message(
          "暦にある日を「令和8年4月1日」「2026-04-01」のように書いてください。",
          "Write a day of the calendar, as 令和8年4月1日 or 2026-04-01.");

  /** The grade, if one is named, has to be known. */
  void grade(Line line) {
    if (!line.has("grade") || Words.grade(line.text("grade")).isPresent()) {
      return;
    }
    String known = Arrays.stream(Grade.values()).map(Grade::title).collect(Collectors.joining("、"));
    faults.in(
        line,
        "grade",
        Kind.WORD,
        new Message(
            "「" + line.text("grade") + "」は、職位として知られていません。",
            "“" + line.text("grade") + "” is no grade."),
        new Message(
            "空にするか、次のいずれかにしてください：" + known, "Leave it empty, or write one of these: " + known));
  }
}
