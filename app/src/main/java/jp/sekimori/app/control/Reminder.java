package jp.sekimori.app.control;

import java.util.List;

/**
 * Tells somebody of a day.
 *
 * @param days after the day that is due; negative for before it
 * @param to roles, or fields that name people
 * @param urgent whether it is sent at once and not with the digest of the day
 */
public record Reminder(int days, List<String> to, boolean urgent, Written written) {
  public Reminder {
    to = List.copyOf(to);
  }
}
