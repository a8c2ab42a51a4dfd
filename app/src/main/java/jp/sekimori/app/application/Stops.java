package jp.sekimori.app.application;

import java.util.List;
import jp.sekimori.app.form.Fault;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** Why something cannot be done with an application, in words. */
@Component
class Stops {
  static final Message NO_SUCH_KIND =
      new Message("今の規程には、この申請がありません。", "The edition in force today has no such application.");
  static final Message MAY_NOT_APPLY =
      new Message("この申請は、今の役割では起案できません。", "Your roles of today do not allow this application.");

  private final ActStore acts;

  Stops(ActStore acts) {
    this.acts = acts;
  }

  /** What somebody wants to change is not any more as it was shown. */
  Result late(Applied now) {
    return new Result.Late(now, acts.of(now.id()).stream().reduce((_, last) -> last));
  }

  Result of(Applied applied, Course.Stop why) {
    return switch (why) {
      case NOT_WAITING, OTHER_STEP -> late(applied);
      case NOT_APPLICANT -> new Result.Unknown();
      case OWN ->
          new Result.Stopped(
              new Message("自分の申請は、自分では決裁できません。", "Nobody decides on what he applied for himself."));
      case NO_REASON ->
          new Result.Faulty(
              List.of(
                  new Fault(
                      Deciding.COMMENT,
                      new Message("理由がありません。", "There is no reason."),
                      new Message("理由を書いてください。", "Give a reason."))));
      case NOT_DECIDING ->
          new Result.Stopped(
              new Message(
                  "却下は、決裁の段だけができます。差戻しを使ってください。",
                  "Only the step that decides refuses. Give it back instead."));
    };
  }
}
