package jp.sekimori.rules.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import jp.sekimori.rules.table.Words;

/** A batch that was run, messages in English. */
record Run(Outcome outcome, String out) {

  static Run csv(Batch batch, String in) {
    return of(batch, Form.CSV, Form.CSV, new ByteArrayInputStream(in.getBytes(UTF_8)));
  }

  static Run json(Batch batch, String in) {
    return of(
        batch, Form.JSON_LINES, Form.JSON_LINES, new ByteArrayInputStream(in.getBytes(UTF_8)));
  }

  static Run of(Batch batch, Form from, Form to, InputStream in) {
    var out = new ByteArrayOutputStream();
    try {
      Outcome outcome = batch.speaking(Words::en).run(in, from, out, to);
      return new Run(outcome, out.toString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** Why nothing was written: place, what, remedy. */
  List<String> problems() {
    if (!out.isEmpty() || !(outcome instanceof Outcome.Refused(List<LineProblem> problems))) {
      throw new AssertionError(this);
    }
    return problems.stream()
        .map(
            each ->
                each.line()
                    + " "
                    + each.column()
                    + ": "
                    + each.what().en()
                    + " "
                    + each.mend().en())
        .toList();
  }
}
