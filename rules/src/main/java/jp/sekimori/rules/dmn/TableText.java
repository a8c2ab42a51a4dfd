package jp.sekimori.rules.dmn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table as a file of the pack, in the making. Every value stands in quotes. */
final class TableText {
  private final StringBuilder text = new StringBuilder();
  private final List<String> facts;

  TableText(String id, String ja, String en, List<String> facts) {
    this.facts = facts;
    line("table: " + quoted(id));
    line("title: { ja: " + quoted(ja) + ", en: " + quoted(en) + " }");
    line("facts: " + list(facts));
    line("rows:");
  }

  /**
   * @param conditions for each fact
   * @param notes as {@link Dmn#ANNOTATIONS} lists them
   */
  void row(
      String id,
      List<String> conditions,
      String effect,
      List<String> obligations,
      Optional<String> permit,
      List<String> notes) {
    line("  - id: " + quoted(id));
    line("    if:");
    for (int i = 0; i < facts.size(); i++) {
      line("      " + quoted(facts.get(i)) + ": " + quoted(conditions.get(i)));
    }
    line("    then: " + quoted(effect));
    if (!obligations.isEmpty()) {
      line("    must: " + list(obligations));
    }
    permit.ifPresent(name -> line("    permit: " + quoted(name)));
    line("    clauses: " + list(List.of(notes.get(0).split(" "))));
    line("    ja: " + quoted(notes.get(1)));
    line("    en: " + quoted(notes.get(2)));
    words("question", notes.get(3), notes.get(4));
    words("supplement", notes.get(5), notes.get(6));
  }

  private void words(String name, String ja, String en) {
    if (!ja.isBlank() || !en.isBlank()) {
      line("    " + name + ": { ja: " + quoted(ja) + ", en: " + quoted(en) + " }");
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String list(List<String> values) {
    return values.stream().map(TableText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String value) {
    return '"'
        + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "")
        + '"';
  }

  String text() {
    return text.toString();
  }
}
