package jp.sekimori.rules.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.YesNo;
import jp.sekimori.rules.table.Given.Refusal;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;

/** Reads cases from JSON lines. True and false are yes and no; null is not known. */
final class JsonLines implements Lines {
  private static final int NONE = -1;
  private static final byte[] YES = YesNo.YES.getBytes(UTF_8);
  private static final byte[] NO = YesNo.NO.getBytes(UTF_8);

  private final Window window;
  private final Reasons reasons;
  private final JsonRecord members = new JsonRecord();
  private final Line line;
  private final Values[] values;
  private final long[] unknown;
  private final Memo memo = new Memo();

  /** Where this line begins. */
  private int from;

  /** The places of facts, then those of what is carried, by name. */
  private final Lexicon names = new Lexicon();

  private final List<String> carried;

  /** By place: the member of this line that gives it. */
  private final int[] given;

  /** By fact: its place among what is carried. */
  private final int[] carriedAt;

  JsonLines(Window window, Vocabulary vocabulary, List<String> carried) {
    this.window = window;
    reasons = new Reasons(vocabulary);
    this.carried = carried;
    List<Fact> facts = vocabulary.facts();
    values =
        facts.stream()
            .map(fact -> new Values(fact, fact.id(), vocabulary, reasons))
            .toArray(Values[]::new);
    unknown = Arrays.stream(values).mapToLong(Values::unknown).toArray();
    given = new int[facts.size() + carried.size()];
    carriedAt = facts.stream().mapToInt(fact -> carried.indexOf(fact.id())).toArray();
    IntStream.range(0, facts.size()).forEach(i -> names.put(facts.get(i).id().getBytes(UTF_8), i));
    IntStream.range(0, carried.size())
        .filter(i -> vocabulary.fact(carried.get(i)).isEmpty())
        .forEach(i -> names.put(carried.get(i).getBytes(UTF_8), facts.size() + i));
    line = new Line(facts.size(), carried.size(), window.bytes);
  }

  @Override
  public int[] facts() {
    return IntStream.range(0, values.length).toArray();
  }

  @Override
  public Line line() {
    return line;
  }

  @Override
  public Next next() throws IOException {
    while (window.hasNext()) {
      line.begin(window.line);
      int start = window.at;
      byte[] answer = memo.find(window.bytes, start);
      int end = memo.end();
      if (end < window.end || window.isEnded) {
        window.at = Math.min(end + 1, window.end);
        window.line++;
        if (answer != null) {
          line.answer = answer;
          return Next.KNOWN;
        }
        if (!isBlank(start, end)) {
          return take(start, end);
        }
      } else if (!window.more() && window.isFull()) {
        line.tooLong();
        window.skipLine();
        return Next.CASE;
      }
    }
    return Next.END;
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (window.bytes[i] != ' ' && window.bytes[i] != '\t' && window.bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private Next take(int start, int end) {
    Arrays.fill(line.from, Line.MISSING);
    members.read(window.bytes, start, end);
    if (members.fault != JsonRecord.Fault.NONE) {
      refuse(start);
      return Next.CASE;
    }
    Arrays.fill(given, NONE);
    System.arraycopy(unknown, 0, line.values, 0, unknown.length);
    for (int i = 0; i < members.count; i++) {
      int place = place(i);
      if (place == NONE) {
        noFact(i);
      } else if (given[place] != NONE) {
        twice(name(i));
      } else {
        given[place] = i;
        keep(place, i);
      }
    }
    from = start;
    return Next.CASE;
  }

  /** A line that carries something along is worked out anew each time. */
  @Override
  public void keep(byte[] answer) {
    if (carried.isEmpty()) {
      memo.keep(window.bytes, from, answer);
    }
  }

  private int place(int member) {
    int from = members.nameFrom[member];
    int to = members.nameTo[member];
    int place = (int) names.find(window.bytes, from, to, NONE);
    if (place == NONE) {
      // It may be written with escapes.
      byte[] name = name(member).getBytes(UTF_8);
      return (int) names.find(name, 0, name.length, NONE);
    }
    return place;
  }

  private String name(int member) {
    return JsonText.unescaped(window.bytes, members.nameFrom[member], members.nameTo[member]);
  }

  private void keep(int place, int member) {
    int carry = place < values.length ? carriedAt[place] : place - values.length;
    if (carry >= 0) {
      line.from[carry] = members.from[member];
      line.to[carry] = members.to[member];
    }
    if (place < values.length) {
      line.values[place] = value(values[place], members.from[member], members.to[member]);
    }
  }

  private long value(Values known, int from, int to) {
    byte[] bytes = window.bytes;
    return switch (bytes[from]) {
      case '"' -> {
        int last = to - 1;
        boolean isPlain = !hasEscapes(from + 1, last);
        yield isPlain
            ? known.read(bytes, from + 1, last, line)
            : known.read(JsonText.unescaped(bytes, from + 1, last).getBytes(UTF_8), line);
      }
      case 't' -> known.read(YES, line);
      case 'f' -> known.read(NO, line);
      case 'n' -> known.unknown();
      default -> known.read(bytes, from, to, line);
    };
  }

  private boolean hasEscapes(int from, int to) {
    for (int i = from; i < to; i++) {
      if (window.bytes[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private void refuse(int start) {
    if (members.fault == JsonRecord.Fault.NESTED) {
      String name = name(members.count - 1);
      line.problem(
          name,
          new Words("値が配列かオブジェクトです。", "Its value is an array or an object."),
          new Words("値を一つだけ書いてください。", "Give a single value."));
      return;
    }
    int at = members.at - start + 1;
    line.problem(
        new Words(
            "一行に一つのJSONオブジェクトになっていません（" + at + "バイト目）。",
            "This is not one JSON object in one line (byte " + at + ")."),
        new Words(
            "{\"項目\":\"値\"} の形で、一件を一行に書いてください。",
            "Write a case as {\"fact\":\"value\"} in a line of its own."));
  }

  private void twice(String name) {
    String shown = Shown.of(name);
    line.problem(
        shown,
        new Words("「" + shown + "」が二度あります。", "\"" + shown + "\" stands twice."),
        new Words("一つを除いてください。", "Remove one."));
  }

  private void noFact(int member) {
    // What is carried may still follow, so the other members are looked at all the same.
    if (!line.isFull()) {
      String shown = Shown.of(name(member));
      Refusal refusal = reasons.noFact(shown);
      line.problem(shown, refusal.what(), refusal.mend());
    }
  }
}
