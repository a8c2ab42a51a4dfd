package jp.sekimori.app.ledger.imports.web;

import java.util.List;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.site.Link;
import jp.sekimori.clauses.text.Message;

/** Where pages of imports lie. */
final class Trail {
  private Trail() {}

  static Message title(Fields fields) {
    var title = fields.ledger().title();
    return new Message(title.ja(), title.en());
  }

  static List<Link> of(Fields fields) {
    return List.of(new Link("/ledgers/" + fields.ledger().id(), fields.ledger().title().ja()));
  }
}
