package jp.sekimori.app.policy.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelReader;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Passage;

/** The moves on a board. Depths never skip a level when one is done. */
final class Moves {
  private final Map<Column, List<Entry>> columns = new EnumMap<>(Column.class);
  private final List<Entry> aside = new ArrayList<>();

  Moves() {
    for (Column column : Column.values()) {
      columns.put(column, new ArrayList<>());
    }
  }

  List<Entry> column(Column column) {
    return columns.getOrDefault(column, List.of());
  }

  List<Entry> aside() {
    return aside;
  }

  Board done() {
    return Board.of(this);
  }

  void apply(Change change) {
    switch (change) {
      case Change.AcceptCertain() -> acceptCertain();
      case Change.TakeIn takeIn -> takeIn(takeIn.item());
      case Change.Accept accept -> decide(place(accept.item()), Verdict.ACCEPTED);
      case Change.Strike strike -> strike(place(strike.item()), strike.below());
      case Change.Mend mend -> mend(place(mend.item()), mend.wording(), mend.depth());
      case Change.Switch other -> switchColumn(place(other.item()));
      case Change.Split split -> split(place(split.item()), split.at());
      case Change.Join join -> join(place(join.item()));
    }
    columns.values().forEach(Moves::closeGaps);
  }

  /** Where an entry stands. */
  private record Place(List<Entry> entries, int index) {
    Entry entry() {
      return entries.get(index);
    }

    void set(Entry entry) {
      entries.set(index, entry);
    }

    /** The place after the last entry that stands below this one. */
    int end() {
      int end = index + 1;
      int depth = entry().item().depth();
      while (end < entries.size() && entries.get(end).item().depth() > depth) {
        end++;
      }
      return end;
    }
  }

  private Place place(int number) {
    for (List<Entry> entries : columns.values()) {
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).number() == number) {
          return new Place(entries, i);
        }
      }
    }
    throw new IllegalStateException("Nothing that was read bears the number " + number);
  }

  private static void decide(Place place, Verdict verdict) {
    place.set(place.entry().decided(verdict));
  }

  private void acceptCertain() {
    for (List<Entry> entries : columns.values()) {
      entries.replaceAll(
          entry ->
              entry.verdict() == Verdict.OPEN && !entry.item().isDoubtful()
                  ? entry.decided(Verdict.ACCEPTED)
                  : entry);
    }
  }

  private static void strike(Place place, boolean below) {
    int end = place.end();
    decide(place, Verdict.STRUCK);
    for (int i = place.index() + 1; i < end; i++) {
      Entry entry = place.entries().get(i);
      int depth = entry.item().depth();
      place
          .entries()
          .set(i, below ? entry.decided(Verdict.STRUCK) : entry.with(entry.item().at(depth - 1)));
    }
  }

  private static void mend(Place place, Wording wording, int depth) {
    int end = place.end();
    int by = depth - place.entry().item().depth();
    place.set(place.entry().with(place.entry().item().worded(wording)).decided(Verdict.MENDED));
    for (int i = place.index(); i < end; i++) {
      Entry entry = place.entries().get(i);
      place.entries().set(i, entry.with(entry.item().at(entry.item().depth() + by)));
    }
  }

  /** Puts it where its line belongs among those of the other column. */
  private void switchColumn(Place place) {
    Column other = place.entry().item().column().other();
    List<Entry> moving = new ArrayList<>(place.entries().subList(place.index(), place.end()));
    place.entries().subList(place.index(), place.end()).clear();
    moving.replaceAll(entry -> entry.with(entry.item().in(other)));
    moving.set(0, moving.getFirst().decided(Verdict.MENDED));
    insert(moving, column(other));
  }

  private void takeIn(int number) {
    Entry entry =
        aside.stream()
            .filter(e -> e.number() == number)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No line aside is number " + number));
    aside.remove(entry);
    List<Entry> entries = column(entry.item().column());
    int before = indexBefore(entries, entry.item().line()) - 1;
    int depth = before < 0 ? 0 : entries.get(before).item().depth();
    Item labelled = labelled(entry.item(), entry.item().text());
    insert(List.of(entry.with(labelled.at(depth)).decided(Verdict.MENDED)), entries);
  }

  private static void insert(List<Entry> moving, List<Entry> entries) {
    entries.addAll(indexBefore(entries, moving.getFirst().item().line()), moving);
  }

  /** The place behind everything that starts on an earlier line, or on this one. */
  private static int indexBefore(List<Entry> entries, int line) {
    int index = 0;
    while (index < entries.size() && entries.get(index).item().line() <= line) {
      index++;
    }
    return index;
  }

  private void split(Place place, int at) {
    Item item = place.entry().item();
    List<Line> lines = item.text().lines();
    Passage rest = new Passage(lines.subList(at, lines.size()));
    Wording kept = new Wording(item.label(), item.caption(), new Passage(lines.subList(0, at)));
    place.set(place.entry().with(item.worded(kept)).decided(Verdict.MENDED));
    Item piece = labelled(piece(item, next(), lines.get(at).number()), rest);
    place.entries().add(place.index() + 1, Entry.asRead(piece, Verdict.MENDED));
  }

  private static Item piece(Item item, int number, int line) {
    return new Item(
        number,
        item.column(),
        item.depth(),
        Label.NONE,
        Passage.EMPTY,
        Passage.EMPTY,
        line,
        false,
        item.uncertain(),
        item.notes(),
        item.columnNotes());
  }

  /** Takes the label off the start of the text, where there is one. */
  private static Item labelled(Item item, Passage text) {
    var read = LabelReader.read(text.lines().getFirst().text());
    if (read.isEmpty() || !read.getFirst().spaced()) {
      return item.worded(new Wording(Label.NONE, Passage.EMPTY, text));
    }
    var lines = new ArrayList<>(text.lines());
    Line first = lines.getFirst();
    lines.set(0, first.withText(first.text().substring(read.getFirst().end())));
    return item.worded(new Wording(read.getFirst().label(), Passage.EMPTY, new Passage(lines)));
  }

  private int next() {
    return Stream.concat(columns.values().stream().flatMap(List::stream), aside.stream())
            .mapToInt(Entry::number)
            .max()
            .orElse(0)
        + 1;
  }

  /**
   * What was read as its label and text goes on the text of the clause before; so do those below.
   */
  private static void join(Place place) {
    int before = textBefore(place.entries(), place.index());
    Entry joined = place.entry();
    Entry onto = place.entries().get(before);
    var lines = new ArrayList<>(onto.item().text().lines());
    lines.addAll(joined.item().caption().lines());
    lines.addAll(wholeLines(joined.item()));
    Wording longer = new Wording(onto.item().label(), onto.item().caption(), new Passage(lines));
    place.entries().set(before, onto.with(onto.item().worded(longer)).decided(Verdict.MENDED));
    place.entries().remove(place.index());
  }

  private static List<Line> wholeLines(Item item) {
    var lines = new ArrayList<>(item.text().lines());
    if (item.label().isPrinted()) {
      boolean beside = !lines.isEmpty() && lines.getFirst().number() == item.line();
      String rest = beside ? lines.removeFirst().text() : "";
      lines.addFirst(new Line(item.line(), (item.label().printed() + " " + rest).strip()));
    }
    return lines;
  }

  /** The last entry of the text before this one; -1 where there is none. */
  static int textBefore(List<Entry> entries, int index) {
    int before = index - 1;
    while (before >= 0 && !entries.get(before).isInText()) {
      before--;
    }
    return before;
  }

  /** A clause stands at most one level below the one before it. */
  private static void closeGaps(List<Entry> entries) {
    int deepest = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.isInText()) {
        int depth = Math.min(entry.item().depth(), deepest);
        if (depth != entry.item().depth()) {
          entries.set(i, entry.with(entry.item().at(depth)));
        }
        deepest = depth + 1;
      }
    }
  }
}
