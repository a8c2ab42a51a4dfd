package jp.sekimori.app.ledger.imports.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.imports.Import;
import jp.sekimori.app.site.Link;
import jp.sekimori.clauses.text.Message;

/**
 * Where a table is handed over.
 *
 * @param next the id that the import will have
 * @param offices for which somebody enters, by id
 * @param office the one that is chosen
 * @param problem why the file was not taken: what, where, how to mend it
 * @param earlier imports
 */
public record StartView(
    Fields fields,
    UUID next,
    Map<UUID, String> offices,
    Optional<UUID> office,
    List<Message> problem,
    List<Import> earlier) {
  public StartView {
    problem = List.copyOf(problem);
    earlier = List.copyOf(earlier);
  }

  public String address() {
    return "/ledgers/" + fields.ledger().id() + "/imports";
  }

  public Message title() {
    return Trail.title(fields);
  }

  public List<Link> trail() {
    return Trail.of(fields);
  }
}
