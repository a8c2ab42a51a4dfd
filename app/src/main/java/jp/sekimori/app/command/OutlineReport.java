package jp.sekimori.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.clauses.lint.Finding.Column;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The tree of one text, every clause with its address.
 *
 * @param column the column of a table that it stands in; null for a text alone
 * @param notes where a reader of the whole would hesitate
 */
record OutlineReport(Outline outline, @Nullable Column column, List<Note> notes) implements Report {

  static OutlineReport of(Reading reading) {
    return new OutlineReport(reading.outline(), null, reading.notes());
  }

  static OutlineReport of(Subject.Pair table, Column column) {
    Reading reading = table.in(column);
    List<Note> notes =
        Stream.of(reading.notes(), table.notes()).flatMap(List::stream).distinct().toList();
    return new OutlineReport(reading.outline(), column, notes);
  }

  @Override
  public void json(JsonGenerator json) {
    json.writeStringProperty("column", column == null ? null : column.code());
    json.writeArrayPropertyStart("clauses");
    outline.nodes().forEach(node -> clause(json, node));
    json.writeEndArray();
    notes(json, notes);
  }

  private static void clause(JsonGenerator json, Outline.Node node) {
    Clause clause = node.clause();
    json.writeStartObject();
    json.writeStringProperty("path", node.path().toString());
    json.writeStringProperty("label", clause.label().printed());
    json.writeStringProperty("kind", clause.label().kind().code());
    json.writeStringProperty("normal", clause.label().normal());
    json.writeNumberProperty("depth", node.depth());
    json.writeStringProperty("caption", clause.caption().text());
    json.writeStringProperty("text", clause.text().text());
    json.writeNumberProperty("line", clause.line());
    json.writeBooleanProperty("elided", clause.elided());
    json.writeBooleanProperty("uncertain", clause.uncertain());
    notes(json, clause.notes());
    json.writeEndObject();
  }

  static void notes(JsonGenerator json, List<Note> notes) {
    json.writeArrayPropertyStart("notes");
    for (Note note : notes) {
      json.writeStartObject();
      json.writeStringProperty("kind", note.kind().name().toLowerCase(java.util.Locale.ROOT));
      json.writeNumberProperty("line", note.line());
      Json.message(json, "message", note.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void text(Screen screen) {
    List<Outline.Node> nodes = outline.nodes();
    int digits =
        nodes.stream().mapToInt(n -> String.valueOf(n.clause().line()).length()).max().orElse(1);
    nodes.forEach(node -> clause(screen, node, digits));
    notes.forEach(note -> note(screen, note, digits + 2));
    screen.line(0, Span.faint(summary(screen.language(), nodes.size())));
  }

  private String summary(Language language, int clauses) {
    String which = "";
    if (column != null) {
      which =
          column == Column.OLD
              ? language.say("旧の欄: ", "older column: ")
              : language.say("新の欄: ", "newer column: ");
    }
    return which + language.say("条項 %,d 件", "%,d clauses").formatted(clauses);
  }

  private static void clause(Screen screen, Outline.Node node, int digits) {
    Clause clause = node.clause();
    int indent = digits + 2 + 2 * node.depth();
    var spans = new ArrayList<Span>();
    spans.add(Span.faint(("%" + digits + "d").formatted(clause.line())));
    spans.add(Span.plain(" ".repeat(indent - digits)));
    if (!clause.caption().isEmpty()) {
      spans.add(Span.strong(clause.caption().text() + " "));
    }
    if (clause.label().isPrinted()) {
      spans.add(Span.strong(clause.label().printed() + " "));
    }
    spans.add(Span.plain(clause.text().text()));
    if (clause.uncertain()) {
      spans.add(new Span(screen.language().say(" 〔不確か〕", " [uncertain]"), Span.Style.WARNING));
    }
    screen.line(indent + 2, spans);
    clause.notes().forEach(note -> note(screen, note, indent + 2));
  }

  static void note(Screen screen, Note note, int indent) {
    Language language = screen.language();
    String line = language.say(note.line() + "行: ", "line " + note.line() + ": ");
    screen.line(
        indent + 2,
        Span.plain(" ".repeat(indent)),
        new Span("? " + line + language.say(note.message()), Span.Style.QUESTION));
  }
}
