package jp.sekimori.rules.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
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

  CsvLines(Window window, Heads.Good heads, Vocabulary vocabulary) {
    this.window = window;
    this.heads = heads;
    values = new Values[heads.names().size()];
    facts = new int[values.length];
    int found = 0;
    for (int column = 0; column < values.length; column++) {
      Optional<Fact> fact = heads.facts().get(column);
      if (fact.isPresent()) {
        values[column] = new Values(fact.get(), heads.names().get(column), vocabulary).forPeople();
        facts[found++] = vocabulary.number(fact.get().id());
      }
    }
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
  public boolean next() throws IOException {
    while (window.hasNext()) {
      line.begin(window.line);
      int next = cells.read(window.bytes, window.at, window.end, window.isEnded);
      if (next != CsvRecord.NO_END) {
        window.at = next;
        window.line += 1 + cells.lineFeeds;
        if (cells.isBlank() && values.length > 1) {
          continue;
        }
        take();
        return true;
      }
      if (!window.more() && window.isFull()) {
        line.tooLong();
        window.skipLine();
        return true;
      }
    }
    return false;
  }

  private void take() {
    if (cells.fault != CsvRecord.Fault.NONE || cells.count != values.length) {
      refuse();
      return;
    }
    byte[] bytes = window.bytes;
    int fact = 0;
    for (int column = 0; column < values.length; column++) {
      Values known = values[column];
      if (known != null) {
        line.values[fact++] = value(known, bytes, column);
      }
    }
    int[] carried = heads.carried();
    for (int i = 0; i < carried.length; i++) {
      line.from[i] = cells.from[carried[i]];
      line.to[i] = cells.to[carried[i]];
    }
  }

  private long value(Values known, byte[] bytes, int column) {
    int from = cells.from[column];
    int to = cells.to[column];
    if (from < to && bytes[from] == '"') {
      return known.read(CsvRecord.text(bytes, from, to).getBytes(UTF_8), line);
    }
    return known.read(bytes, from, to, cells.tails[column], line);
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
