package jp.sekimori.app.application;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.control.Step;
import jp.sekimori.clauses.text.Message;

/**
 * A step of the way of one application, as it was when that was submitted. It refers to nothing
 * that may change.
 *
 * @param step which of the pack's steps it is, from 0
 * @param label what is done
 * @param by roles, or fields that name people: any of them
 * @param of the field with the system or service whose role is meant
 * @param who the same in words
 * @param check that has to be finished before
 */
public record Leg(
    int step,
    Step.Kind kind,
    Message label,
    List<String> by,
    Optional<String> of,
    Message who,
    Optional<String> check) {
  public Leg {
    by = List.copyOf(by);
  }
}
