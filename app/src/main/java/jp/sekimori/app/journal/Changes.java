package jp.sekimori.app.journal;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Changes of fields as the value of a sealed detail: a JSON array of [field, from, to]. */
final class Changes {
  /** The detail of what is not about persons. */
  static final String PLAIN = "changes";

  /** The detail that goes when retention ends. */
  static final String PERSONAL = "personal";

  private static final JsonFactory JSON = new JsonFactory();

  private Changes() {}

  static String write(List<Change> changes) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (Change change : changes) {
        json.writeStartArray();
        json.writeString(change.field());
        json.writeString(change.from());
        json.writeString(change.to());
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  /** Reads what {@link #write} wrote. */
  static List<Change> read(String text, boolean personal) {
    var changes = new ArrayList<Change>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        changes.add(
            new Change(
                json.nextStringValue(), json.nextStringValue(), json.nextStringValue(), personal));
        json.nextToken();
      }
    }
    return changes;
  }
}
