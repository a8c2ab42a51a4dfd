package jp.sekimori.app.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.rules.table.Words;

/**
 * Holds a ledger against what a device wrote (突合).
 *
 * @param reader the name of the extension that reads its file
 * @param where the entries that count
 * @param uses the fields that correspond, by the reader's names for what it reads
 * @param surplus what it is called where the ledger has no such thing
 * @param missing what it is called where the file has no such thing
 */
public record Compare(
    String id,
    Words title,
    String reader,
    When where,
    List<String> by,
    Optional<String> of,
    Map<String, String> uses,
    Words surplus,
    Words missing,
    Basis basis)
    implements Based {
  public Compare {
    by = List.copyOf(by);
    uses = Map.copyOf(uses);
  }
}
