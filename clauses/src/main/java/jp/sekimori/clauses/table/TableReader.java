package jp.sekimori.clauses.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.clauses.outline.OutlineReader;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Pages;
import jp.sekimori.clauses.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads a comparison table from extracted text: column after column on every page, row after row,
 * or side by side with a gutter or tabs between.
 */
public final class TableReader {
  /** Of the lines of the shorter column, the share that must have a twin in the other. */
  private static final double LEAST_ALIKE = 0.2;

  private TableReader() {}

  /** Takes the table apart and reads both texts. */
  public static TableReading read(Source source) {
    Heads heads = Heads.in(source.lines());
    if (heads == null) {
      return new TableReading.NoColumns();
    }
    Columns columns = columns(source, heads);
    if (!areAlike(columns)) {
      return new TableReading.HalvesDiffer(
          source.lines().stream()
              .filter(line -> heads.isOn(line.text()))
              .mapToInt(Line::number)
              .findFirst()
              .orElse(1));
    }
    var newer = OutlineReader.read(columns.newer());
    var older = OutlineReader.read(columns.older());
    return new TableReading.Found(
        new ComparisonTable(
            withFurniture(newer, columns.furniture()),
            older,
            heads.newerFirst(),
            heads.words(),
            columns.notes()));
  }

  /** The furniture of the whole is told once, with the newer text. */
  private static Reading withFurniture(Reading reading, List<Line> furniture) {
    var all = new ArrayList<>(furniture);
    all.addAll(reading.furniture());
    return new Reading(reading.outline(), all, reading.notes());
  }

  /** The lines of both columns; null where no heads stand anywhere. */
  static @Nullable Columns columns(Source source) {
    Heads heads = Heads.in(source.lines());
    return heads == null ? null : columns(source, heads);
  }

  private static Columns columns(Source source, Heads heads) {
    Pages pages = Pages.of(source, heads::isOn);
    return SideBySide.isManner(pages, heads)
        ? SideBySide.columns(pages, heads)
        : Interwoven.columns(pages, heads, hasBlocks(source));
  }

  /** Whether blank lines part the pieces of columns: there is one at the end of every page. */
  private static boolean hasBlocks(Source source) {
    int ended =
        (int)
            source.pageStarts().stream()
                .filter(start -> start > 0 && source.lines().get(start - 1).isBlank())
                .count();
    return ended > 0 && ended >= 0.8 * source.pageStarts().cardinality();
  }

  private static boolean areAlike(Columns columns) {
    Map<String, Integer> left = counted(columns.left());
    Map<String, Integer> right = counted(columns.right());
    int shared = 0;
    for (var entry : left.entrySet()) {
      shared += Math.min(entry.getValue(), right.getOrDefault(entry.getKey(), 0));
    }
    int shorter = Math.min(size(left), size(right));
    return shorter > 0 && shared >= LEAST_ALIKE * shorter;
  }

  private static int size(Map<String, Integer> counted) {
    return counted.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Pairs of neighbouring characters: they survive other line breaks and other numbers. */
  private static Map<String, Integer> counted(List<Line> lines) {
    var counted = new HashMap<String, Integer>();
    for (Line line : lines) {
      String text = Strand.compact(line.text());
      for (int i = 0; i + 3 <= text.length(); i++) {
        counted.merge(text.substring(i, i + 3), 1, Integer::sum);
      }
    }
    return counted;
  }
}
