package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.application.Deciding.Verb;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.app.waiting.Waits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** What becomes of an application that comes back, changes or was never sent. */
@WebTest
@Import({Body.class, jp.sekimori.app.ledger.Stage.class, Desk.Parts.class})
class ApplicationsTest extends Desk {
  @Autowired
  ApplicationsTest(Parts parts) {
    super(parts);
  }

  @Test
  void whatIsGivenBackIsMendedAndKeepsItsNumber() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Applied applied = submitted(players.staff(), device);
    assertThat(decide(players.manager(), applied, Verb.RETURN, ""))
        .isInstanceOf(Result.Faulty.class);
    Applied returned = done(decide(players.manager(), applied, Verb.RETURN, "行先をくわしく"));
    assertThat(waits(players.staff())).extracting(Waits::task).containsExactly("mend");
    Acting staff = players.staff();
    Applied mended =
        in(
            staff,
            () ->
                done(
                    drafts.save(
                        staff,
                        returned.id(),
                        returned.version(),
                        applications.blank("take-out").orElseThrow(),
                        Optional.empty(),
                        takeOut(staff, device))));
    Applied again = done(submit(staff, mended));
    assertThat(again.number()).isEqualTo(applied.number());
    assertThat(done(decide(players.manager(), again, Verb.PASS, "")).stage())
        .isEqualTo(Stage.PERMITTED);
    assertThat(whole(staff, applied.id()).acts())
        .extracting(Act::kind)
        .containsExactly(Act.Kind.SUBMIT, Act.Kind.RETURN, Act.Kind.SUBMIT, Act.Kind.PERMIT);
  }

  @Test
  void whatWasTakenBackWaitsForNobody() {
    Players players = stage.players();
    Acting staff = players.staff();
    Applied applied = submitted(staff, device(players, "PC-1"));
    in(staff, () -> done(submitting.withdraw(staff, applied.id(), applied.version())));
    assertThat(waits(players.manager())).isEmpty();
    assertThat(decide(players.manager(), applied, Verb.PASS, "")).isInstanceOf(Result.Late.class);
  }

  @Test
  void whatChangedMeanwhileGoesBackInsteadOfBeingPermitted() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Applied applied = submitted(players.staff(), device);
    change(players, device, Map.of("confidentiality", "C3"));
    assertThat(decide(players.manager(), applied, Verb.PASS, "")).isInstanceOf(Result.Late.class);
    Applications.Whole now = whole(players.staff(), applied.id());
    assertThat(now.applied().stage()).isEqualTo(Stage.RETURNED);
    assertThat(now.acts().getLast().comment()).contains("機密性", "変わりました");
    assertThat(now.entered()).isEmpty();
  }

  @Test
  void aPermitLapsesWhenItsDeviceHoldsMoreAndNotWhenItIsMovedToAnotherShelf() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Applied applied = submitted(players.staff(), device);
    done(decide(players.manager(), applied, Verb.PASS, ""));
    change(players, device, Map.of("place", "第二書庫"));
    assertThat(whole(players.staff(), applied.id()).applied().stage()).isEqualTo(Stage.PERMITTED);
    Entry moved =
        in(players.manager(), () -> ledgers.find(players.manager(), device.id())).orElseThrow();
    change(players, moved, Map.of("confidentiality", "C3"));
    Applied lapsed = whole(players.staff(), applied.id()).applied();
    assertThat(lapsed.stage()).isEqualTo(Stage.LAPSED);
    assertThat(lapsed.permit().lapsed().orElseThrow().ja()).contains("機密性");
  }

  @Test
  void anExtensionChangesTheEntryThatItNames() {
    Players players = stage.players();
    Acting staff = players.staff();
    Applied applied = submitted(staff, device(players, "PC-1"));
    Entry out = entered(staff, done(decide(players.manager(), applied, Verb.PASS, ""))).getFirst();
    LocalDate later = LocalDate.now(clock).plusDays(30);
    Applied longer =
        draft(
            staff,
            "longer-take-out",
            new Posted(
                Map.of(
                    "entry", List.of(out.id().toString()),
                    "due", List.of(later.toString()),
                    "reason", List.of("説明会が延びたため"))));
    Applied asked = done(submit(staff, longer));
    assertThat(asked.frozen().orElseThrow().form().stream().filter(it -> it.field().equals("due")))
        .allMatch(line -> !line.before().isEmpty())
        .hasSize(1);
    done(decide(players.manager(), asked, Verb.PASS, ""));
    Entry extended = in(staff, () -> ledgers.find(staff, out.id())).orElseThrow();
    assertThat(extended.due()).contains(later);
    assertThat(extended.values().one("destination")).contains("会津若松市");
  }

  @Test
  void whatIsForbiddenOrUnfinishedIsKeptAsADraftAndNotSubmitted() {
    Players players = stage.players();
    Acting staff = players.staff();
    Posted whole = takeOut(staff, device(players, "PC-1"));
    var forbidden = new HashMap<>(whole.all());
    forbidden.put("for-work", List.of("no"));
    var unfinished = new HashMap<>(whole.all());
    unfinished.remove("destination");
    for (var filled : List.of(forbidden, unfinished)) {
      Applied draft = draft(staff, new Posted(filled));
      assertThat(draft.number()).isEmpty();
      assertThat(submit(staff, draft)).isInstanceOf(Result.Unfit.class);
    }
  }

  @Test
  void aDraftIsSeenByNobodyElseAndWhatIsSubmittedByThoseItConcerns() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Applied draft = draft(players.staff(), takeOut(players.staff(), device));
    Acting manager = players.manager();
    Acting other = players.otherManager();
    assertThat(in(manager, () -> applications.find(manager, draft.id()))).isEmpty();
    Applied applied = done(submit(players.staff(), draft));
    assertThat(in(manager, () -> applications.find(manager, applied.id()))).isPresent();
    assertThat(in(other, () -> applications.find(other, applied.id()))).isEmpty();
    assertThat(in(other, () -> applications.count(other, Filter.of(Filter.Whose.ALL)))).isZero();
    assertThat(in(manager, () -> applications.count(manager, Filter.of(Filter.Whose.ALL))))
        .isEqualTo(1);
  }

  @Test
  void theSameFormSentTwiceMakesOneDraftAndADraftIsThrownAwayWithoutTrace() {
    Players players = stage.players();
    Acting staff = players.staff();
    Posted posted = takeOut(staff, device(players, "PC-1"));
    UUID id = ids.next();
    for (int i = 0; i < 2; i++) {
      in(
          staff,
          () ->
              done(
                  drafts.save(
                      staff,
                      id,
                      0,
                      applications.blank("take-out").orElseThrow(),
                      Optional.empty(),
                      posted)));
    }
    assertThat(in(staff, () -> applications.count(staff, Filter.of(Filter.Whose.MINE))))
        .isEqualTo(1);
    in(staff, () -> drafts.discard(staff, id));
    assertThat(in(staff, () -> applications.count(staff, Filter.of(Filter.Whose.MINE)))).isZero();
  }

  @Test
  void withoutTheRightNothingIsSubmittedOrDecided() {
    Players players = stage.players();
    Acting staff = players.staff();
    Applied draft = draft(staff, takeOut(staff, device(players, "PC-1")));
    var none =
        new Acting(staff.organization(), staff.code(), staff.person(), staff.post(), Rights.NONE);
    assertThatThrownBy(() -> submit(none, draft)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> decide(none, draft, Verb.PASS, ""))
        .isInstanceOf(AccessDeniedException.class);
  }
}
