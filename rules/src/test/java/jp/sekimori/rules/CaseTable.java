package jp.sekimori.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Cases that a policy officer wrote down: facts, and what should come of them. */
final class CaseTable {
  private CaseTable() {}

  /**
   * One line.
   *
   * @param edition {@code *} for all
   * @param facts an empty cell is a fact that is not known
   */
  record Case(
      String table,
      int line,
      String edition,
      Map<String, String> facts,
      String effect,
      List<String> obligations,
      List<String> clauses,
      List<String> open) {
    @Override
    public String toString() {
      return table + ".csv:" + line + " " + facts;
    }
  }

  static List<Case> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> head = Arrays.asList(lines.getFirst().split(",", -1));
      String table = file.getFileName().toString().replace(".csv", "");
      var cases = new ArrayList<Case>();
      for (int i = 1; i < lines.size(); i++) {
        cases.add(read(table, i + 1, head, Arrays.asList(lines.get(i).split(",", -1))));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(String table, int line, List<String> head, List<String> cells) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < head.size(); i++) {
      all.put(head.get(i), cells.get(i));
    }
    Map<String, String> facts = new LinkedHashMap<>(all);
    List.of("edition", "effect", "obligations", "clauses", "open").forEach(facts::remove);
    facts.values().removeIf(String::isEmpty);
    facts.put("act", table);
    return new Case(
        table,
        line,
        cell(all, "edition"),
        facts,
        cell(all, "effect"),
        words(cell(all, "obligations")),
        words(cell(all, "clauses")),
        words(cell(all, "open")));
  }

  private static String cell(Map<String, String> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
  }
}
