package jp.sekimori.app.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.clauses.text.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How printed text is kept: line by line, each with its number, so that what is read back equals
 * what was read from the file. {@code {"caption":[[3,"（目的）"]],"text":[[4,"この規程は、"]]}}
 */
final class PrintedJson {
  private static final JsonMapper JSON = new JsonMapper();

  private PrintedJson() {}

  static Map<String, Object> printed(Passage caption, Passage text) {
    var printed = new LinkedHashMap<String, Object>();
    printed.put("caption", lines(caption));
    printed.put("text", lines(text));
    return printed;
  }

  static List<List<Object>> lines(Passage passage) {
    return passage.lines().stream().map(l -> List.<Object>of(l.number(), l.text())).toList();
  }

  static Passage passage(JsonNode lines) {
    var read = new ArrayList<Line>();
    lines.forEach(line -> read.add(new Line(line.get(0).asInt(), line.get(1).asString())));
    return new Passage(read);
  }

  static List<Map<String, Object>> notes(List<Note> notes) {
    return notes.stream()
        .map(
            note ->
                Map.<String, Object>of(
                    "kind", note.kind().name(),
                    "line", note.line(),
                    "ja", note.message().ja(),
                    "en", note.message().en()))
        .toList();
  }

  static List<Note> notes(String json) {
    var notes = new ArrayList<Note>();
    for (JsonNode note : read(json)) {
      notes.add(
          new Note(
              Note.Kind.valueOf(note.get("kind").asString()),
              note.get("line").asInt(),
              new Message(note.get("ja").asString(), note.get("en").asString())));
    }
    return List.copyOf(notes);
  }

  static JsonNode read(String json) {
    return JSON.readTree(json);
  }

  static String write(Object value) {
    return JSON.writeValueAsString(value);
  }
}
