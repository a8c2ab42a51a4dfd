package jp.sekimori.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;

/**
 * Cases about one table: CSV with a head, UTF-8, no quotes; several words in a cell have ； between
 * them. Facts and their values stand in the words that people read; an empty cell is not known.
 */
final class CaseFile {
  private static final List<String> EXPECTED = List.of("結論", "許可", "義務", "条項", "印", "答えが要るもの");

  private final Path file;
  private final List<Fact> facts;
  private final Vocabulary vocabulary;
  private final List<String> lines;
  private final List<String> head;

  /**
   * @param edition empty for every edition
   */
  record Case(String name, String edition, Map<String, String> facts, Said expected) {
    boolean isIn(String other) {
      return edition.isEmpty() || edition.equals(other);
    }
  }

  CaseFile(Path file, List<Fact> facts, Vocabulary vocabulary) {
    this.file = file;
    this.facts = facts;
    this.vocabulary = vocabulary;
    lines = Packs.read(file).lines().toList();
    head = cells(lines.getFirst());
  }

  /** The table that a file of this name is about. */
  static String table(Path file) {
    return file.getFileName().toString().replace(".csv", "");
  }

  List<Case> cases() {
    for (String column : head) {
      if (!column.equals("事例") && !column.equals("版") && !EXPECTED.contains(column)) {
        fact(column);
      }
    }
    var cases = new ArrayList<Case>();
    for (int i = 1; i < lines.size(); i++) {
      cases.add(read(i + 1, cells(lines.get(i))));
    }
    return cases;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private Case read(int line, List<String> cells) {
    if (cells.size() != head.size()) {
      throw refuse(line, "列の数が見出しと違います");
    }
    Map<String, String> known = new HashMap<>(Map.of(Fact.ACT, table(file)));
    for (Fact fact : facts) {
      String cell = cell(cells, fact.label().ja());
      if (!cell.isEmpty()) {
        known.put(fact.id(), value(line, fact, cell));
      }
    }
    return new Case(
        file.getFileName() + ":" + line + " " + cell(cells, "事例"),
        cell(cells, "版"),
        known,
        new Said(
            cell(cells, "結論"),
            words(cells, "許可"),
            words(cells, "義務"),
            words(cells, "条項"),
            words(cells, "印"),
            words(cells, "答えが要るもの")));
  }

  private String cell(List<String> cells, String column) {
    int at = head.indexOf(column);
    return at < 0 ? "" : cells.get(at);
  }

  private Set<String> words(List<String> cells, String column) {
    String cell = cell(cells, column);
    return cell.isEmpty() ? Set.of() : new TreeSet<>(List.of(cell.split("；")));
  }

  private Fact fact(String label) {
    return facts.stream()
        .filter(fact -> fact.label().ja().equals(label))
        .findFirst()
        .orElseThrow(() -> refuse(1, "「" + label + "」という項目は、この表にありません"));
  }

  private String value(int line, Fact fact, String cell) {
    List<Value> values = vocabulary.values(fact);
    return values.isEmpty() || (fact.type() instanceof ClassOn && isCode(values, cell))
        ? cell
        : values.stream()
            .filter(value -> value.label().ja().equals(cell))
            .findFirst()
            .map(Value::id)
            .orElseThrow(() -> refuse(line, "「" + fact.label().ja() + "」に「" + cell + "」はありません"));
  }

  private static boolean isCode(List<Value> values, String cell) {
    return values.stream().anyMatch(value -> value.id().equals(cell));
  }

  private IllegalArgumentException refuse(int line, String what) {
    return new IllegalArgumentException(file.getFileName() + ":" + line + " " + what);
  }
}
