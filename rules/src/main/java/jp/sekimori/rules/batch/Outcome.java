package jp.sekimori.rules.batch;

import java.util.List;

/** How a batch ended. */
public sealed interface Outcome {

  /**
   * Everything was read, and everything to be told was written.
   *
   * @param cases lines that were read, bad ones included
   * @param told answers that were written: all, or under two editions those that differ
   * @param refused bad lines, each answered with why
   */
  record Done(long cases, long told, long refused) implements Outcome {}

  /** Nothing was written, because no line could be understood. */
  record Refused(List<LineProblem> problems) implements Outcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
