package jp.sekimori.app.command;

import static jp.sekimori.app.command.Span.faint;
import static jp.sekimori.app.command.Span.plain;
import static jp.sekimori.app.command.Span.strong;

import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;
import tools.jackson.core.JsonGenerator;

/** What decisions rest on: every fact with its values. */
record FactsReport(Vocabulary vocabulary) implements Report {

  @Override
  public void json(JsonGenerator json) {
    json.writeArrayPropertyStart("facts");
    for (Fact fact : vocabulary.facts()) {
      json.writeStartObject();
      json.writeStringProperty("id", fact.id());
      json.writeStringProperty("type", fact.type().id());
      Json.words(json, "label", fact.label());
      Json.words(json, "question", fact.question());
      json.writeArrayPropertyStart("values");
      for (Value value : vocabulary.values(fact)) {
        json.writeStartObject();
        json.writeStringProperty("id", value.id());
        Json.words(json, "label", value.label());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (fact.type() instanceof Whole whole) {
        json.writeNumberProperty("from", whole.from());
        json.writeNumberProperty("to", whole.to());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void text(Screen screen) {
    for (Fact fact : vocabulary.facts()) {
      screen.line(
          2,
          strong(fact.id()),
          plain("  " + say(screen, fact.label()) + "  "),
          faint(say(screen, fact.question())));
      for (Value value : vocabulary.values(fact)) {
        screen.line(6, plain("    " + value.id() + "  " + say(screen, value.label())));
      }
      switch (fact.type()) {
        case Whole whole -> screen.line(6, plain("    " + whole.from() + " .. " + whole.to()));
        case Day _ -> screen.line(6, plain("    2023-06-05"));
        case YesNo _, Choice _, ClassOn _ -> {}
      }
    }
  }

  private static String say(Screen screen, Words words) {
    return screen.language().say(words.ja(), words.en());
  }
}
