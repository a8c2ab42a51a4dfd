package jp.sekimori.app.ledger.web;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.site.Page;

/**
 * A column of a list.
 *
 * @param id of its field, or {@code number}, {@code state}, {@code office}, {@code due}, {@code
 *     changed}
 * @param field empty for what every entry has
 */
public record Column(String id, Optional<Field> field) {
  static final List<String> OF_EVERY_ENTRY = List.of("number", "state", "office", "due", "changed");

  /** Empty where the ledger has no such column. A field of the same name comes first. */
  static Optional<Column> of(Fields fields, String id) {
    return fields
        .find(id)
        .map(field -> new Column(id, Optional.of(field)))
        .or(
            () ->
                OF_EVERY_ENTRY.contains(id)
                    ? Optional.of(new Column(id, Optional.empty()))
                    : Optional.empty());
  }

  /** All that the ledger has, in the order of choosing. */
  static List<Column> all(Fields fields) {
    var all = new java.util.ArrayList<Column>();
    for (String id : OF_EVERY_ENTRY) {
      if (fields.find(id).isEmpty()) {
        all.add(new Column(id, Optional.empty()));
      }
    }
    fields.all().forEach(field -> all.add(new Column(field.id(), Optional.of(field))));
    return all;
  }

  public String label(Page page) {
    return field
        .map(it -> page.text(Worded.of(it.label())))
        .orElseGet(() -> page.text("ledger.column." + id));
  }

  /** Whether a list can be sorted by it. */
  public boolean sorts() {
    return field
        .map(
            it ->
                !it.many()
                    && switch (it.kind()) {
                      case TEXT, NUMBER, DATE, TIME, YES_NO, CHOICE, CLASS, PERSON -> true;
                      case NOTE,
                          OFFICE,
                          ENTRY,
                          CLAUSE,
                          FILE,
                          ADDRESS,
                          MAC,
                          PORTS,
                          URL,
                          CORPORATE_NUMBER ->
                          false;
                    })
        .orElse(true);
  }

  /** Whether it is narrow and must not be broken. */
  public boolean isShort() {
    return field
        .map(
            it ->
                switch (it.kind()) {
                  case NUMBER, DATE, TIME, YES_NO, CLASS -> true;
                  case TEXT, NOTE, CHOICE, PERSON, OFFICE, ENTRY, CLAUSE, FILE -> false;
                  case ADDRESS, MAC, PORTS, URL, CORPORATE_NUMBER -> false;
                })
        .orElse(!id.equals("office"));
  }
}
