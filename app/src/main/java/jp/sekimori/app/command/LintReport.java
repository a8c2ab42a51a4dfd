package jp.sekimori.app.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Suppressions;
import tools.jackson.core.JsonGenerator;

/**
 * The drafting defects found, in printed order.
 *
 * @param outcome what is told, what is suppressed, and which suppressions are of no use any more
 * @param columns whether a reader has to be told which of two texts a finding stands in
 */
record LintReport(Suppressions.Outcome outcome, boolean columns) implements Report {

  boolean hasErrors() {
    return count(Finding.Severity.ERROR) > 0;
  }

  private long count(Finding.Severity severity) {
    return outcome.kept().stream().filter(finding -> finding.severity() == severity).count();
  }

  @Override
  public void json(JsonGenerator json) {
    json.writeObjectPropertyStart("counts");
    for (Finding.Severity severity : Finding.Severity.values()) {
      json.writeNumberProperty(severity.code(), count(severity));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("findings");
    for (Finding finding : outcome.kept()) {
      json.writeStartObject();
      members(json, finding);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("suppressed");
    for (Suppressions.Suppressed suppressed : outcome.suppressed()) {
      json.writeStartObject();
      members(json, suppressed.finding());
      json.writeStringProperty("reason", suppressed.entry().reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    unused(json);
  }

  private void unused(JsonGenerator json) {
    json.writeArrayPropertyStart("unused");
    for (Suppressions.Entry entry : outcome.unused()) {
      json.writeStartObject();
      json.writeNumberProperty("line", entry.line());
      json.writeStringProperty("rule", entry.rule());
      json.writeStringProperty("path", entry.path());
      json.writeStringProperty("reason", entry.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void members(JsonGenerator json, Finding finding) {
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("severity", finding.severity().code());
    json.writeStringProperty("column", finding.column().code());
    json.writeStringProperty("path", finding.path());
    json.writeNumberProperty("line", finding.line());
    Json.message(json, "message", finding.message());
    Json.strings(json, "evidence", finding.evidence());
    Finding.Fix fix = finding.fix();
    if (fix == null) {
      json.writeNullProperty("fix");
    } else {
      json.writeObjectPropertyStart("fix");
      json.writeNumberProperty("line", fix.line());
      json.writeStringProperty("from", fix.from());
      json.writeStringProperty("to", fix.to());
      json.writeEndObject();
    }
  }

  @Override
  public void text(Screen screen) {
    outcome.kept().forEach(finding -> show(screen, finding));
    for (Suppressions.Entry entry : outcome.unused()) {
      String line = screen.language().say(entry.line() + "行", "line " + entry.line());
      String why =
          screen
              .language()
              .say("除外リストのこの行に当たる指摘はもうありません", "this suppression covers nothing any more");
      screen.line(
          4, Span.faint(line + ": " + why + ": "), Span.plain(entry.rule() + " | " + entry.path()));
    }
    screen.line(0, Span.strong(summary(screen.language())));
  }

  private void show(Screen screen, Finding finding) {
    Language language = screen.language();
    screen.line(
        4,
        new Span(Width.pad(severity(language, finding.severity()), 6), style(finding.severity())),
        Span.strong(
            language.say(finding.line() + "行", "line " + finding.line())
                + (columns ? column(language, finding.column()) : "")),
        Span.plain("  " + finding.path()),
        Span.faint("  " + finding.rule()));
    screen.line(6, Span.plain("      " + language.say(finding.message())));
    finding.evidence().forEach(words -> screen.line(8, Span.faint("      > "), Span.plain(words)));
    Finding.Fix fix = finding.fix();
    if (fix != null) {
      screen.line(
          8,
          Span.faint(language.say("      直し方: ", "      fix: ")),
          new Span(fix.from(), Span.Style.GONE),
          Span.plain(" → "),
          new Span(fix.to(), Span.Style.NEW));
    }
    screen.blank();
  }

  private static String severity(Language language, Finding.Severity severity) {
    return switch (severity) {
      case ERROR -> language.say("誤り", "error");
      case WARNING -> language.say("注意", "warn");
      case QUESTION -> language.say("確認", "ask");
    };
  }

  private static Span.Style style(Finding.Severity severity) {
    return switch (severity) {
      case ERROR -> Span.Style.ERROR;
      case WARNING -> Span.Style.WARNING;
      case QUESTION -> Span.Style.QUESTION;
    };
  }

  private static String column(Language language, Finding.Column column) {
    return switch (column) {
      case NEW -> language.say("（新）", " (new)");
      case OLD -> language.say("（旧）", " (old)");
      case PAIR -> language.say("（新旧）", " (pair)");
    };
  }

  private String summary(Language language) {
    String each =
        Stream.of(Finding.Severity.values())
            .map(severity -> severity(language, severity) + " " + count(severity))
            .collect(Collectors.joining(language.say("、", ", ")));
    int told = outcome.kept().size();
    int suppressed = outcome.suppressed().size();
    return language.say("指摘 " + told + " 件: ", told + " findings: ")
        + each
        + (suppressed == 0
            ? ""
            : language.say("（ほかに除外 " + suppressed + " 件）", " (suppressed: " + suppressed + ")"));
  }
}
