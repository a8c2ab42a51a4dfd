package jp.sekimori.app.decision.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import jp.sekimori.rules.batch.Batch;
import jp.sekimori.rules.batch.Form;
import jp.sekimori.rules.batch.Outcome;
import org.springframework.stereotype.Component;

/**
 * Decides many cases in threads of the operating system, few at a time: those that requests run in
 * give way to one another only where they wait, and this hardly ever waits.
 */
@Component
class ManyCases {
  static final int AT_ONCE = 8;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Whether there is a place, which then has to be left again. */
  boolean enter() {
    return places.tryAcquire();
  }

  void leave() {
    places.release();
  }

  Outcome decide(Batch batch, InputStream in, Form from, OutputStream out, Form to)
      throws IOException {
    var task = new FutureTask<>(() -> batch.run(in, from, out, to));
    Thread.ofPlatform().name("decisions").start(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
