package jp.sekimori.app.command;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes the one JSON document that a command answers with. */
final class Json {
  private Json() {}

  /**
   * @param members writes the members of the outermost object
   */
  static String document(Consumer<JsonGenerator> members) {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  static void message(JsonGenerator json, String name, Message message) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("ja", message.ja());
    json.writeStringProperty("en", message.en());
    json.writeEndObject();
  }

  static void words(JsonGenerator json, String name, Words words) {
    message(json, name, new Message(words.ja(), words.en()));
  }

  static void strings(JsonGenerator json, String name, Iterable<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** The first problem, and where there are several all of them. */
  static String errors(List<Problem> problems) {
    return document(
        json -> {
          json.writeName("error");
          problem(json, problems.getFirst());
          if (problems.size() > 1) {
            json.writeArrayPropertyStart("errors");
            problems.forEach(problem -> problem(json, problem));
            json.writeEndArray();
          }
        });
  }

  static void problem(JsonGenerator json, Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("reason", problem.reason());
    message(json, "what", problem.what());
    message(json, "where", problem.where());
    message(json, "mend", problem.mend());
    json.writeEndObject();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }
  }
}
