package jp.sekimori.rules.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.table.Words;

/** How lines of the output are put together: number, carried columns, answer. */
final class Layout {
  private final Rendering rendering;
  private final Form from;
  private final Form to;
  private final List<String> carried;
  private final List<String> editions;
  private final byte[] begin;
  private final byte[] comma;
  private final byte[][] names;

  Layout(
      Form from,
      Form to,
      List<String> carried,
      List<String> editions,
      Function<Words, String> language) {
    this.from = from;
    this.to = to;
    this.carried = carried;
    this.editions = editions;
    rendering =
        switch (to) {
          case CSV -> new CsvRendering(language);
          case JSON_LINES -> new JsonRendering();
          case TEXT -> new TextRendering(language);
        };
    begin = rendering.begin().getBytes(UTF_8);
    comma = rendering.comma().getBytes(UTF_8);
    names =
        carried.stream().map(name -> rendering.name(name).getBytes(UTF_8)).toArray(byte[][]::new);
  }

  private boolean isTwo() {
    return editions.size() == 2;
  }

  /** Names of columns that are asked for twice, or that answers have themselves. */
  List<LineProblem> problems() {
    var taken = new HashSet<>(rendering.names(isTwo()));
    return carried.stream()
        .filter(name -> !taken.add(name))
        .map(
            name ->
                new LineProblem(
                    0,
                    name,
                    new Words(
                        "そのまま写す欄「" + name + "」は、二度指定されたか、判定の欄と同じ名前です。",
                        "The column \""
                            + name
                            + "\" to carry is named twice, or as answers name one."),
                    new Words("欄の名前を変えるか、指定を一つにしてください。", "Rename it, or name it once.")))
        .toList();
  }

  byte[] heads() {
    return rendering.heads(carried, isTwo()).getBytes(UTF_8);
  }

  /** The end of a line: one decision, or two. */
  byte[] answer(List<Optional<Decision>> decisions) {
    if (isTwo()) {
      return rendering.answers(decisions.getFirst(), decisions.getLast(), editions).getBytes(UTF_8);
    }
    Decision decision = decisions.getFirst().orElseThrow();
    return rendering.answer(decision, editions.getFirst()).getBytes(UTF_8);
  }

  /** Writes what answers a line, or that what it should carry is no text. */
  void write(Line line, Sink sink) throws IOException {
    checkCarried(line);
    sink.write(begin);
    if (rendering.isNumbered(isTwo())) {
      sink.write(rendering.number(line.number()).getBytes(UTF_8));
    }
    for (int i = 0; i < names.length; i++) {
      sink.write(names[i]);
      carry(line, i, sink);
      sink.write(comma);
    }
    sink.write(
        line.isSound()
            ? line.answer
            : rendering.problems(line.problems(), isTwo()).getBytes(UTF_8));
  }

  private void carry(Line line, int column, Sink sink) throws IOException {
    if (from == to && line.from[column] != Line.MISSING) {
      sink.write(line.bytes, line.from[column], line.to[column]);
    } else {
      sink.write(rendering.carried(text(line, column)).getBytes(UTF_8));
    }
  }

  private Optional<String> text(Line line, int column) {
    int first = line.from[column];
    if (first == Line.MISSING) {
      return Optional.empty();
    }
    return switch (from) {
      case CSV -> Optional.of(CsvRecord.text(line.bytes, first, line.to[column]));
      case JSON_LINES -> JsonText.text(line.bytes, first, line.to[column]);
      case TEXT -> throw new IllegalStateException("Cases are not read from text");
    };
  }

  private void checkCarried(Line line) {
    for (int i = 0; i < names.length; i++) {
      int first = line.from[i];
      if (first != Line.MISSING && !Utf8.isWhole(line.bytes, first, line.to[i])) {
        line.from[i] = Line.MISSING;
        line.problem(
            carried.get(i),
            new Words("文字がUTF-8になっていません。", "This is not UTF-8."),
            new Words("UTF-8で保存し直してください。", "Save it as UTF-8."));
      }
    }
  }
}
