package jp.sekimori.app.decision.web;

import java.util.List;
import java.util.Map;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Vocabulary;

/**
 * An address that cannot be read.
 *
 * @param good the question with what of it can be read
 */
public record UnreadableView(Looking looking, Message title, List<Wrong> wrong, String good) {

  /** What is wrong, and how to mend it. */
  public record Wrong(Message what, Message mend) {}

  static UnreadableView of(
      Looking looking, Vocabulary vocabulary, Question asked, Inquiry.Unreadable unreadable) {
    Question good = asked;
    for (Map.Entry<String, String> fact : asked.facts().entrySet()) {
      if (!(vocabulary.read(Map.of(fact.getKey(), fact.getValue())) instanceof Given.Read)) {
        good = good.without(fact.getKey());
      }
    }
    return new UnreadableView(
        looking,
        Worded.of(unreadable.table().title()),
        unreadable.why().stream().map(why -> wrong(why, vocabulary)).toList(),
        good.address());
  }

  /** In the words of the questions: whoever followed a link knows no ids. */
  private static Wrong wrong(Given.Refusal why, Vocabulary vocabulary) {
    return vocabulary
        .fact(why.fact())
        .map(
            fact ->
                new Wrong(
                    new Message(
                        "「" + fact.label().ja() + "」の答えを読み取れません。",
                        "The answer to “" + fact.label().en() + "” cannot be read."),
                    CHOOSE_AGAIN))
        .orElseGet(
            () ->
                why.fact().isEmpty()
                    ? new Wrong(Worded.of(why.what()), CHOOSE_AGAIN)
                    : new Wrong(
                        new Message(
                            "「" + why.fact() + "」は、どの質問の答えでもありません。",
                            "“" + why.fact() + "” answers no question."),
                        CHANGED));
  }

  private static final Message CHOOSE_AGAIN =
      new Message("下のボタンで続け、選び直してください。", "Go on by the button below, and choose again.");

  private static final Message CHANGED =
      new Message(
          "アドレスが途中で変わったようです。下のボタンで続けてください。",
          "The address seems to have been changed on its way. Go on by the button below.");
}
