package jp.sekimori.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.rules.check.Checks;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.read.PackNames;
import jp.sekimori.rules.read.Problem;
import jp.sekimori.rules.read.Problems;
import jp.sekimori.rules.read.Reading;
import jp.sekimori.rules.read.RuleFiles;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.CommonQuestion;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Vocabulary;

/** The rules of a pack, read and checked, for each of its editions. Never changes. */
public final class Rules {
  private final Vocabulary vocabulary;
  private final List<Obligation> obligations;
  private final List<Permit> permits;
  private final List<CommonQuestion> common;
  private final Map<String, Rulebook> rulebooks;

  private Rules(Reading reading, Vocabulary vocabulary, Map<String, Rulebook> rulebooks) {
    this.vocabulary = vocabulary;
    this.rulebooks = rulebooks;
    obligations = reading.obligations();
    permits = reading.permits();
    common = reading.common();
  }

  /** Rules that hold, or every reason why they do not. */
  public sealed interface Loaded {}

  public record Ready(Rules rules) implements Loaded {}

  public record Refused(List<Problem> problems) implements Loaded {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads and checks everything.
   *
   * @param names of the rest of the pack, which rules refer to
   */
  public static Loaded load(RuleFiles files, PackNames names) {
    var problems = new Problems();
    var reading = new Reading(files, names, problems);
    Optional<Vocabulary> vocabulary = reading.vocabulary();
    if (vocabulary.isEmpty()) {
      return new Refused(problems.all());
    }
    Map<String, Rulebook> rulebooks = new LinkedHashMap<>();
    reading
        .tables()
        .forEach(
            (edition, tables) ->
                rulebooks.put(
                    edition,
                    rulebook(
                        edition,
                        vocabulary.get(),
                        reading.axes().getOrDefault(edition, List.of()),
                        tables,
                        problems)));
    return problems.isEmpty()
        ? new Ready(new Rules(reading, vocabulary.get(), rulebooks))
        : new Refused(problems.all());
  }

  private static Rulebook rulebook(
      String edition,
      Vocabulary vocabulary,
      List<Axis> axes,
      List<Table> tables,
      Problems problems) {
    List<Decider> deciders =
        tables.stream().map(table -> new Decider(table, vocabulary, axes)).toList();
    deciders.forEach(decider -> Checks.check(edition, decider, vocabulary, problems));
    return new Rulebook(edition, vocabulary, axes, deciders);
  }

  /** All facts and values, of whatever edition. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public List<Obligation> obligations() {
    return obligations;
  }

  public List<Permit> permits() {
    return permits;
  }

  /** What people ask most, in the order in which it is offered. */
  public List<CommonQuestion> common() {
    return common;
  }

  /** In the order of the pack: the newest first. */
  public List<String> editions() {
    return List.copyOf(rulebooks.keySet());
  }

  public Optional<Rulebook> edition(String id) {
    return Optional.ofNullable(rulebooks.get(id));
  }
}
