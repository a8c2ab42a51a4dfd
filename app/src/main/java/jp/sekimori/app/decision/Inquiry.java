package jp.sekimori.app.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Value;

/**
 * Where somebody is who asks whether something may be done: what is known decides it, or one more
 * thing is to be asked. It rests on nothing but the facts that are handed over, each time anew.
 */
public sealed interface Inquiry {

  /** These rules say nothing about such an act. */
  record NoSuchAct(String act) implements Inquiry {}

  /** What was handed over cannot be read. */
  record Unreadable(Table table, List<Given.Refusal> why) implements Inquiry {
    public Unreadable {
      why = List.copyOf(why);
    }
  }

  /**
   * @param given everything that is known of the act
   * @param known what of it matters, in the order of asking
   * @param next what is to be asked
   * @param last whether the answer is told after this question, whatever is said
   */
  record Open(Table table, Facts given, List<Fact> known, Fact next, boolean last)
      implements Inquiry {
    public Open {
      known = List.copyOf(known);
    }
  }

  /**
   * @param facts what of everything given matters
   * @param known the same, in the order of asking
   */
  record Decided(Table table, Facts given, Facts facts, List<Fact> known, Answer answer)
      implements Inquiry {
    public Decided {
      known = List.copyOf(known);
    }
  }

  /**
   * @param given facts by name, as an address or a form has them; facts of other acts are passed
   *     over
   */
  static Inquiry of(Rulebook rulebook, String act, Map<String, String> given) {
    Optional<Decider> decider = rulebook.decider(act);
    String said = given.getOrDefault(Fact.ACT, act);
    return decider.isEmpty() || !said.equals(act)
        ? new NoSuchAct(said)
        : of(rulebook, decider.get(), given);
  }

  private static Inquiry of(Rulebook rulebook, Decider decider, Map<String, String> given) {
    Table table = decider.table();
    var named = new HashMap<>(given);
    named.put(Fact.ACT, table.id());
    return switch (rulebook.vocabulary().read(named)) {
      case Given.Refused(var why) -> new Unreadable(table, why);
      case Given.Read(Facts all) -> of(rulebook, decider, own(rulebook, table, all));
    };
  }

  private static Facts own(Rulebook rulebook, Table table, Facts all) {
    Facts own = all;
    for (Fact fact : rulebook.vocabulary().facts()) {
      if (!table.facts().contains(fact) && !fact.id().equals(Fact.ACT)) {
        own = own.without(fact.id());
      }
    }
    return own;
  }

  private static Inquiry of(Rulebook rulebook, Decider decider, Facts given) {
    Table table = decider.table();
    Facts facts = mattering(decider, given);
    List<Fact> known =
        table.facts().stream().filter(fact -> facts.value(fact.id()).isPresent()).toList();
    return switch (decider.decide(given)) {
      case Answer answer -> new Decided(table, given, facts, known, answer);
      case Depends depends -> {
        Fact next = depends.open().getFirst();
        boolean last = depends.open().size() == 1 && isLast(rulebook, decider, given, next);
        yield new Open(table, given, known, next, last);
      }
    };
  }

  /** What does not matter yet may matter after one answer. Of what is typed nothing is promised. */
  private static boolean isLast(Rulebook rulebook, Decider decider, Facts given, Fact next) {
    List<Value> values = rulebook.vocabulary().values(next);
    return !values.isEmpty()
        && values.stream()
            .map(value -> decider.decide(given.with(next.id(), value.id())))
            .allMatch(Answer.class::isInstance);
  }

  /** Takes away, from the last asked on, what nothing depends on given the rest. */
  private static Facts mattering(Decider decider, Facts given) {
    Facts facts = given;
    for (Fact fact : decider.table().facts().reversed()) {
      if (facts.value(fact.id()).isPresent()) {
        Facts without = facts.without(fact.id());
        if (isSame(decider.decide(facts), decider.decide(without), fact)) {
          facts = without;
        }
      }
    }
    return facts;
  }

  private static boolean isSame(Decision with, Decision without, Fact fact) {
    return switch (without) {
      case Answer answer -> answer.equals(with);
      case Depends depends -> !depends.open().contains(fact);
    };
  }
}
