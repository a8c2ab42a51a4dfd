package jp.sekimori.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.sekimori.clauses.text.Message;

/** Where the program starts. The web application's classes are touched only to serve it. */
public final class Main {
  static final int SUCCESS = 0;
  static final int FINDINGS = 1;
  static final int UNUSABLE = 2;
  static final int FAULT = 3;

  private final Streams streams;
  private final Request request;

  private Main(Streams streams, Request request) {
    this.streams = streams;
    this.request = request;
  }

  public static void main(String[] arguments) {
    Streams streams = Streams.ofProcess();
    if (Checking.isWanted(List.of(arguments))) {
      System.exit(Checking.run(List.of(arguments), streams));
    }
    Request request = Arguments.read(List.of(arguments), streams.environment());
    int code = new Main(streams, request).run();
    // The server's threads go on; everything else ends here.
    if (code != SUCCESS || !(request.command() instanceof Command.Serve)) {
      System.exit(code);
    }
  }

  /**
   * Answers one command.
   *
   * @return the exit code
   */
  static int run(List<String> arguments, Streams streams) {
    if (Checking.isWanted(arguments)) {
      return Checking.run(arguments, streams);
    }
    return new Main(streams, Arguments.read(arguments, streams.environment())).run();
  }

  private int run() {
    try {
      return tell(answer());
    } catch (OutOfMemoryError | StackOverflowError e) {
      return refuse(List.of(beyondMeasure()));
    } catch (RuntimeException e) {
      return fault(e);
    }
  }

  /** What needs a database is apart: the classes it takes are not touched otherwise. */
  private Answer answer() {
    return switch (request.command()) {
      case Command.Serve serve -> Server.start(serve, request.language(), streams);
      case Command.Found found -> Founder.found(found, request.language(), streams);
      case Command.Backup backup -> Keeping.backup(backup, request.language(), streams);
      case Command.Restore restore -> Keeping.restore(restore, request.language(), streams);
      case Command.Decide decide -> RuleCommands.decide(decide, request, streams.in());
      case Command.Facts facts -> RuleCommands.facts(facts, request, streams.in());
      case Command.CheckRules check -> RuleCommands.check(check);
      case Command.CheckPack check -> PackReport.check(check, streams.environment());
      case Command.ExportPack export ->
          HeldPack.export(export, request.language(), streams.environment());
      case Command.CompareRules compare -> RuleCommands.compare(compare, request, streams.in());
      case Command.Help _,
          Command.Version _,
          Command.Compare _,
          Command.Lint _,
          Command.Outline _,
          Command.Table _,
          Command.Wrong _ ->
          Commands.answer(request, streams.in());
    };
  }

  private int tell(Answer answer) {
    return switch (answer) {
      case Answer.Plain plain -> print(plain.text(), SUCCESS);
      case Answer.Told told -> print(text(told.report()), told.findings() ? FINDINGS : SUCCESS);
      case Answer.Refused refused -> refuse(refused.problems());
      case Answer.Streamed streamed -> write(streamed.writing());
      case Answer.Written written -> written.sound() ? SUCCESS : UNUSABLE;
    };
  }

  private int write(Answer.Writing writing) {
    try {
      return tell(writing.to(streams.out()));
    } catch (InputFile.ReadFailure e) {
      return refuse(List.of(e.problem()));
    } catch (IOException e) {
      return readerGone(e) ? SUCCESS : lost(e);
    }
  }

  private String text(Report report) {
    if (request.json()) {
      return Json.document(report::json);
    }
    var screen = new Screen(request.language(), streams.coloured(), streams.terminalWidth());
    report.text(screen);
    return screen.text();
  }

  private int refuse(List<Problem> problems) {
    if (request.json()) {
      print(Json.errors(problems), UNUSABLE);
    }
    complain(
        problems.stream()
            .map(problem -> problem.text(request.language()))
            .collect(Collectors.joining()));
    return UNUSABLE;
  }

  private int print(String text, int code) {
    try {
      streams.out().write(Utf8.bytes(text));
      streams.out().flush();
      return code;
    } catch (IOException e) {
      return readerGone(e) ? code : lost(e);
    }
  }

  /** Whoever read our output has seen enough ({@code | head}): nothing to complain about. */
  private static boolean readerGone(IOException e) {
    String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return reason.contains("pipe") || reason.contains("パイプ");
  }

  private int lost(IOException e) {
    complain(
        new Problem(
                "output",
                new Message(
                    "結果を最後まで出力できませんでした（" + e.getMessage() + "）。",
                    "The output could not be written to its end (" + e.getMessage() + ")."),
                new Message("標準出力", "standard output"),
                new Message("出力先の空き容量を確かめてください。", "Check the space left where the output goes."))
            .text(request.language()));
    return UNUSABLE;
  }

  private void complain(String text) {
    try (OutputStream err = streams.err()) {
      err.write(Utf8.bytes(text));
    } catch (IOException e) {
      // Nobody is left to tell; the exit code still says it.
    }
  }

  private static Problem beyondMeasure() {
    return new Problem(
        "too-large",
        new Message(
            "文書が大きすぎるか深すぎて扱えません。", "The document is too large or too deep to be worked with."),
        new Message("指定されたファイル", "the file named"),
        new Message(
            "文書を分けるか、JAVA_OPTS=-Xmx4g のように使えるメモリーを増やしてください。",
            "Split it, or allow more memory, for instance JAVA_OPTS=-Xmx4g."));
  }

  /** A mistake of ours: the user gets one sentence, and the trace only on request. */
  private int fault(RuntimeException e) {
    refuse(
        List.of(
            new Problem(
                "fault",
                new Message("関守自身の不具合で止まりました。", "Stopped by a fault of Sekimori's own."),
                new Message(e.toString(), e.toString()),
                new Message(
                    "SEKIMORI_DEBUG=1 を付けて実行し、表示された内容を開発元に知らせてください。",
                    "Run it again with SEKIMORI_DEBUG=1 and report what it prints."))));
    if (streams.environment().containsKey("SEKIMORI_DEBUG")) {
      e.printStackTrace();
    }
    return FAULT;
  }
}
