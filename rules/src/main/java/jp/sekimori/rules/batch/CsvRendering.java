package jp.sekimori.rules.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.table.Words;

/**
 * Answers as CSV: lists with semicolons between their parts, problems in a last column.
 *
 * @param language in which problems are told
 */
record CsvRendering(Function<Words, String> language) implements Rendering {
  private static final String LINE = "line";
  private static final List<String> ANSWER =
      List.of("effect", "obligations", "permits", "clauses", "rows", "questions", "open");

  @Override
  public String heads(List<String> carried, boolean isTwo) {
    return Stream.of(
                isNumbered(isTwo) ? Stream.of(LINE) : Stream.<String>of(),
                carried.stream().map(CsvRendering::cell),
                own(isTwo))
            .flatMap(Function.identity())
            .collect(Collectors.joining(","))
        + "\n";
  }

  /** The heads behind what is carried. */
  private static Stream<String> own(boolean isTwo) {
    Stream<String> answer =
        isTwo
            ? Stream.of("older-", "newer-").flatMap(side -> ANSWER.stream().map(side::concat))
            : Stream.concat(ANSWER.stream(), Stream.of("edition"));
    return Stream.concat(answer, Stream.of("error"));
  }

  @Override
  public Set<String> names(boolean isTwo) {
    Stream<String> number = isNumbered(isTwo) ? Stream.of(LINE) : Stream.of();
    return Stream.concat(number, own(isTwo)).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean isNumbered(boolean isTwo) {
    return isTwo;
  }

  @Override
  public String begin() {
    return "";
  }

  @Override
  public String number(long line) {
    return line + ",";
  }

  @Override
  public String name(String carried) {
    return "";
  }

  @Override
  public String carried(Optional<String> text) {
    return cell(text.orElse(""));
  }

  @Override
  public String comma() {
    return ",";
  }

  @Override
  public String answer(Decision decision, String edition) {
    return cells(Optional.of(decision)) + cell(edition) + ",\n";
  }

  @Override
  public String answers(Optional<Decision> older, Optional<Decision> newer, List<String> editions) {
    return cells(older) + cells(newer) + "\n";
  }

  private static String cells(Optional<Decision> decision) {
    if (decision.isEmpty()) {
      return ",".repeat(ANSWER.size());
    }
    Fields fields = Fields.of(decision.get());
    return Stream.of(
            List.of(fields.effect()),
            fields.obligations(),
            fields.permits(),
            fields.clauses(),
            fields.rows(),
            fields.questions(),
            fields.open())
        .map(parts -> cell(String.join(";", parts)) + ",")
        .collect(Collectors.joining());
  }

  @Override
  public String problems(List<LineProblem> problems, boolean isTwo) {
    String text = problems.stream().map(this::problem).collect(Collectors.joining(" "));
    return ",".repeat(isTwo ? 2 * ANSWER.size() : ANSWER.size() + 1) + cell(text) + "\n";
  }

  private String problem(LineProblem problem) {
    Words place =
        problem.column().isEmpty()
            ? new Words(problem.line() + "行：", "Line " + problem.line() + ": ")
            : new Words(
                problem.line() + "行「" + problem.column() + "」：",
                "Line " + problem.line() + ", " + problem.column() + ": ");
    var all =
        new Words(
            place.ja() + problem.what().ja() + problem.mend().ja(),
            place.en() + problem.what().en() + " " + problem.mend().en());
    return language.apply(all);
  }

  /** As it is, or in quotes where it could be taken for several cells. */
  static String cell(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
