package jp.sekimori.app.journal;

/** Where everything that is done is written down, in the transaction that does it. */
public interface Journal {

  /**
   * Records what the present transaction does.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  void record(Event event);
}
