package jp.sekimori.app.control;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sekimori.rules.table.Words;

/**
 * Who answers what, and when (点検).
 *
 * @param of the ledger whose entries are checked
 * @param where which of them
 * @param each for what there is one
 * @param by roles that answer; none where a step or move that begins it says who
 * @param reopenedBy roles that open it again when it is finished
 * @param schedule empty where a step or move begins it
 * @param evidence where something can be laid down
 */
public record Check(
    String id,
    Words title,
    Optional<String> of,
    When where,
    Optional<Each> each,
    List<String> by,
    List<String> reopenedBy,
    Optional<Schedule> schedule,
    List<Evidence> evidence,
    List<Item> items,
    List<Reminder> reminders,
    Basis basis)
    implements Part {

  /** For what there is one run of a check. */
  public enum Each {
    OFFICE,
    ENTRY,
    PERSON,
    ORGANIZATION;

    static Optional<Each> of(String code) {
      return Arrays.stream(values())
          .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code))
          .findFirst();
    }
  }

  /** When it begins. */
  public sealed interface Schedule {
    /**
     * At regular times.
     *
     * @param opens the first of the fiscal year
     */
    record Every(Period period, MonthDay opens, MonthDay due) implements Schedule {}

    /**
     * When something happens.
     *
     * @param happening the name of the extension that tells of it
     * @param days after it until it is due
     */
    record On(String happening, int days) implements Schedule {}
  }

  /** How often. */
  public enum Period {
    YEAR(12),
    HALF_YEAR(6),
    QUARTER(3),
    MONTH(1);

    private final int months;

    Period(int months) {
      this.months = months;
    }

    public int months() {
      return months;
    }

    static Optional<Period> of(String code) {
      return Arrays.stream(values())
          .filter(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
          .findFirst();
    }
  }

  /** Where something can be laid down: a contract, a specification. */
  public record Evidence(String id, Words label) {}

  public Check {
    by = List.copyOf(by);
    reopenedBy = List.copyOf(reopenedBy);
    evidence = List.copyOf(evidence);
    items = List.copyOf(items);
    reminders = List.copyOf(reminders);
  }

  Check in(String edition) {
    return new Check(
        id,
        title,
        of,
        where,
        each,
        by,
        reopenedBy,
        schedule,
        evidence,
        Based.in(edition, items),
        reminders,
        basis);
  }
}
