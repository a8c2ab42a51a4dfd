package jp.sekimori.app.decision.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words in which cases are put to the rules of an edition, and answers given.
 *
 * @param acts what somebody may want to do, in the order in which it is offered
 */
record Glossary(
    String pack,
    String edition,
    List<Act> acts,
    List<Input> facts,
    List<Meaning> obligations,
    List<Asking> permits) {

  /** An id and what people call it. */
  record Meaning(String id, Words label) {}

  /**
   * @param facts on which it rests, in the order of asking
   */
  record Act(String id, Words label, List<String> facts) {}

  /**
   * @param by the role that decides, by its id
   */
  record Asking(String id, Words label, String by) {}

  /**
   * A fact that may be given.
   *
   * @param type yes-no, choice, class, number or date
   * @param values from which one is chosen; levels from the highest
   * @param from the smallest number
   * @param to the greatest
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Input(
      String id,
      String type,
      Words label,
      Words question,
      List<Meaning> values,
      @Nullable Long from,
      @Nullable Long to,
      @Nullable Words unit) {}

  static Glossary of(Ruling.InForce ruling) {
    Rules rules = ruling.rules().rules();
    Rulebook book = ruling.rulebook();
    return new Glossary(
        ruling.pack().code(),
        ruling.edition().code(),
        book.tables().stream().map(Glossary::act).toList(),
        book.vocabulary().facts().stream().map(fact -> input(book, fact)).toList(),
        rules.obligations().stream().map(each -> new Meaning(each.id(), each.label())).toList(),
        rules.permits().stream()
            .map(each -> new Asking(each.id(), each.label(), each.by()))
            .toList());
  }

  private static Act act(Table table) {
    return new Act(table.id(), table.title(), table.facts().stream().map(Fact::id).toList());
  }

  private static Input input(Rulebook book, Fact fact) {
    return switch (fact.type()) {
      case FactType.YesNo _ -> listed(fact, meanings(FactType.YesNo.VALUES.stream()));
      case FactType.Choice(var values) -> listed(fact, choices(book, fact, values));
      case FactType.ClassOn on -> listed(fact, levels(book, on.axis()));
      case FactType.Whole whole ->
          new Input(
              fact.id(),
              whole.id(),
              fact.label(),
              fact.question(),
              List.of(),
              whole.from(),
              whole.to(),
              whole.unit().orElse(null));
      case FactType.Day _ -> listed(fact, List.of());
    };
  }

  private static Input listed(Fact fact, List<Meaning> values) {
    return new Input(
        fact.id(), fact.type().id(), fact.label(), fact.question(), values, null, null, null);
  }

  /** Of acts only those that the edition has. */
  private static List<Meaning> choices(Rulebook book, Fact fact, List<Value> values) {
    return meanings(
        values.stream()
            .filter(value -> !fact.id().equals(Fact.ACT) || book.decider(value.id()).isPresent()));
  }

  private static List<Meaning> levels(Rulebook book, String axis) {
    return book.axes().stream()
        .filter(each -> each.id().equals(axis))
        .map(Axis::levels)
        .flatMap(levels -> levels.reversed().stream())
        .map(level -> new Meaning(level.code(), level.label()))
        .toList();
  }

  private static List<Meaning> meanings(Stream<Value> values) {
    return values.map(value -> new Meaning(value.id(), value.label())).toList();
  }
}
