package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.decide.Decision.Gist;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Condition.OneOf;
import jp.sekimori.rules.table.Condition.Within;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Scale;
import jp.sekimori.rules.table.Table;

/** Decides slowly, by looking at every row for every way in which the facts may turn out. */
public final class Obvious {
  private final Table table;

  public Obvious(Table table) {
    this.table = table;
  }

  /** The rows that apply to facts that are all known. */
  public List<Row> applying(Facts facts) {
    return table.rows().stream().filter(row -> applies(row, facts)).toList();
  }

  private boolean applies(Row row, Facts facts) {
    return row.when().entrySet().stream()
        .allMatch(entry -> isMet(entry.getValue(), entry.getKey(), facts));
  }

  private boolean isMet(Condition condition, String id, Facts facts) {
    String value = facts.value(id).orElseThrow();
    return switch (condition) {
      case OneOf one -> one.values().contains(value);
      case Within within -> {
        Fact fact =
            table.facts().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        long number = Scale.of(fact.type()).read(value).orElseThrow();
        yield within.spans().stream().anyMatch(span -> span.contains(number));
      }
    };
  }

  List<Facts> completions(Facts facts) {
    List<Facts> all = List.of(facts);
    for (Fact fact : table.facts()) {
      if (facts.value(fact.id()).isEmpty()) {
        var more = new ArrayList<Facts>();
        for (Facts each : all) {
          Generated.values(fact).forEach(value -> more.add(each.with(fact.id(), value)));
        }
        all = more;
      }
    }
    return all;
  }

  Decision decide(Facts facts) {
    List<Facts> completions = completions(facts);
    if (completions.equals(List.of(facts))) {
      return Answer.of(applying(facts));
    }
    Set<Row> certain = new HashSet<>(table.rows());
    Set<Gist> gists = new HashSet<>();
    for (Facts each : completions) {
      List<Row> rows = applying(each);
      certain.retainAll(rows);
      gists.add(Answer.of(rows).gist());
    }
    List<Row> rows = table.rows().stream().filter(certain::contains).toList();
    if (gists.size() == 1 && !rows.isEmpty() && gists.contains(Answer.of(rows).gist())) {
      return Answer.of(rows);
    }
    List<Fact> open = open(facts, completions, gists.size() > 1);
    return new Depends(open, rows, gists.stream().map(Gist::effect).distinct().sorted().toList());
  }

  private List<Fact> open(Facts facts, List<Facts> completions, boolean byGist) {
    return table.facts().stream()
        .filter(fact -> facts.value(fact.id()).isEmpty())
        .filter(
            fact ->
                completions.stream()
                    .collect(Collectors.groupingBy(each -> each.without(fact.id())))
                    .values()
                    .stream()
                    .anyMatch(alike -> outcomes(alike, byGist) > 1))
        .toList();
  }

  private long outcomes(List<Facts> alike, boolean byGist) {
    return alike.stream()
        .map(each -> byGist ? Answer.of(applying(each)).gist() : applying(each))
        .distinct()
        .count();
  }
}
