package jp.sekimori.app.check;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.EntryChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps open runs in step with ledgers, in the transaction that writes entries and at its end: an
 * import of ten thousand is followed once.
 */
@Component
class Following {
  private final InStep inStep;

  Following(InStep inStep) {
    this.inStep = inStep;
  }

  @EventListener
  void on(EntryChanged changed) {
    Written written =
        TransactionSynchronizationManager.getSynchronizations().stream()
            .filter(Written.class::isInstance)
            .map(Written.class::cast)
            .findFirst()
            .orElseGet(this::begin);
    written.entries.add(changed.after());
  }

  private Written begin() {
    var written = new Written();
    TransactionSynchronizationManager.registerSynchronization(written);
    return written;
  }

  /** What the transaction has written so far. */
  private final class Written implements TransactionSynchronization {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      inStep.with(entries);
    }
  }
}
