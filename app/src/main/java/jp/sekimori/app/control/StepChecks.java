package jp.sekimori.app.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Who;

/**
 * Checks that are a step of something else: of a move of an entry, of the way of an application.
 * Asked by the modules of these, answered by that of checks.
 */
public interface StepChecks {

  /**
   * Of what a check is a step.
   *
   * @param check as the pack names it
   * @param subject the entry or the application
   * @param step the id of the move, or whatever tells one step of an application from others
   */
  record Step(String check, Kind kind, UUID subject, String step) {}

  /** What kind of thing takes the step. */
  enum Kind {
    ENTRY,
    APPLICATION
  }

  /**
   * What the check has to know.
   *
   * @param name of the entry or application, as people know it
   * @param office whose it is
   * @param by who answers it
   * @param notThese who does not, since it is their own matter; unless nobody else is there
   * @param values of the form, for the conditions of its questions
   */
  record Handing(
      String name,
      UUID office,
      List<Who> by,
      Set<UUID> notThese,
      Conditioned conditions,
      Map<String, List<String>> values) {
    public Handing {
      by = List.copyOf(by);
      notThese = Set.copyOf(notThese);
      values = Map.copyOf(values);
    }
  }

  /** How far it is. */
  enum Standing {
    NOT_BEGUN,
    OPEN,
    /** Closed by whoever answered it: the step can be taken. */
    DONE
  }

  /**
   * How far a check is.
   *
   * @param address of its page; empty where it has not begun
   * @param noes to how many questions 否 was answered
   */
  record Progress(Standing standing, Optional<String> address, int noes) {
    public static final Progress NONE = new Progress(Standing.NOT_BEGUN, Optional.empty(), 0);

    public boolean isDone() {
      return standing == Standing.DONE;
    }
  }

  Progress of(Step step);

  /**
   * Begins it, where it has not begun. In the caller's transaction.
   *
   * @param acting empty for the system itself
   */
  Progress begin(Optional<Acting> acting, Step step, Handing handing);

  /** The step was taken, or is not wanted any more: the next time it is asked anew. */
  void taken(Step step);
}
