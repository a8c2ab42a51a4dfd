package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.application.Deciding.Verb;
import jp.sekimori.app.application.Documents.Kept;
import jp.sekimori.app.application.Documents.Open;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.ledger.Stage.Players;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How the system for documents knows an application: who enters it, and which days it can be. */
@WebTest
@Import({Body.class, jp.sekimori.app.ledger.Stage.class, Desk.Parts.class})
class DocumentsTest extends Desk {
  private final Documents documents;

  @Autowired
  DocumentsTest(Parts parts, Documents documents) {
    super(parts);
    this.documents = documents;
  }

  private Kept know(Acting acting, Applied applied, String number, String day) {
    return in(acting, () -> documents.know(acting, applied.id(), number, day));
  }

  private Applied known(Acting acting, Applied applied, String number, String day) {
    return know(acting, applied, number, day) instanceof Kept.Done(Applied done)
        ? done
        : org.assertj.core.api.Assertions.fail(know(acting, applied, number, day).toString());
  }

  private Open open(Acting acting, Players players, Applied applied) {
    List<Act> acts = whole(players.staff(), applied.id()).acts();
    return in(acting, () -> documents.open(acting, applied, acts));
  }

  @Test
  void theDayIsNeitherBeforeTheApplicationNorToCome() {
    Players players = stage.players();
    Applied applied = submitted(players.staff(), device(players, "PC-1"));
    LocalDate today = LocalDate.now(clock);
    assertThat(fault(know(players.staff(), applied, "8税第1号", "R8.2.30")))
        .satisfies(fault -> assertThat(fault.what().ja()).startsWith("「決裁日」の「R8.2.30」"));
    assertThat(fault(know(players.staff(), applied, "8税第1号", today.minusDays(1).toString())))
        .satisfies(fault -> assertThat(fault.what().ja()).contains("この申請を作った日"));
    assertThat(fault(know(players.staff(), applied, "8税第1号", today.plusDays(1).toString())))
        .satisfies(fault -> assertThat(fault.what().ja()).contains("今日より後の日"));
    assertThat(whole(players.staff(), applied.id()).applied().document())
        .isEqualTo(Applied.Document.NONE);
    assertThat(known(players.staff(), applied, "8税第1号", today.toString()).document())
        .isEqualTo(new Applied.Document("8税第1号", Optional.of(today)));
  }

  private static Fault fault(Kept kept) {
    assertThat(kept).isInstanceOf(Kept.Refused.class);
    List<Fault> faults = ((Kept.Refused) kept).faults();
    assertThat(faults).extracting(Fault::field).containsExactly(Documents.DAY);
    return faults.getFirst();
  }

  @Test
  void whatStandsIsChangedAfterTheDecisionByWhoDecidedAlone() {
    Players players = stage.players();
    Acting staff = players.staff();
    Applied applied = submitted(staff, device(players, "PC-1"));
    applied = known(staff, applied, "8税第1号", "");
    assertThat(known(staff, applied, "8税第2号", "").document().number()).isEqualTo("8税第2号");
    done(
        decide(players.manager(), whole(players.manager(), applied.id()).applied(), Verb.PASS, ""));
    Applied permitted = whole(staff, applied.id()).applied();
    assertThat(open(staff, players, permitted)).isEqualTo(new Open(false, true));
    String today = LocalDate.now(clock).toString();
    assertThat(known(staff, permitted, "偽の番号", today).document().number())
        .as("what stands is left as it is")
        .isEqualTo("8税第2号");
    assertThat(know(staff, permitted, "偽の番号", "")).isInstanceOf(Kept.NotAllowed.class);
    assertThat(open(players.otherManager(), players, permitted).any()).isFalse();
    assertThat(known(players.manager(), permitted, "8税第3号", today).document().number())
        .isEqualTo("8税第3号");
    assertThat(open(secretary(players), players, permitted)).isEqualTo(Open.ALL);
  }
}
