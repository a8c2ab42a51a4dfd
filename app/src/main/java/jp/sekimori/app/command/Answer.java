package jp.sekimori.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What a command ends with. */
sealed interface Answer {

  /**
   * @param findings whether the text is at fault, which the exit code tells
   */
  record Told(Report report, boolean findings) implements Answer {}

  /** Text for a reader, as it stands. */
  record Plain(String text) implements Answer {}

  /** Nothing could be done. */
  record Refused(List<Problem> problems) implements Answer {
    Refused(Problem problem) {
      this(List.of(problem));
    }

    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** What is written while the input is still being read. */
  record Streamed(Writing writing) implements Answer {}

  /**
   * Everything is written.
   *
   * @param sound whether all of the input could be used
   */
  record Written(boolean sound) implements Answer {}

  /** Writes as it reads. */
  interface Writing {
    /**
     * @return what is left to be told
     */
    Answer to(OutputStream out) throws IOException;
  }
}
