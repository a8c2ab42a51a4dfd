package jp.sekimori.app.ledger.imports.web;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.imports.Checked;
import jp.sekimori.app.ledger.imports.Import;
import jp.sekimori.app.ledger.imports.RowFault;
import jp.sekimori.app.ledger.imports.Words;
import jp.sekimori.app.site.Link;
import jp.sekimori.app.site.Pager;
import jp.sekimori.clauses.text.Message;

/**
 * What would come of a table, or came of it.
 *
 * @param checked empty where the import is closed
 * @param samples some of the good rows as they will be entered
 * @param asked which page of faults
 * @param said what happened before: nothing, stale, others
 */
public record ReportView(
    Fields fields,
    Import list,
    Optional<Checked> checked,
    List<Sample> samples,
    String office,
    int asked,
    String said) {
  private static final int PER_PAGE = 50;

  /** A good row. */
  public record Sample(int row, List<Show.Line> lines) {}

  public ReportView {
    samples = List.copyOf(samples);
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

  public int good() {
    return checked.map(it -> it.good().size()).orElse(0);
  }

  public int bad() {
    return checked.map(it -> it.bad().size()).orElse(0);
  }

  private List<RowFault> faults() {
    return checked.map(Checked::faults).orElse(List.of());
  }

  public int faultCount() {
    return faults().size();
  }

  public Pager pager() {
    return Pager.of(asked, faults().size(), PER_PAGE, address() + "?page=");
  }

  public List<RowFault> faultsHere() {
    return pager().cut(faults(), PER_PAGE);
  }

  /** Columns that rows need and the table does not have. */
  public List<Checked.Lacking> lacking() {
    return checked.map(Checked::lacking).orElse(List.of());
  }

  /** Of all the rows, without which nothing can be entered. */
  public boolean isForAll(Checked.Lacking lacking) {
    return checked.filter(it -> lacking.rows().size() < it.table().rows().size()).isEmpty();
  }

  public List<Words.Replaced> replaced() {
    return checked.map(Checked::replaced).orElse(List.of());
  }

  /** Whether a column that is not read is called like a field with files. */
  public boolean namesFiles() {
    return unused().stream()
        .anyMatch(
            head ->
                fields.all().stream()
                    .anyMatch(
                        field ->
                            field.kind() == Field.Kind.FILE && field.label().ja().equals(head)));
  }

  public List<String> unused() {
    return checked.map(it -> it.table().unused()).orElse(List.of());
  }
}
