package jp.sekimori.app.journal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Refuses what the journal will refuse, and keeps nothing yet. */
@Component
class UnwrittenJournal implements Journal {

  @Override
  public void record(Event event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException("A record needs the transaction it belongs to");
    }
  }
}
