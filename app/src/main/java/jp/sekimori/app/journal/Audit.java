package jp.sekimori.app.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.check.Checker;
import jp.sekimori.evidence.check.Trust;
import jp.sekimori.evidence.check.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a log where it is kept, with the checker that auditors use. */
@Component
public class Audit {
  private static final int PIPE = 1 << 16;

  private final Export export;
  private final Inventory inventory;

  Audit(Export export, Inventory inventory) {
    this.export = export;
    this.inventory = inventory;
  }

  /**
   * @param verdict of the stand-alone checker on an export of all that has a number
   * @param waiting records without a number yet, which nothing proves so far
   * @param lost records whose place in the log was taken away
   */
  public record Result(Verdict verdict, long waiting, long lost) {

    /** Whether no alteration was found. */
    public boolean isIntact() {
      return lost == 0 && verdict instanceof Verdict.Checked checked && checked.isIntact();
    }
  }

  /** Re-computes all of the organization's log from the database. Changes nothing. */
  public Result of(OrganizationId organization) throws IOException {
    return Tenant.in(organization, () -> inventory.counted(verdict(organization)));
  }

  private Verdict verdict(OrganizationId organization) throws IOException {
    try (var in = new PipedInputStream(PIPE)) {
      var pipe = new PipedOutputStream(in);
      Callable<Boolean> writing = () -> Tenant.in(organization, () -> write(pipe));
      var task = new FutureTask<>(writing);
      Thread.ofVirtual().name("audit").start(task);
      Verdict verdict = Checker.check(in, Trust.NOTHING);
      task.get();
      return verdict;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean write(OutputStream pipe) {
    try (var out = new BufferedOutputStream(pipe, PIPE)) {
      export.write(out, true);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an export does not show. */
  @Component
  static class Inventory {
    private final Queue queue;
    private final Pieces pieces;

    Inventory(Queue queue, Pieces pieces) {
      this.queue = queue;
      this.pieces = pieces;
    }

    @Transactional(readOnly = true)
    Result counted(Verdict verdict) {
      return new Result(verdict, queue.length(), pieces.lost());
    }
  }
}
