package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.application.Deciding.Verb;
import jp.sekimori.app.check.Answering;
import jp.sekimori.app.check.Answering.Sheet;
import jp.sekimori.app.check.Checks;
import jp.sekimori.app.check.Finishing;
import jp.sekimori.app.check.Question;
import jp.sekimori.app.check.Run;
import jp.sekimori.app.check.Said;
import jp.sekimori.app.check.Verdict;
import jp.sekimori.app.control.StepChecks.Standing;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.app.waiting.Waits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An external service is selected and bought by checks that stand in the way of its permit. */
@WebTest
@Import({Body.class, jp.sekimori.app.ledger.Stage.class, Desk.Parts.class})
class RouteChecksTest extends Desk {
  private final Checks checks;
  private final Answering answering;
  private final Finishing finishing;

  @Autowired
  RouteChecksTest(Parts parts, Checks checks, Answering answering, Finishing finishing) {
    super(parts);
    this.checks = checks;
    this.answering = answering;
    this.finishing = finishing;
  }

  private static Posted service() {
    var filled = new HashMap<String, List<String>>();
    Map.of(
            "name", "申込受付サービス",
            "provider", "試験株式会社",
            "kind", "saas",
            "terms", "negotiated",
            "confidentiality", "C2",
            "personal-data", "personal",
            "purpose", "説明会の申込みを受け付けるため",
            "work", "説明会",
            "subcontracted", "no")
        .forEach((field, value) -> filled.put(field, List.of(value)));
    return new Posted(filled);
  }

  private Applied submitted(Acting acting) {
    return done(submit(acting, draft(acting, "external-service", service())));
  }

  private Run run(Acting acting, Applied applied) {
    String address = whole(acting, applied.id()).check().orElseThrow().address().orElseThrow();
    UUID id = UUID.fromString(address.substring("/checks/".length()));
    return in(acting, () -> checks.find(acting, id)).orElseThrow();
  }

  private List<Question> questions(Acting acting, Run run) {
    return in(
        acting,
        () ->
            checks.questions(
                run, checks.paper(run).orElseThrow(), checks.things(run).getFirst().id()));
  }

  /** Everything is as it should be, and laid down somewhere. */
  private void answer(Acting acting, Applied applied) {
    Run run = run(acting, applied);
    var said = new HashMap<String, Said>();
    for (Question question : questions(acting, run)) {
      var place =
          question.evidence().isEmpty()
              ? Said.Place.NONE
              : new Said.Place(question.evidence().getFirst().id(), "検討の記録", "3頁");
      said.put(question.id(), new Said(Verdict.YES, "", "", List.of(), place));
    }
    UUID thing = in(acting, () -> checks.things(run)).getFirst().id();
    var sheets = Map.of(thing, new Sheet(1, said));
    assertThat(in(acting, () -> answering.answer(acting, run, sheets)).faults()).isEmpty();
    int version = run(acting, applied).version();
    assertThat(in(acting, () -> finishing.close(acting, run, version))).isEmpty();
  }

  @Test
  void aStepIsPassedOnceItsCheckIsFinishedAndTheNextOneBegins() {
    Players players = stage.players();
    Acting manager = players.manager();
    Applied applied = submitted(players.staff());
    assertThat(applied.legs())
        .extracting(leg -> leg.check().orElse(""))
        .containsExactly("service-selection", "service-procurement", "");
    Run selection = run(manager, applied);
    assertThat(selection.check()).isEqualTo("service-selection");
    assertThat(questions(manager, selection)).extracting(Question::id).contains("personal-data");
    assertThat(in(manager, () -> waiting.mine(manager)))
        .extracting(Waits::kind)
        .contains("application", "check");
    assertThat(decide(manager, applied, Verb.PASS, "")).isInstanceOf(Result.Stopped.class);

    answer(manager, applied);
    Applied selected = done(decide(manager, applied, Verb.PASS, ""));
    assertThat(run(manager, selected).check()).isEqualTo("service-procurement");
    assertThat(decide(manager, selected, Verb.PASS, "")).isInstanceOf(Result.Stopped.class);
    answer(manager, selected);
    Applied bought = done(decide(manager, selected, Verb.PASS, ""));
    assertThat(bought.way().done()).isEqualTo(2);
    assertThat(whole(manager, bought.id()).check()).isEmpty();
  }

  @Test
  void whatIsGivenBackIsCheckedAnew() {
    Players players = stage.players();
    Acting manager = players.manager();
    Applied applied = submitted(players.staff());
    Run first = run(manager, applied);
    answer(manager, applied);
    Applied back = done(decide(manager, applied, Verb.RETURN, "目的を詳しく書いてください。"));
    assertThat(in(manager, () -> waiting.mine(manager))).isEmpty();
    Applied again = done(submit(players.staff(), back));
    assertThat(run(manager, again).id()).isNotEqualTo(first.id());
    assertThat(whole(manager, again.id()).check().orElseThrow().standing())
        .isEqualTo(Standing.OPEN);
  }

  @Test
  void nobodyChecksWhatHeAppliedForHimself() {
    Players players = stage.players();
    Acting secretary = secretary(players);
    Applied own = submitted(players.manager());
    Run run = run(secretary, own);
    assertThat(
            in(
                players.manager(),
                () -> checks.mayAnswer(players.manager(), run, checks.paper(run).orElseThrow())))
        .isFalse();
    assertThat(
            in(secretary, () -> checks.mayAnswer(secretary, run, checks.paper(run).orElseThrow())))
        .isTrue();
  }

  @Test
  void onlyWhoeverTakesTheStepBeginsItsCheckFromThePage() {
    Players players = stage.players();
    Applied applied = submitted(players.staff());
    assertThat(
            in(players.manager(), () -> applications.beginCheck(players.manager(), applied.id())))
        .contains("/checks/" + run(players.manager(), applied).id());
    assertThat(in(players.staff(), () -> applications.beginCheck(players.staff(), applied.id())))
        .isEmpty();
  }
}
