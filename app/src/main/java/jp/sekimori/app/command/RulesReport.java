package jp.sekimori.app.command;

import static jp.sekimori.app.command.Span.faint;
import static jp.sekimori.app.command.Span.plain;
import static jp.sekimori.app.command.Span.strong;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sekimori.rules.compare.Comparison;
import jp.sekimori.rules.compare.RowChange;
import jp.sekimori.rules.decide.Case;
import jp.sekimori.rules.decide.Differences.Difference;
import jp.sekimori.rules.decide.Differences.Side;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Words;
import jp.sekimori.rules.words.InWords;
import tools.jackson.core.JsonGenerator;

/** What two editions of rules have different: rows, and answers. */
record RulesReport(Comparison comparison) implements Report {

  @Override
  public void json(JsonGenerator json) {
    json.writeStringProperty("older", comparison.older());
    json.writeStringProperty("newer", comparison.newer());
    Json.strings(json, "added", comparison.added().stream().map(Table::id).toList());
    Json.strings(json, "deleted", comparison.deleted().stream().map(Table::id).toList());
    json.writeArrayPropertyStart("rows");
    for (RowChange change : comparison.rows()) {
      json.writeStartObject();
      json.writeStringProperty("table", change.table());
      json.writeStringProperty("row", change.row());
      json.writeStringProperty("change", change.kind().name().toLowerCase(Locale.ROOT));
      Json.strings(json, "what", change.what());
      Json.words(json, "words", InWords.change(change));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("answers");
    comparison
        .answers()
        .forEach((table, found) -> found.forEach(each -> answer(json, table, each)));
    json.writeEndArray();
  }

  private static void answer(JsonGenerator json, Table table, Difference difference) {
    json.writeStartObject();
    json.writeStringProperty("table", table.id());
    json.writeObjectPropertyStart("when");
    for (Case.Term term : difference.when().terms()) {
      json.writeStringProperty(term.fact().id(), term.values());
    }
    json.writeEndObject();
    Json.words(json, "words", InWords.difference(difference));
    side(json, "older", difference.older());
    side(json, "newer", difference.newer());
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, String name, Optional<Side> known) {
    if (known.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    Side side = known.get();
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("effect", side.gist().effect().id());
    Json.strings(json, "obligations", side.obligations().stream().map(Obligation::id).toList());
    Json.strings(json, "permits", side.permits().stream().map(Permit::id).toList());
    Json.strings(json, "clauses", side.clauses());
    Json.strings(json, "rows", side.rows().stream().map(Row::id).toList());
    json.writeEndObject();
  }

  @Override
  public void text(Screen screen) {
    Language language = screen.language();
    tables(screen, "加わった表", "added tables", comparison.added());
    tables(screen, "なくなった表", "deleted tables", comparison.deleted());
    screen.line(
        0, strong(language.say("違う行", "Rows that differ") + " " + comparison.rows().size()));
    for (RowChange change : comparison.rows()) {
      Row row = change.newer().or(change::older).orElseThrow();
      screen.line(
          4,
          plain("  " + change.table() + "/" + change.row() + "  "),
          faint(say(screen, InWords.change(change))),
          plain("  " + say(screen, row.because())));
    }
    long answers = comparison.answers().values().stream().mapToLong(List::size).sum();
    screen.line(0, strong(language.say("判定が変わる場合", "Cases decided differently") + " " + answers));
    comparison
        .answers()
        .forEach((table, found) -> found.forEach(each -> answer(screen, table, each)));
  }

  private static void tables(Screen screen, String ja, String en, List<Table> tables) {
    for (Table table : tables) {
      screen.line(
          4, strong(screen.language().say(ja, en)), plain("  " + say(screen, table.title())));
    }
  }

  private static void answer(Screen screen, Table table, Difference difference) {
    screen.line(
        4,
        strong("  " + say(screen, table.title())),
        plain("：" + say(screen, InWords.difference(difference))));
    clauses(screen, "旧の根拠 ", "older clauses ", difference.older());
    clauses(screen, "新の根拠 ", "newer clauses ", difference.newer());
  }

  private static void clauses(Screen screen, String ja, String en, Optional<Side> side) {
    side.ifPresent(
        known ->
            screen.line(
                6,
                faint("      " + screen.language().say(ja, en)),
                plain(String.join(" ", known.clauses()))));
  }

  private static String say(Screen screen, Words words) {
    return screen.language().say(words.ja(), words.en());
  }
}
