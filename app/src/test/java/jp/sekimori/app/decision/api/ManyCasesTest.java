package jp.sekimori.app.decision.api;

import static jp.sekimori.app.decision.api.Program.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.batch.Batch;
import jp.sekimori.rules.batch.Form;
import jp.sekimori.rules.read.PackNames;
import jp.sekimori.rules.read.RuleFiles;
import org.junit.jupiter.api.Test;

class ManyCasesTest {
  private static final byte[] LINES = (SECRET + "\n").repeat(5000).getBytes(StandardCharsets.UTF_8);

  /** The server uses the answer again for another call as soon as this one is over. */
  @Test
  void nothingIsWrittenOnceTheCallIsOver() throws Exception {
    var writing = new CountDownLatch(1);
    var writes = new AtomicInteger();
    var slow =
        new OutputStream() {
          @Override
          public void write(int b) {
            writes.incrementAndGet();
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            writing.countDown();
            pause();
            writes.incrementAndGet();
          }
        };
    var atTheEnd = new AtomicInteger(-1);
    Thread call = Thread.ofVirtual().start(() -> atTheEnd.set(writesOf(slow, writes)));
    writing.await();
    call.interrupt();
    call.join();
    Thread.sleep(300);
    assertThat(atTheEnd.get()).isPositive().isEqualTo(writes.get());
    assertThat(writes.get()).isLessThan(LINES.length / (1 << 14));
  }

  private static int writesOf(OutputStream slow, AtomicInteger writes) {
    var out = new TimedOutput(slow, Duration.ofMinutes(1));
    try {
      InputStream in = new ByteArrayInputStream(LINES);
      ManyCases.decide(batch(), in, Form.JSON_LINES, out, Form.JSON_LINES);
      return -1;
    } catch (IOException e) {
      return writes.get();
    }
  }

  /** As long whether it is interrupted or not, as a write may be. */
  private static void pause() {
    long end = System.nanoTime() + Duration.ofMillis(50).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static Batch batch() {
    Path folder = Path.of("..", "packs", "fukushima", "rules");
    RuleFiles files = name -> Optional.of(text(folder.resolve(name)));
    var rules = ((Rules.Ready) Rules.load(files, PackNames.any())).rules();
    return Batch.under(rules.edition("2023-06-05").orElseThrow());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
