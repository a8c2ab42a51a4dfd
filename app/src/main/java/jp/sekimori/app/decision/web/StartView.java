package jp.sekimori.app.decision.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.decision.CommonQuestions;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;

/**
 * Everything that one may ask, or why nothing can be asked.
 *
 * @param unknown what was asked for and is not there
 * @param drafts editions that may be looked at beforehand
 */
public record StartView(Looking looking, Optional<String> unknown, List<Ruling.InForce> drafts) {

  /** The same page under the rules of a draft. */
  public static String address(Ruling.InForce draft) {
    return Question.Lens.under(draft.edition().code()).start();
  }

  public List<CommonQuestions.Asked> common() {
    return looking.ruling() instanceof Ruling.InForce ruling
        ? CommonQuestions.of(ruling, looking.lens())
        : List.of();
  }

  public List<CommonQuestions.Asked> acts() {
    return looking.ruling() instanceof Ruling.InForce ruling
        ? ruling.rulebook().tables().stream()
            .map(
                table ->
                    new CommonQuestions.Asked(
                        Worded.of(table.title()),
                        new Question(table.id(), Map.of(), looking.lens()).address()))
            .toList()
        : List.of();
  }

  public Optional<Ruling.NotHeld> notHeld() {
    return looking.ruling() instanceof Ruling.NotHeld missing
        ? Optional.of(missing)
        : Optional.empty();
  }

  public boolean hasNoRules() {
    return looking.ruling() instanceof Ruling.NoRules;
  }

  /** Whether something is wrong with what was asked for. */
  public boolean isWrong() {
    return !looking.problems().isEmpty();
  }

  /** What the page is called while nothing is asked. */
  public Optional<Message> edition() {
    return looking.ruling() instanceof Ruling.InForce ruling
        ? Optional.of(ruling.edition().name())
        : Optional.empty();
  }
}
