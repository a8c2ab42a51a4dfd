package jp.sekimori.app.decision.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jp.sekimori.rules.batch.Batch;
import jp.sekimori.rules.batch.Form;
import jp.sekimori.rules.batch.Outcome;

/**
 * Decides many cases in a thread of the operating system: those that requests run in give way to
 * one another only where they wait, and this hardly ever waits.
 */
final class ManyCases {
  private ManyCases() {}

  /** Nothing is written any more once this has returned, however it did. */
  static Outcome decide(Batch batch, InputStream in, Form from, TimedOutput out, Form to)
      throws IOException {
    var task = new FutureTask<>(() -> batch.run(in, from, out, to));
    Thread thread = Thread.ofPlatform().name("decisions").start(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      out.close();
      thread.interrupt();
      waitFor(thread);
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void waitFor(Thread thread) {
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        // It writes into the answer of this call, which the server uses again for another.
      }
    }
  }
}
