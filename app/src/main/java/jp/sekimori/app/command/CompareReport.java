package jp.sekimori.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.compare.Edit;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Outline;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Every difference between two editions, and what was not compared.
 *
 * @param notes where a reader of the table they stand in would hesitate
 */
record CompareReport(Comparison comparison, List<Note> notes, Language language) implements Report {

  @Override
  public void json(JsonGenerator json) {
    json.writeObjectPropertyStart("counts");
    for (Difference.Kind kind : Difference.Kind.values()) {
      json.writeNumberProperty(kind.code(), count(kind));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("differences");
    comparison.differences().forEach(difference -> difference(json, difference));
    json.writeEndArray();
    json.writeArrayPropertyStart("notCompared");
    for (Comparison.NotCompared left : comparison.notCompared()) {
      json.writeStartObject();
      json.writeStringProperty("where", language.say(left.where()));
      json.writeStringProperty("why", language.say(left.why()));
      json.writeEndObject();
    }
    json.writeEndArray();
    OutlineReport.notes(json, notes);
  }

  private static void difference(JsonGenerator json, Difference difference) {
    json.writeStartObject();
    json.writeStringProperty("kind", difference.kind().code());
    side(json, "old", difference.older());
    side(json, "new", difference.newer());
    json.writeArrayPropertyStart("also");
    difference.further().forEach(node -> clause(json, node));
    json.writeEndArray();
    json.writeArrayPropertyStart("edits");
    difference.captionEdits().forEach(edit -> edit(json, "caption", edit));
    difference.edits().forEach(edit -> edit(json, "text", edit));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void edit(JsonGenerator json, String where, Edit edit) {
    json.writeStartObject();
    json.writeStringProperty("in", where);
    json.writeStringProperty("old", edit.older());
    json.writeStringProperty("new", edit.newer());
    json.writeNumberProperty("oldStart", edit.olderStart());
    json.writeNumberProperty("newStart", edit.newerStart());
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, String name, Outline.@Nullable Node node) {
    json.writeName(name);
    if (node == null) {
      json.writeNull();
    } else {
      clause(json, node);
    }
  }

  private static void clause(JsonGenerator json, Outline.Node node) {
    json.writeStartObject();
    json.writeStringProperty("path", node.path().toString());
    json.writeStringProperty("label", node.clause().label().printed());
    json.writeStringProperty("caption", node.clause().caption().text());
    json.writeStringProperty("text", node.clause().text().text());
    json.writeNumberProperty("line", node.clause().line());
    json.writeEndObject();
  }

  private long count(Difference.Kind kind) {
    return comparison.differences().stream().filter(d -> d.kind() == kind).count();
  }

  @Override
  public void text(Screen screen) {
    for (Difference difference : comparison.differences()) {
      heading(screen, difference);
      wording(screen, difference);
      screen.blank();
    }
    for (Comparison.NotCompared left : comparison.notCompared()) {
      screen.line(
          10,
          new Span(language.say("比較せず  ", "skipped   "), Span.Style.QUESTION),
          Span.plain(language.say(left.where()) + " " + language.say(left.why())));
    }
    notes.forEach(note -> OutlineReport.note(screen, note, 0));
    screen.line(0, Span.strong(summary()));
  }

  private void heading(Screen screen, Difference difference) {
    Outline.Node older = difference.older();
    Outline.Node newer = difference.newer();
    String kind = language.say(difference.kind().japanese(), difference.kind().code());
    screen.line(
        10,
        Span.strong(Width.pad(kind, 12)),
        Span.plain(joined(Stream.concat(Stream.of(path(older)), paths(difference, true)))),
        Span.plain(between(older, newer)),
        Span.plain(joined(Stream.concat(Stream.of(path(newer)), paths(difference, false)))),
        Span.faint("  " + lines(older, newer)));
  }

  private static String path(Outline.@Nullable Node node) {
    return node == null ? "" : node.path().toString();
  }

  /** A clause that was split or merged has further parts on one side. */
  private static Stream<String> paths(Difference difference, boolean older) {
    boolean here = difference.kind() == (older ? Difference.Kind.MERGED : Difference.Kind.SPLIT);
    return here ? difference.further().stream().map(CompareReport::path) : Stream.of();
  }

  private static String joined(Stream<String> paths) {
    return paths.filter(path -> !path.isEmpty()).collect(Collectors.joining(" + "));
  }

  private static String between(Outline.@Nullable Node older, Outline.@Nullable Node newer) {
    return older == null || newer == null ? "" : " → ";
  }

  private String lines(Outline.@Nullable Node older, Outline.@Nullable Node newer) {
    return Stream.of(line(language.say("旧", "old "), older), line(language.say("新", "new "), newer))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(language.say("・", ", ")));
  }

  private String line(String side, Outline.@Nullable Node node) {
    if (node == null) {
      return "";
    }
    int line = node.clause().line();
    return side + language.say(line + "行", "line " + line);
  }

  private static void wording(Screen screen, Difference difference) {
    Outline.Node newer = difference.newer();
    Outline.Node shown = newer == null ? difference.older() : newer;
    if (shown != null) {
      if (!difference.captionEdits().isEmpty()) {
        paragraph(screen, marked(shown.clause().caption().text(), difference.captionEdits()));
      }
      if (!shown.clause().text().isEmpty()) {
        paragraph(screen, marked(shown.clause().text().text(), difference.edits()));
      }
    }
    switch (difference.kind()) {
      case ADDED, DELETED -> difference.further().forEach(node -> below(screen, node));
      case RENUMBERED, REWORDED, MOVED, SPLIT, MERGED -> {}
    }
  }

  private static void paragraph(Screen screen, List<Span> spans) {
    var indented = new ArrayList<Span>(List.of(Span.plain(" ".repeat(10))));
    indented.addAll(spans);
    screen.line(10, indented);
  }

  /** A clause that came or went with the one above it. */
  private static void below(Screen screen, Outline.Node node) {
    screen.line(
        12,
        Span.plain(" ".repeat(10)),
        Span.faint(path(node) + "  "),
        Span.plain(node.clause().text().text()));
  }

  /** The newer wording with 〔old→new〕 at every change. */
  private static List<Span> marked(String newer, List<Edit> edits) {
    var spans = new ArrayList<Span>();
    int done = 0;
    for (Edit edit : edits) {
      spans.add(Span.plain(newer.substring(done, edit.newerStart())));
      spans.add(Span.plain("〔"));
      spans.add(new Span(edit.older(), Span.Style.GONE));
      spans.add(Span.plain("→"));
      spans.add(new Span(edit.newer(), Span.Style.NEW));
      spans.add(Span.plain("〕"));
      done = edit.newerEnd();
    }
    spans.add(Span.plain(newer.substring(done)));
    return spans;
  }

  private String summary() {
    int all = comparison.differences().size();
    String each =
        Stream.of(Difference.Kind.values())
            .filter(kind -> count(kind) > 0)
            .map(kind -> language.say(kind.japanese(), kind.code()) + " " + count(kind))
            .collect(Collectors.joining(language.say("、", ", ")));
    return language.say("差異 " + all + " 件", all + " differences") + (all == 0 ? "" : ": " + each);
  }
}
