package jp.sekimori.app.form;

import java.util.List;

/** What became of a form that was sent. */
public sealed interface Outcome {

  /**
   * All is well.
   *
   * @param values of the fields that were asked, what was copied and worked out among them
   */
  record Filled(Values values) implements Outcome {}

  /**
   * Something has to be mended; nothing is kept.
   *
   * @param typed everything as it was sent
   * @param faults in the order of the fields; at least one
   */
  record Faulty(Values typed, List<Fault> faults) implements Outcome {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
