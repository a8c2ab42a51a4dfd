package jp.sekimori.app.decision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.decision.Telling;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Level;

/**
 * One question.
 *
 * @param title what somebody wants to do
 * @param answered what is known, to be changed one by one
 * @param choices what may be answered; empty where something is to be typed
 * @param last whether the answer is told after it
 */
public record AskView(
    Looking looking,
    Question question,
    Message title,
    List<Answered> answered,
    Fact next,
    List<Choice> choices,
    boolean last) {

  /**
   * One way to answer.
   *
   * @param words what it says
   * @param name what officials call it, where that is something else
   * @param note what makes it so
   */
  public record Choice(
      Message words, Optional<Message> name, Optional<Message> note, String address) {}

  static AskView of(Looking looking, Ruling.InForce ruling, Inquiry.Open open) {
    Question question = Question.of(open.table().id(), open.given(), looking.lens());
    return new AskView(
        looking,
        question,
        Telling.title(ruling, open.table(), open.given()),
        Answered.of(ruling, question, open.given(), open.known()),
        open.next(),
        choices(ruling, question, open.next()),
        open.last());
  }

  private static List<Choice> choices(Ruling.InForce ruling, Question question, Fact fact) {
    return switch (fact.type()) {
      case FactType.ClassOn(String axis) ->
          ruling.rulebook().axes().stream()
              .filter(each -> each.id().equals(axis))
              .flatMap(each -> levels(each, question, fact))
              .toList();
      case FactType.YesNo _, FactType.Choice _, FactType.Whole _, FactType.Day _ ->
          ruling.rulebook().vocabulary().values(fact).stream()
              .map(
                  value ->
                      new Choice(
                          Worded.of(value.label()),
                          Optional.empty(),
                          Optional.empty(),
                          question.with(fact.id(), value.id()).address()))
              .toList();
    };
  }

  /** From the highest on, each with its plain question; the lowest is what is left. */
  private static Stream<Choice> levels(Axis axis, Question question, Fact fact) {
    var choices = new ArrayList<Choice>();
    axis.asked()
        .forEach(level -> choices.add(level(level, Worded.of(level.question()), question, fact)));
    choices.add(level(axis.lowest(), NONE_OF_THESE, question, fact));
    return choices.stream();
  }

  private static Choice level(Level level, Message words, Question question, Fact fact) {
    return new Choice(
        words,
        Optional.of(Worded.of(level.label())),
        Optional.of(Worded.of(level.criterion())),
        question.with(fact.id(), level.code()).address());
  }

  private static final Message NONE_OF_THESE = new Message("上のどれにも当てはまらない", "None of the above");

  public boolean isClass() {
    return next.type() instanceof FactType.ClassOn;
  }

  public boolean isTyped() {
    return choices.isEmpty();
  }

  public boolean isDay() {
    return next.type() instanceof FactType.Day;
  }

  public Optional<FactType.Whole> number() {
    return next.type() instanceof FactType.Whole whole ? Optional.of(whole) : Optional.empty();
  }

  public Message asked() {
    return Worded.of(next.question());
  }
}
