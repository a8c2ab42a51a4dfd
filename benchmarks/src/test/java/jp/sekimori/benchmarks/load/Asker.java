package jp.sekimori.benchmarks.load;

import java.io.IOException;

/** Whoever asks the application for something. */
interface Asker {
  /**
   * @param what the path of a page, or the body of a call
   * @return the status of the answer, once all of it is here
   */
  int ask(String what) throws IOException, InterruptedException;
}
