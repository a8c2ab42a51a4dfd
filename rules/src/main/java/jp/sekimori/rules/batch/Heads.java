package jp.sekimori.rules.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;

/** What the first line of a CSV file makes of its columns. */
sealed interface Heads {

  /**
   * @param facts by column; empty where a column is only carried along
   * @param names of the columns
   * @param carried for each column that is carried, where it lies
   */
  record Good(List<String> names, List<Optional<Fact>> facts, int[] carried) implements Heads {}

  record Bad(List<LineProblem> problems) implements Heads {}

  /** Reads the first line. */
  static Heads read(Window window, Vocabulary vocabulary, List<String> carried) throws IOException {
    var cells = new CsvRecord();
    while (window.hasNext()) {
      int next = cells.read(window.bytes, window.at, window.end, window.isEnded);
      if (next != CsvRecord.NO_END) {
        if (!isText(window.bytes, window.at, next)) {
          return noText();
        }
        window.at = next;
        window.line += 1 + cells.lineFeeds;
        return cells.fault == CsvRecord.Fault.NONE
            ? of(names(cells, window.bytes), vocabulary, carried)
            : noHeads();
      }
      if (!window.more() && window.isFull()) {
        return noHeads();
      }
    }
    return noHeads();
  }

  private static List<String> names(CsvRecord cells, byte[] bytes) {
    return IntStream.range(0, cells.count)
        .mapToObj(i -> CsvRecord.text(bytes, cells.from[i], cells.to[i]))
        .toList();
  }

  private static boolean isText(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == 0) {
        return false;
      }
    }
    return Utf8.isWhole(bytes, from, to);
  }

  private static Heads noText() {
    return new Bad(
        List.of(
            new LineProblem(
                1,
                "",
                new Words(
                    "UTF-8の文字になっていません（UTF-16か、CSVでないファイルかもしれません）。",
                    "This is not UTF-8; it may be UTF-16, or no CSV at all."),
                new Words("UTF-8のCSVで保存し直してください。", "Save it as CSV in UTF-8."))));
  }

  private static Heads noHeads() {
    return new Bad(
        List.of(
            new LineProblem(
                1,
                "",
                new Words("見出しの行がありません。", "There is no line of heads."),
                new Words(
                    "一行目に、項目のidか名前をコンマで区切って書いてください。",
                    "Put the facts' ids or labels in the first line, with commas between them."))));
  }

  private static Heads of(List<String> names, Vocabulary vocabulary, List<String> carried) {
    var problems = new LineProblems();
    var facts = new ArrayList<Optional<Fact>>();
    for (String name : names) {
      Optional<Fact> fact = fact(name, vocabulary);
      if (fact.isPresent() && facts.contains(fact)) {
        twice(problems, name);
      } else if (fact.isEmpty() && !carried.contains(name)) {
        noFact(problems, name, vocabulary);
      }
      facts.add(fact);
    }
    int[] places = carried.stream().mapToInt(names::indexOf).toArray();
    for (int i = 0; i < places.length; i++) {
      String name = carried.get(i);
      if (places[i] < 0) {
        noColumn(problems, name, names);
      } else if (places[i] != names.lastIndexOf(name)) {
        twice(problems, name);
      }
    }
    return problems.isEmpty() ? new Good(names, facts, places) : new Bad(problems.all());
  }

  /** By id, or by a label that no other fact has. */
  private static Optional<Fact> fact(String name, Vocabulary vocabulary) {
    List<Fact> called =
        vocabulary.facts().stream().filter(fact -> fact.label().ja().equals(name)).toList();
    return vocabulary
        .fact(name)
        .or(() -> called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty());
  }

  private static void twice(LineProblems problems, String name) {
    String shown = Shown.of(name);
    problems.add(
        1,
        shown,
        new Words("欄「" + shown + "」が二つあります。", "There are two columns \"" + shown + "\"."),
        new Words("一つを除くか、見出しを改めてください。", "Remove or rename one."));
  }

  private static void noFact(LineProblems problems, String name, Vocabulary vocabulary) {
    String shown = Shown.of(name);
    Words mend =
        switch (vocabulary.read(Map.of(shown, ""))) {
          case Given.Refused(List<Given.Refusal> refusals) -> refusals.getFirst().mend();
          case Given.Read _ -> new Words("見出しを確かめてください。", "Check the head.");
        };
    problems.add(
        1,
        shown,
        new Words("欄「" + shown + "」は、判定に使う項目ではありません。", "The column \"" + shown + "\" is no fact."),
        new Words(
            mend.ja() + "。判定に使わずそのまま写す欄なら、そう指定してください（--carry）。",
            mend.en() + " If it is to be handed through, name it as carried (--carry)."));
  }

  private static void noColumn(LineProblems problems, String name, List<String> names) {
    List<String> shown = names.stream().map(Shown::of).toList();
    problems.add(
        1,
        name,
        new Words("そのまま写す欄「" + name + "」がありません。", "There is no column \"" + name + "\" to carry."),
        new Words("ある欄：" + String.join("、", shown), "Columns: " + String.join(", ", shown) + "."));
  }
}
