package jp.sekimori.rules.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Words;
import jp.sekimori.rules.words.InWords;

/** Answers for a person to read, each with what is to be done and why. */
record TextRendering(Function<Words, String> language) implements Rendering {
  private static final String INDENT = "    ";

  @Override
  public Set<String> names(boolean isTwo) {
    return Set.of();
  }

  @Override
  public String heads(List<String> carried, boolean isTwo) {
    return "";
  }

  @Override
  public boolean isNumbered(boolean isTwo) {
    return true;
  }

  @Override
  public String begin() {
    return "";
  }

  @Override
  public String number(long line) {
    return language.apply(new Words(line + "行", "line " + line)) + INDENT;
  }

  @Override
  public String name(String carried) {
    return "";
  }

  @Override
  public String carried(Optional<String> text) {
    return text.orElse("");
  }

  @Override
  public String comma() {
    return INDENT;
  }

  @Override
  public String answer(Decision decision, String edition) {
    return language.apply(InWords.decision(decision)) + "\n" + reasons(decision);
  }

  @Override
  public String answers(Optional<Decision> older, Optional<Decision> newer, List<String> editions) {
    return effect(older)
        + " → "
        + effect(newer)
        + "\n"
        + side(older, editions.getFirst())
        + side(newer, editions.getLast());
  }

  private String effect(Optional<Decision> decision) {
    return language.apply(
        decision.map(InWords::decision).orElse(new Words("定めがありません", "not provided for")));
  }

  private String side(Optional<Decision> decision, String edition) {
    return decision.map(known -> INDENT + edition + "\n" + reasons(known)).orElse("");
  }

  private String reasons(Decision decision) {
    List<Row> rows = decision instanceof Answer answer ? answer.deciding() : decision.rows();
    List<Obligation> obligations =
        decision instanceof Answer answer ? answer.obligations() : List.of();
    List<Permit> permits = decision instanceof Answer answer ? answer.permits() : List.of();
    return Stream.of(
            part("理由", "because", rows.stream().map(Row::because)),
            part("守ること", "you must", obligations.stream().map(Obligation::label)),
            part("求める許可", "permit", permits.stream().map(Permit::label)),
            part(
                "要確認",
                "question",
                decision.rows().stream().flatMap(row -> row.question().stream())),
            part(
                "根拠",
                "clauses",
                Fields.of(decision).clauses().stream().map(clause -> new Words(clause, clause))))
        .collect(Collectors.joining());
  }

  private String part(String ja, String en, Stream<Words> all) {
    String head = INDENT + language.apply(new Words(ja + "：", en + ": "));
    return all.distinct()
        .map(words -> head + language.apply(words) + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public String problems(List<LineProblem> problems, boolean isTwo) {
    return language.apply(new Words("判定できません", "cannot be decided"))
        + "\n"
        + problems.stream().map(this::problem).collect(Collectors.joining());
  }

  private String problem(LineProblem problem) {
    String column = problem.column().isEmpty() ? "" : problem.column() + ": ";
    Words what = problem.what();
    Words mend = problem.mend();
    return INDENT
        + column
        + language.apply(new Words(what.ja() + mend.ja(), what.en() + " " + mend.en()))
        + "\n";
  }
}
