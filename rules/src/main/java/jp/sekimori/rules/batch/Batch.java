package jp.sekimori.rules.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.table.Words;

/**
 * Decides cases as they are read, each in a line, and writes the answers in their order. Neither
 * stream is closed. Memory does not grow with the number of lines; a line may have {@value
 * Window#MOST} bytes. What is written is passed on whenever no more input is ready.
 */
public final class Batch {
  private final Judge judge;
  private final List<String> carried;
  private final Function<Words, String> language;

  private Batch(Judge judge, List<String> carried, Function<Words, String> language) {
    this.judge = judge;
    this.carried = List.copyOf(carried);
    this.language = language;
  }

  /** Every case is answered. */
  public static Batch under(Rulebook rulebook) {
    return new Batch(new Judge(List.of(rulebook)), List.of(), Words::ja);
  }

  /**
   * Only cases that come out differently are told, with both answers.
   *
   * @param older of the same pack as the newer
   */
  public static Batch between(Rulebook older, Rulebook newer) {
    return new Batch(new Judge(List.of(older, newer)), List.of(), Words::ja);
  }

  /** With columns that are handed through as they are; they may be facts as well. */
  public Batch carrying(List<String> columns) {
    return new Batch(judge, columns, language);
  }

  /** What is wrong with a line of CSV is said in this language; JSON has both. */
  public Batch speaking(Function<Words, String> spoken) {
    return new Batch(judge, carried, spoken);
  }

  /** One answer as a line of JSON, just as batches write it. */
  public static String line(Decision decision, String edition) {
    var json = new JsonRendering();
    return json.begin() + json.answer(decision, edition);
  }

  /**
   * Reads to the end.
   *
   * @param from CSV or JSON lines
   * @throws IOException if one of the streams fails
   */
  public Outcome run(InputStream in, Form from, OutputStream out, Form to) throws IOException {
    var layout = new Layout(from, to, carried, judge.editions(), language);
    List<LineProblem> problems = layout.problems();
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    var sink = new Sink(out);
    var window = new Window(in, sink);
    window.start();
    return switch (from) {
      case CSV ->
          switch (Heads.read(window, judge.vocabulary(), carried)) {
            case Heads.Bad(List<LineProblem> bad) -> new Outcome.Refused(bad);
            case Heads.Good heads ->
                run(new CsvLines(window, heads, judge.vocabulary()), layout, sink);
          };
      case JSON_LINES -> run(new JsonLines(window, judge.vocabulary(), carried), layout, sink);
      case TEXT -> throw new IllegalArgumentException("Cases are not read from text");
    };
  }

  private Outcome run(Lines lines, Layout layout, Sink sink) throws IOException {
    var answers = new Answers(judge, layout, lines.facts());
    sink.write(layout.heads());
    Line line = lines.line();
    long cases = 0;
    long told = 0;
    long refused = 0;
    Lines.Next next = lines.next();
    while (next != Lines.Next.END) {
      cases++;
      if (next == Lines.Next.CASE && line.isSound()) {
        line.answer = answers.of(line);
        if (line.isSound()) {
          lines.keep(line.answer);
        }
      }
      if (!line.isSound() || line.answer.length > 0) {
        layout.write(line, sink);
        // What is carried is looked at only here: the line may be refused for that.
        told += line.isSound() ? 1 : 0;
        refused += line.isSound() ? 0 : 1;
      }
      next = lines.next();
    }
    sink.flush();
    return new Outcome.Done(cases, told, refused);
  }
}
