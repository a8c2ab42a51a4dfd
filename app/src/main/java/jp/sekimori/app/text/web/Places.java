package jp.sekimori.app.text.web;

import jp.sekimori.clauses.lint.Finding.Column;
import jp.sekimori.clauses.outline.Outline.Node;

/** Where each clause of a work is shown. */
public interface Places {

  /** The address of a clause. */
  String of(Column column, Node node);
}
