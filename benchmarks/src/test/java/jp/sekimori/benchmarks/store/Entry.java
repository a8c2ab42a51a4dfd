package jp.sekimori.benchmarks.store;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A ledger entry as the store keeps it: real columns for what is searched, sorted or secured, the
 * whole of it as JSON.
 *
 * @param ledger 1 to 8, the kind of register
 * @param state 1 draft, 2 in force, 3 closed
 * @param confidentiality class 1 to 3
 * @param due the next day on which something has to happen
 * @param changed minutes since 2020-01-01, unique enough to sort by
 */
record Entry(
    int organization,
    UUID id,
    UUID office,
    int ledger,
    int state,
    int confidentiality,
    LocalDate due,
    int changed,
    String title,
    String place,
    String remark) {

  /** What searches look at: every text of the entry, widths and cases folded. */
  String searchable() {
    return Normalizer.normalize(title + " " + place + " " + remark, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
  }

  String body() {
    return """
    {"title":"%s","place":"%s","remark":"%s","class":{"c":%d,"i":2,"a":1},"medium":"electronic",\
    "retention":{"years":5,"until":"%s"},"form":"asset-1","source":{"sheet":"台帳","row":%d}}\
    """
        .formatted(title, place, remark, confidentiality, due, changed % 5000);
  }

  /** A line of COPY's text format. No text of an entry has tabs, line ends or backslashes. */
  String line() {
    return String.join(
        "\t",
        Integer.toString(organization),
        id.toString(),
        office.toString(),
        Integer.toString(ledger),
        Integer.toString(state),
        Integer.toString(confidentiality),
        due.toString(),
        Integer.toString(changed),
        searchable(),
        body());
  }
}
