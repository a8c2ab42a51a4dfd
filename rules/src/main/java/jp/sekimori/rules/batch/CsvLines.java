package jp.sekimori.rules.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;

/** Reads cases from CSV, behind the line of heads. */
final class CsvLines implements Lines {
  private final Window window;
  private final Heads.Good heads;
  private final CsvRecord cells = new CsvRecord();
  private final Line line;
  private final int[] facts;

  /** By column: how its values are read; null where it is only carried along. */
  private final @Nullable Values[] values;

  private final Memo memo = new Memo();
  private final Scratch scratch = new Scratch();

  /** How many columns stand before the first fact. */
  private final int leading;

  /** Whether something is carried along behind the first fact. */
  private final boolean isMixed;

  /** By column: its place among those that are carried. */
  private final int[] carriedAt;

  /** Where the facts of this line begin; negative where that is not plain to see. */
  private int factsFrom;

  CsvLines(Window window, Heads.Good heads, Vocabulary vocabulary) {
    this.window = window;
    this.heads = heads;
    values = new Values[heads.names().size()];
    facts = new int[values.length];
    var reasons = new Reasons(vocabulary);
    int found = 0;
    for (int column = 0; column < values.length; column++) {
      Optional<Fact> fact = heads.facts().get(column);
      if (fact.isPresent()) {
        values[column] =
            new Values(fact.get(), heads.names().get(column), vocabulary, reasons).forPeople();
        facts[found++] = vocabulary.number(fact.get().id());
      }
    }
    carriedAt = new int[values.length];
    int first = 0;
    while (first < values.length && values[first] == null) {
      first++;
    }
    leading = first;
    isMixed = Arrays.stream(heads.carried()).anyMatch(column -> column >= leading);
    IntStream.range(0, heads.carried().length).forEach(i -> carriedAt[heads.carried()[i]] = i);
    line = new Line(found, heads.carried().length, window.bytes);
  }

  @Override
  public int[] facts() {
    return Arrays.copyOf(facts, line.values.length);
  }

  @Override
  public Line line() {
    return line;
  }

  @Override
  public Next next() throws IOException {
    while (window.hasNext()) {
      line.begin(window.line);
      if (!isMixed && isKnown()) {
        return Next.KNOWN;
      }
      int next = cells.read(window.bytes, window.at, window.end, window.isEnded);
      if (next != CsvRecord.NO_END) {
        window.at = next;
        window.line += 1 + cells.lineFeeds;
        if (cells.isBlank() && values.length > 1) {
          continue;
        }
        return take();
      }
      if (!window.more() && window.isFull()) {
        // Where it ends is not known: whatever follows would be a guess, each line anew.
        line.endless();
        window.stop();
        return Next.CASE;
      }
    }
    return Next.END;
  }

  /** Looks for a line that says the same; what is carried stands before the facts. */
  private boolean isKnown() {
    byte[] bytes = window.bytes;
    int at = window.at;
    factsFrom = -1;
    for (int column = 0; column < leading; column++) {
      int first = at;
      byte b = bytes[at];
      while (b != ',') {
        if (b == '\n' || b == '"') {
          return false;
        }
        b = bytes[++at];
      }
      int place = carriedAt[column];
      line.from[place] = first;
      line.to[place] = at++;
    }
    factsFrom = at;
    byte[] answer = memo.find(bytes, at);
    if (answer == null || memo.end() == window.end && !window.isEnded) {
      return false;
    }
    line.answer = answer;
    window.at = Math.min(memo.end() + 1, window.end);
    window.line++;
    return true;
  }

  private Next take() {
    if (cells.fault != CsvRecord.Fault.NONE || cells.count != values.length) {
      refuse();
      return Next.CASE;
    }
    int[] carried = heads.carried();
    for (int i = 0; i < carried.length; i++) {
      line.from[i] = cells.from[carried[i]];
      line.to[i] = cells.to[carried[i]];
    }
    if (isMixed && isKnownMixed()) {
      return Next.KNOWN;
    }
    int fact = 0;
    for (int column = 0; column < values.length; column++) {
      Values known = values[column];
      if (known != null) {
        line.values[fact++] = value(known, window.bytes, column);
      }
    }
    return Next.CASE;
  }

  /** Looks for a line with the same facts; what is carried stands between them. */
  private boolean isKnownMixed() {
    scratch.clear();
    for (int column = 0; column < values.length; column++) {
      if (values[column] != null) {
        scratch.add(window.bytes, cells.from[column], cells.to[column]);
      }
    }
    byte[] answer = memo.find(scratch.line(), 0);
    line.answer = answer == null ? Answers.NONE : answer;
    return answer != null;
  }

  @Override
  public void keep(byte[] answer) {
    if (isMixed) {
      memo.keep(scratch.line(), 0, answer);
    } else if (factsFrom >= 0 && cells.lineFeeds == 0) {
      memo.keep(window.bytes, factsFrom, answer);
    }
  }

  private long value(Values known, byte[] bytes, int column) {
    int from = cells.from[column];
    int to = cells.to[column];
    if (from < to && bytes[from] == '"') {
      return known.read(CsvRecord.text(bytes, from, to).getBytes(UTF_8), line);
    }
    return known.read(bytes, from, to, line);
  }

  private void refuse() {
    switch (cells.fault) {
      case NONE ->
          line.problem(
              new Words(
                  "欄の数が" + cells.count + "で、見出しの" + values.length + "と違います。",
                  "It has " + cells.count + " columns, the heads " + values.length + "."),
              new Words(
                  "欄の中のコンマは、欄を引用符（\"）で囲んで書いてください。", "Put a cell that has a comma in quotes (\")."));
      case OPEN_QUOTE ->
          line.problem(
              new Words("引用符（\"）が閉じていません。", "A quote (\") is not closed."),
              new Words("閉じる引用符を加えてください。", "Close it."));
      case AFTER_QUOTE ->
          line.problem(
              new Words("閉じた引用符（\"）の後に文字があります。", "Something stands behind a closing quote (\")."),
              new Words("欄の中の引用符は、二つ重ねて書いてください。", "Double a quote that is part of a cell."));
    }
  }
}
