package jp.sekimori.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.batch.Batch;
import jp.sekimori.rules.batch.Form;
import jp.sekimori.rules.batch.LineProblem;
import jp.sekimori.rules.batch.Outcome;
import jp.sekimori.rules.compare.Comparison;
import jp.sekimori.rules.table.Words;

/** Carries out what is asked about rules. */
final class RuleCommands {
  private final Request request;
  private final InputStream standardInput;

  private RuleCommands(Request request, InputStream standardInput) {
    this.request = request;
    this.standardInput = standardInput;
  }

  static Answer decide(Command.Decide command, Request request, InputStream standardInput) {
    return new RuleCommands(request, standardInput)
        .within(
            command.pack(),
            (commands, pack) ->
                commands.decide(Batch.under(pack.edition(command.edition())), command.cases()));
  }

  static Answer facts(Command.Facts command, Request request, InputStream standardInput) {
    return new RuleCommands(request, standardInput)
        .within(
            command.pack(),
            (_, pack) -> new Answer.Told(new FactsReport(pack.rules().vocabulary()), false));
  }

  static Answer check(Command.CheckRules command) {
    return switch (RulePack.open(command.pack())) {
      case RulePack.Sound sound -> new Answer.Told(CheckReport.of(sound.rules()), false);
      case RulePack.Broken(List<Problem> problems) ->
          new Answer.Told(CheckReport.of(problems), true);
    };
  }

  static Answer compare(Command.CompareRules command, Request request, InputStream standardInput) {
    return new RuleCommands(request, standardInput)
        .within(
            command.pack(),
            (commands, pack) -> {
              Rulebook older = pack.edition(command.older());
              Rulebook newer = pack.edition(command.newer());
              return command.cases().isPresent()
                  ? commands.decide(Batch.between(older, newer), command.cases().get())
                  : new Answer.Told(new RulesReport(Comparison.of(older, newer)), false);
            });
  }

  private interface Step {
    Answer take(RuleCommands commands, RulePack.Sound pack) throws Unusable;
  }

  private Answer within(String named, Step step) {
    return switch (RulePack.open(named)) {
      case RulePack.Broken(List<Problem> problems) -> new Answer.Refused(problems);
      case RulePack.Sound pack -> {
        try {
          yield step.take(this, pack);
        } catch (Unusable e) {
          yield new Answer.Refused(e.problem());
        }
      }
    };
  }

  private Answer decide(Batch batch, Command.Cases cases) {
    return switch (InputFile.stream(cases.file(), standardInput)) {
      case InputFile.Failed failed -> new Answer.Refused(Problem.of(failed.why()));
      case InputFile.Ready ready -> new Answer.Streamed(out -> decide(batch, cases, ready, out));
    };
  }

  private Answer decide(Batch batch, Command.Cases cases, InputFile.Ready ready, OutputStream out)
      throws IOException {
    Function<Words, String> language = words -> request.language().say(words.ja(), words.en());
    Form from = cases.csv() ? Form.CSV : Form.JSON_LINES;
    Form to = request.json() ? Form.JSON_LINES : cases.csv() ? Form.CSV : Form.TEXT;
    try (InputStream in = cases.csv() ? new CsvBytes(ready.watched()) : ready.watched()) {
      Outcome outcome = batch.carrying(cases.carried()).speaking(language).run(in, from, out, to);
      return switch (outcome) {
        case Outcome.Done done -> new Answer.Written(done.refused() == 0);
        case Outcome.Refused(List<LineProblem> problems) ->
            new Answer.Refused(
                problems.stream().map(problem -> problem(ready.name(), problem)).toList());
      };
    }
  }

  private static Problem problem(String file, LineProblem problem) {
    String column = problem.column().isEmpty() ? "" : " " + problem.column();
    Message where =
        problem.line() == 0
            ? new Message("--carry" + column, "--carry" + column)
            : new Message(
                file + " " + problem.line() + "行" + column,
                file + ", line " + problem.line() + column);
    return new Problem("facts", Worded.of(problem.what()), where, Worded.of(problem.mend()));
  }
}
