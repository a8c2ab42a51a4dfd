package jp.sekimori.rules.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.table.Words;

/** Answers as JSON lines. */
record JsonRendering() implements Rendering {
  private static final Set<String> ONE =
      Set.of(
          "effect",
          "obligations",
          "permits",
          "clauses",
          "rows",
          "questions",
          "open",
          "possible",
          "edition",
          "errors");
  private static final Set<String> TWO = Set.of("line", "older", "newer", "errors");

  @Override
  public Set<String> names(boolean isTwo) {
    return isTwo ? TWO : ONE;
  }

  @Override
  public String heads(List<String> carried, boolean isTwo) {
    return "";
  }

  @Override
  public boolean isNumbered(boolean isTwo) {
    return isTwo;
  }

  @Override
  public String begin() {
    return "{";
  }

  @Override
  public String number(long line) {
    return "\"line\":" + line + ",";
  }

  @Override
  public String name(String carried) {
    return JsonText.string(carried) + ":";
  }

  @Override
  public String carried(Optional<String> text) {
    return text.map(JsonText::string).orElse("null");
  }

  @Override
  public String comma() {
    return ",";
  }

  @Override
  public String answer(Decision decision, String edition) {
    return members(decision, edition) + "}\n";
  }

  @Override
  public String answers(Optional<Decision> older, Optional<Decision> newer, List<String> editions) {
    return "\"older\":"
        + object(older, editions.getFirst())
        + ",\"newer\":"
        + object(newer, editions.getLast())
        + "}\n";
  }

  private static String object(Optional<Decision> decision, String edition) {
    return decision.map(known -> "{" + members(known, edition) + "}").orElse("null");
  }

  private static String members(Decision decision, String edition) {
    Fields fields = Fields.of(decision);
    return "\"effect\":"
        + JsonText.string(fields.effect())
        + array("obligations", fields.obligations())
        + array("permits", fields.permits())
        + array("clauses", fields.clauses())
        + array("rows", fields.rows())
        + array("questions", fields.questions())
        + array("open", fields.open())
        + (fields.open().isEmpty() ? "" : array("possible", fields.possible()))
        + ",\"edition\":"
        + JsonText.string(edition);
  }

  private static String array(String name, List<String> values) {
    return values.stream()
        .map(JsonText::string)
        .collect(Collectors.joining(",", ",\"" + name + "\":[", "]"));
  }

  @Override
  public String problems(List<LineProblem> problems, boolean isTwo) {
    return problems.stream()
        .map(JsonRendering::problem)
        .collect(Collectors.joining(",", "\"errors\":[", "]}\n"));
  }

  private static String problem(LineProblem problem) {
    return "{\"line\":"
        + problem.line()
        + ",\"column\":"
        + JsonText.string(problem.column())
        + ",\"what\":"
        + words(problem.what())
        + ",\"mend\":"
        + words(problem.mend())
        + "}";
  }

  private static String words(Words words) {
    return "{\"ja\":"
        + JsonText.string(words.ja())
        + ",\"en\":"
        + JsonText.string(words.en())
        + "}";
  }
}
