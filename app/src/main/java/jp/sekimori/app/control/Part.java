package jp.sekimori.app.control;

import jp.sekimori.rules.table.Words;

/** A ledger, an application or a check. */
public sealed interface Part extends Based permits Ledger, Application, Check {
  /**
   * Unique among the parts of its kind in an edition; never changes, for records are kept by it.
   */
  String id();

  Words title();
}
