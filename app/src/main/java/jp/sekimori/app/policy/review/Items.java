package jp.sekimori.app.policy.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.table.ComparisonTable;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Passage;

/**
 * Everything that was read from a file, ready to be reviewed.
 *
 * @param clauses of the newer text, then of the older, each in printed order
 * @param aside lines that are not part of the text
 */
public record Items(List<Item> clauses, List<Item> aside) {
  public Items {
    clauses = List.copyOf(clauses);
    aside = List.copyOf(aside);
  }

  /** The clauses of a single text. */
  public static Items of(Reading reading) {
    return of(List.of(reading), List.of());
  }

  /** The clauses of both columns of a table. */
  public static Items of(ComparisonTable table) {
    return of(List.of(table.newer(), table.older()), table.notes());
  }

  private static Items of(List<Reading> readings, List<Note> ofTable) {
    var clauses = new ArrayList<Item>();
    for (int i = 0; i < readings.size(); i++) {
      for (Outline.Node node : readings.get(i).outline().nodes()) {
        clauses.add(Item.of(clauses.size() + 1, Column.values()[i], node.depth(), node.clause()));
      }
    }
    var aside = new ArrayList<Item>();
    readings.stream()
        .flatMap(reading -> reading.furniture().stream())
        .filter(line -> !line.isBlank())
        .forEach(line -> aside.add(aside(clauses.size() + aside.size() + 1, line)));
    var notes =
        Stream.concat(ofTable.stream(), readings.stream().flatMap(r -> r.notes().stream()))
            .toList();
    return new Items(noted(clauses, notes), aside);
  }

  private static Item aside(int number, Line line) {
    return new Item(
        number,
        Column.NEWER,
        0,
        Label.NONE,
        Passage.EMPTY,
        Passage.of(line),
        line.number(),
        false,
        false,
        List.of(),
        List.of());
  }

  /** Lays each note beside the clauses that were printed on its line, or last before it. */
  private static List<Item> noted(List<Item> clauses, List<Note> notes) {
    var byLine = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < clauses.size(); i++) {
      int at = i;
      clauses
          .get(i)
          .lines()
          .forEach(line -> byLine.computeIfAbsent(line, _ -> new ArrayList<>()).add(at));
    }
    var noted = new ArrayList<>(clauses);
    for (Note note : notes) {
      var nearest = byLine.floorEntry(note.line());
      for (int i : nearest == null ? List.<Integer>of() : nearest.getValue()) {
        noted.set(i, noted.get(i).noted(note));
      }
    }
    return noted;
  }

  /** How many different lines of the input they were printed on. */
  public static long lines(Stream<Item> items) {
    return items.flatMapToInt(Item::lines).distinct().count();
  }
}
