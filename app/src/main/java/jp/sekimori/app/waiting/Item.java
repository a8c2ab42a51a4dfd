package jp.sekimori.app.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.Who;
import jp.sekimori.clauses.text.Message;

/**
 * Something that somebody has to do.
 *
 * @param kind of the thing: {@code application}, {@code entry}, {@code check}
 * @param task what has to be done with it: {@code decide}, {@code return}, {@code answer}
 * @param number by which people know it (持出 令和8年度 第12号): all that a mail says of it
 * @param address of its page, from the root
 * @param who one of whom has to do it
 * @param notThese who may not: whoever applied, whoever leaves
 * @param urgent whether those asked are told at once that it came, and not with the next digest
 * @param reminders besides that it came, of which everybody asked is told once
 * @param what for pages only, short: title and task, nothing personal
 */
public record Item(
    String kind,
    UUID thing,
    String task,
    String number,
    String address,
    List<Who> who,
    Set<UUID> notThese,
    Optional<LocalDate> due,
    boolean urgent,
    List<Remind> reminders,
    Message what) {
  public Item {
    who = List.copyOf(who);
    notThese = Set.copyOf(notThese);
    reminders = List.copyOf(reminders);
    if (kind.isBlank() || task.isBlank() || number.isBlank() || who.isEmpty()) {
      throw new IllegalArgumentException("What waits has a kind, a task, a number and somebody");
    }
    if (!address.startsWith("/") || address.startsWith("//")) {
      throw new IllegalArgumentException("Not an address of ours: " + address);
    }
  }

  /**
   * Tells somebody of a day.
   *
   * @param days after the day that is due, negative for before it
   * @param to any of these, resolved on the day
   * @param urgent whether at once and not with the digest
   * @param sinceItCame whether days count from that day, as they do where nothing is due
   */
  public record Remind(int days, List<Who> to, boolean urgent, boolean sinceItCame) {
    /** Of the day that is due. */
    public Remind(int days, List<Who> to, boolean urgent) {
      this(days, to, urgent, false);
    }

    public Remind {
      to = List.copyOf(to);
      if (to.isEmpty()) {
        throw new IllegalArgumentException("A reminder is for somebody");
      }
    }
  }
}
