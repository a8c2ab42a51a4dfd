package jp.sekimori.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Finding.Column;
import jp.sekimori.clauses.lint.Linter;
import jp.sekimori.clauses.lint.Suppressions;
import jp.sekimori.clauses.outline.Reading;
import org.jspecify.annotations.Nullable;

/** Carries out what was asked for. */
final class Commands {
  private final Language language;
  private final InputStream standardInput;

  private Commands(Language language, InputStream standardInput) {
    this.language = language;
    this.standardInput = standardInput;
  }

  static Answer answer(Request request, InputStream standardInput) {
    var commands = new Commands(request.language(), standardInput);
    return switch (request.command()) {
      case Command.Help() -> new Answer.Plain(commands.help());
      case Command.Version() -> new Answer.Plain("sekimori " + version() + "\n");
      case Command.Serve _,
          Command.Found _,
          Command.Backup _,
          Command.Restore _,
          Command.Decide _,
          Command.Facts _,
          Command.CheckRules _,
          Command.CheckPack _,
          Command.ExportPack _,
          Command.CompareRules _ ->
          throw new IllegalStateException("Answered elsewhere: " + request.command());
      case Command.Compare compare -> commands.compare(compare);
      case Command.Lint lint -> commands.lint(lint);
      case Command.Outline outline -> commands.outline(outline);
      case Command.Table table -> commands.table(table);
      case Command.Wrong(Problem problem) -> new Answer.Refused(problem);
    };
  }

  private Answer compare(Command.Compare command) {
    return switch (Subject.open(command.files(), standardInput)) {
      case Subject.Pair pair ->
          new Answer.Told(new CompareReport(pair.comparison(), pair.notes(), language), false);
      case Subject.Single single ->
          new Answer.Refused(Subject.needsTwo(command.files().getFirst()));
      case Subject.Refused(Problem problem) -> new Answer.Refused(problem);
    };
  }

  private Answer outline(Command.Outline command) {
    Column column = command.column();
    return switch (Subject.open(List.of(command.file()), standardInput)) {
      case Subject.Pair pair ->
          outline(OutlineReport.of(pair, column == null ? Column.NEW : column));
      case Subject.Single(Reading reading) ->
          column == null
              ? outline(OutlineReport.of(reading))
              : new Answer.Refused(Subject.noColumn(command.file()));
      case Subject.Refused(Problem problem) -> new Answer.Refused(problem);
    };
  }

  private static Answer outline(OutlineReport report) {
    return new Answer.Told(report, false);
  }

  private Answer lint(Command.Lint command) {
    return switch (Accepted.read(command.suppress(), standardInput)) {
      case Accepted.Listed(Suppressions suppressions) -> lint(command, suppressions);
      case Accepted.Refused(Problem problem) -> new Answer.Refused(problem);
    };
  }

  private Answer lint(Command.Lint command, Suppressions suppressions) {
    Column column = command.column();
    return switch (Subject.open(command.files(), standardInput)) {
      case Subject.Pair pair -> lint(suppressions.apply(findings(pair, column)), true);
      case Subject.Single(Reading reading) ->
          column == null
              ? lint(suppressions.apply(Linter.lint(reading, Column.NEW)), false)
              : new Answer.Refused(Subject.noColumn(command.files().getFirst()));
      case Subject.Refused(Problem problem) -> new Answer.Refused(problem);
    };
  }

  private static Answer lint(Suppressions.Outcome outcome, boolean columns) {
    var report = new LintReport(outcome, columns);
    return new Answer.Told(report, report.hasErrors());
  }

  private static List<Finding> findings(Subject.Pair pair, @Nullable Column column) {
    if (column != null) {
      return Linter.lint(pair.in(column), column);
    }
    var findings = new ArrayList<Finding>();
    findings.addAll(Linter.lint(pair.newer(), Column.NEW));
    findings.addAll(Linter.lint(pair.older(), Column.OLD));
    findings.addAll(Linter.lintPair(pair.comparison()));
    return findings;
  }

  private Answer table(Command.Table command) {
    return switch (Subject.open(command.files(), standardInput)) {
      case Subject.Pair pair -> TableFile.write(pair, command, language);
      case Subject.Single single ->
          new Answer.Refused(Subject.needsTwo(command.files().getFirst()));
      case Subject.Refused(Problem problem) -> new Answer.Refused(problem);
    };
  }

  private String help() {
    String name = language.say("help.ja.txt", "help.en.txt");
    try (InputStream in = Commands.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside this class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version in the jar's manifest; a build that was not packaged has none. */
  static String version() {
    return Optional.ofNullable(Commands.class.getPackage().getImplementationVersion())
        .orElse("(unpackaged)");
  }
}
