package jp.sekimori.app.decision.web;

import java.util.List;
import java.util.UUID;
import jp.sekimori.app.decision.Onward;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.decision.Told;

/**
 * The answer.
 *
 * @param answered what it rests on, to be changed one by one
 * @param permits with who decides them today
 * @param ways to apply for what is needed
 * @param ahead what editions to come would say otherwise
 * @param id under which it is kept
 * @param changed whether the rules are others than those whose answer was to be kept
 */
public record AnswerView(
    Looking looking,
    Ruling.InForce ruling,
    Question question,
    Told told,
    List<Answered> answered,
    List<Permit> permits,
    List<Onward.Way> ways,
    List<Ahead> ahead,
    UUID id,
    boolean changed) {

  /** A draft binds nobody: its answers are not kept. */
  public boolean mayBeKept() {
    return looking.lens().edition().isEmpty();
  }

  public String again() {
    return looking.lens().start();
  }
}
