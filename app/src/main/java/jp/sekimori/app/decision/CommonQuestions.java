package jp.sekimori.app.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.CommonQuestion;
import jp.sekimori.rules.table.Fact;
import org.springframework.stereotype.Component;

/** What people ask most, each with the address that goes on from what it says already. */
@Component
public class CommonQuestions {
  private final Rulebooks rulebooks;
  private final Clock clock;

  CommonQuestions(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /**
   * @param words in the words of those who ask
   */
  public record Asked(Message words, String address) {}

  /** Those of the rules of today; none where there are no rules. */
  public List<Asked> today() {
    return switch (rulebooks.on(LocalDate.now(clock))) {
      case Ruling.InForce ruling -> of(ruling, Question.Lens.TODAY);
      case Ruling.NotHeld _, Ruling.NoRules _ -> List.of();
    };
  }

  /** Those that the rules of an edition answer. */
  public static List<Asked> of(Ruling.InForce ruling, Question.Lens lens) {
    return ruling.rules().rules().common().stream()
        .filter(common -> ruling.rulebook().decider(common.act()).isPresent())
        .map(
            common ->
                new Asked(
                    Worded.of(common.words()),
                    new Question(common.act(), facts(common), lens).address()))
        .toList();
  }

  private static Map<String, String> facts(CommonQuestion common) {
    var facts = new LinkedHashMap<>(common.known().known());
    facts.remove(Fact.ACT);
    return facts;
  }
}
