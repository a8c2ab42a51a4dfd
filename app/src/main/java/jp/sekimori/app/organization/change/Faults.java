package jp.sekimori.app.organization.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.clauses.text.Message;

/** Collects what is wrong, and what should be known, while a list is judged. */
final class Faults {
  private final ListKind list;
  private final List<Fault> found = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Set<Integer> bad = new HashSet<>();

  Faults(ListKind list) {
    this.list = list;
  }

  /** Something wrong in one cell. */
  void in(Line line, String key, Kind kind, Message what, Message mend) {
    add(new Fault(line.row(), kind, list.column(key).title(), line.text(key), what, mend));
  }

  /** Something wrong with the row. */
  void of(Line line, Kind kind, String value, Message what, Message mend) {
    add(new Fault(line.row(), kind, Fault.WHOLE_ROW, value, what, mend));
  }

  void add(Fault fault) {
    found.add(fault);
    bad.add(fault.row());
  }

  void note(Line line, String ja, String en) {
    notes.add(new Note(line.row(), new Message(ja, en)));
  }

  /** An obligatory cell that is empty. */
  void empty(Line line, String key) {
    Message title = list.column(key).title();
    in(
        line,
        key,
        Kind.EMPTY,
        new Message("「" + title.ja() + "」が空です。", "“" + title.en() + "” is empty."),
        new Message("値を入力してください。", "Fill it in."));
  }

  boolean isBad(Line line) {
    return bad.contains(line.row());
  }

  List<Fault> found() {
    return found;
  }

  List<Note> notes() {
    return notes;
  }
}
