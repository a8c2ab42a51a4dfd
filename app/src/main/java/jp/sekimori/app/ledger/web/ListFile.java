package jp.sekimori.app.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.sheet.CsvFile;
import jp.sekimori.app.sheet.PrintedSheet;
import jp.sekimori.app.site.Page;

/** A list as a file: the same columns and rows, in the same order. */
final class ListFile {
  private final Asked asked;
  private final List<Entry> entries;
  private final Show show;
  private final Snapshot day;
  private final Page page;

  ListFile(Asked asked, List<Entry> entries, Show show, Snapshot day, Page page) {
    this.asked = asked;
    this.entries = entries;
    this.show = show;
    this.day = day;
    this.page = page;
  }

  /** Without its ending. */
  String name() {
    return title() + "_" + day.day();
  }

  private String title() {
    return page.text(Worded.of(asked.fields().ledger().title()));
  }

  CsvFile csv() {
    var rows = new ArrayList<List<String>>();
    rows.add(heads());
    entries.forEach(entry -> rows.add(cells(entry).stream().map(PrintedSheet::harmless).toList()));
    return new CsvFile(rows);
  }

  byte[] xlsx() {
    return new PrintedSheet(
            title(),
            page.text("ledger.file.of", page.day(day.day()), page.number(entries.size())),
            heads(),
            entries.stream().map(this::cells).toList())
        .bytes();
  }

  /** The number is always there, so that rows can be told apart. */
  private List<Column> columns() {
    var columns = new ArrayList<Column>();
    if (asked.columns().stream().noneMatch(column -> column.id().equals("number"))) {
      columns.add(new Column("number", Optional.empty()));
    }
    columns.addAll(asked.columns());
    return columns;
  }

  private List<String> heads() {
    return columns().stream().map(column -> column.label(page)).toList();
  }

  private List<String> cells(Entry entry) {
    return columns().stream().map(column -> cell(entry, column)).toList();
  }

  private String cell(Entry entry, Column column) {
    if (column.field().isPresent()) {
      return cell(column.field().get(), entry);
    }
    return switch (column.id()) {
      case "number" -> page.text(entry.number().words());
      case "state" ->
          asked
              .fields()
              .state(entry.state())
              .map(state -> page.text(Worded.of(state.label())))
              .orElse(entry.state());
      case "office" -> day.state().called(entry.office());
      case "due" -> entry.due().map(page::day).orElse("");
      default -> page.day(entry.changed().atZone(Time.ZONE).toLocalDate());
    };
  }

  private String cell(Field field, Entry entry) {
    return page.text(Show.joined(show.of(field, entry.values().of(field.id()))));
  }
}
