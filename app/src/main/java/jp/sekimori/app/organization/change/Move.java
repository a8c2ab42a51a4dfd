package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a row says, understood: somebody, what happens to him, and the post it is about.
 *
 * @param newcomer what is entered of somebody who is not known yet
 * @param day the day of the order (発令日)
 * @param end the last day, where the row gives one
 * @param post empty where the move is about none
 * @param reason of an absence; may be empty
 */
record Move(
    Line line,
    MoveKind kind,
    Step.Who who,
    Optional<Newcomer> newcomer,
    LocalDate day,
    Optional<LocalDate> end,
    Optional<Target> post,
    String reason) {

  record Newcomer(String name, String kana, String number) {}

  /** A post, and how people call it. */
  record Target(UUID post, Step.Place place) {}

  /** The first day on which it counts: somebody who retires is there on the day itself. */
  LocalDate from() {
    return kind == MoveKind.RETIRE ? day.plusDays(1) : day;
  }

  UUID person() {
    return who.id();
  }
}
