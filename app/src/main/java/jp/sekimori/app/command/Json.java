package jp.sekimori.app.command;

import java.io.StringWriter;
import java.util.function.Consumer;
import jp.sekimori.clauses.text.Message;
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

  static void strings(JsonGenerator json, String name, Iterable<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  static String error(Problem problem) {
    return document(
        json -> {
          json.writeObjectPropertyStart("error");
          json.writeStringProperty("reason", problem.reason());
          message(json, "what", problem.what());
          message(json, "where", problem.where());
          message(json, "mend", problem.mend());
          json.writeEndObject();
        });
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
