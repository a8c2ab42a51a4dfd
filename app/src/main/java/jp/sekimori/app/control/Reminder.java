package jp.sekimori.app.control;

import java.util.List;

/**
 * Tells somebody of a day.
 *
 * @param days after the day that is due, negative for before it; where states are named, after the
 *     day on which one of them began
 * @param in the states of a ledger in which it is told; none for any that is due
 * @param to roles, or fields that name people
 * @param urgent whether it is sent at once and not with the digest of the day
 */
public record Reminder(
    int days, List<String> in, List<String> to, boolean urgent, Written written) {
  public Reminder {
    in = List.copyOf(in);
    to = List.copyOf(to);
  }

  /** Whether it is there for a state, and not for the day on which that has to end. */
  public boolean isOf(String state) {
    return in.contains(state);
  }
}
