package jp.sekimori.clauses.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Revision;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.fixtures.TwoColumns;
import jp.sekimori.clauses.fixtures.TwoColumns.Extraction;
import jp.sekimori.clauses.fixtures.TwoColumns.Row;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableReaderTest {
  private static final Pattern LINES = Pattern.compile("Lines? (\\d+)(?: to (\\d+))?");

  @ParameterizedTest
  @EnumSource(Extraction.class)
  void noLineIsInTheWrongColumnUnlessANoteSaysThatNobodyCanTell(Extraction extraction) {
    var wrong = new ArrayList<String>();
    for (Row row : Row.values()) {
      for (Style style : Style.values()) {
        for (long seed = 0; seed < 2; seed++) {
          wrong.addAll(misplaced(style, seed, row, extraction));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> misplaced(Style style, long seed, Row row, Extraction extraction) {
    var revision = Revision.of(style, seed, PolicyGenerator.policy(style, seed, 80), 8);
    TwoColumns truth = TwoColumns.of(style, revision, row, extraction, 24, 30);
    Columns columns = Objects.requireNonNull(TableReader.columns(Source.of(truth.text())));
    Set<Integer> doubted = doubted(columns.notes());
    String where = extraction + " " + row + " " + style + " " + seed + ": ";
    return Stream.concat(
            strangers(columns.left(), truth.left(), doubted),
            strangers(columns.right(), truth.right(), doubted))
        .map(line -> where + line)
        .toList();
  }

  /** Lines that the column does not have, in order, and that no note speaks of. */
  private static Stream<String> strangers(
      List<Line> column, List<String> truth, Set<Integer> doubted) {
    var missing = new ArrayList<>(truth.stream().map(String::strip).toList());
    var strangers = new ArrayList<String>();
    for (Line line : column) {
      boolean known = line.isBlank() || missing.remove(line.stripped());
      if (!known && !doubted.contains(line.number())) {
        strangers.add(line.number() + " " + line.stripped());
      }
    }
    return strangers.stream();
  }

  private static Set<Integer> doubted(List<Note> notes) {
    var lines = new HashSet<Integer>();
    for (Note note : notes) {
      var matcher = LINES.matcher(note.message().en());
      if (matcher.find()) {
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        IntStream.rangeClosed(from, to).forEach(lines::add);
      }
    }
    return lines;
  }
}
