package jp.sekimori.app.organization.change;

import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.app.organization.Entry;

/**
 * What a list comes to.
 *
 * @param steps of rows without a fault, in the order of the file
 * @param faults of the other rows
 * @param newPosts entered before everything else
 * @param pending what rows with a fault would end: so that a post that they leave is not said to be
 *     taken
 */
public record Plan(
    List<Step> steps,
    List<Fault> faults,
    List<Note> notes,
    List<NewPost> newPosts,
    List<Entry> pending) {
  public Plan {
    steps = List.copyOf(steps);
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
    newPosts = List.copyOf(newPosts);
    pending = List.copyOf(pending);
  }

  public long count(Effect effect) {
    return steps.stream().filter(step -> step.effect() == effect).count();
  }

  /** With what stands against it in the register. */
  Plan with(List<Fault> more) {
    return new Plan(
        steps,
        Stream.concat(faults.stream(), more.stream()).sorted(Fault.ORDER).toList(),
        notes,
        newPosts,
        pending);
  }

  public boolean isGood() {
    return faults.isEmpty();
  }
}
