package jp.sekimori.app.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a check is at one time.
 *
 * @param fiscalYear 0 for checks that are a step of something else
 * @param runs how many there are
 * @param due the latest day; null where there is none
 */
public record Figures(
    String check,
    int fiscalYear,
    int number,
    int runs,
    int closed,
    int overdue,
    int things,
    int done,
    @Nullable LocalDate due) {

  public int open() {
    return runs - closed;
  }

  public int percent() {
    return things == 0 ? 100 : (int) (done * 100L / things);
  }
}
