package jp.sekimori.app.ledger.imports.web;

import java.util.List;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.imports.Import;
import jp.sekimori.app.ledger.imports.Table;
import jp.sekimori.app.ledger.imports.Words;
import jp.sekimori.app.site.Link;
import jp.sekimori.clauses.text.Message;

/**
 * How a table is read: which sheet, what its heads stand for, what stands in empty fields.
 *
 * @param words of the table that nobody would know for choices
 * @param fixable the fields of which one thing can be said for all rows that leave them empty
 */
public record ColumnsView(
    Fields fields,
    Import list,
    Table table,
    List<Words.Own> words,
    List<Field> fixable,
    String office) {
  public ColumnsView {
    words = List.copyOf(words);
    fixable = List.copyOf(fixable);
  }

  public String address() {
    return "/ledgers/" + list.ledger() + "/imports/" + list.id();
  }

  public Message title() {
    return Trail.title(fields);
  }

  public List<Link> trail() {
    return Trail.of(fields);
  }

  public String fixed(Field field) {
    return list.fixed().getOrDefault(field.id(), "");
  }
}
