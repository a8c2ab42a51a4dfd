package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.MovingClock;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.application.Deciding.Verb;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Outlook;
import jp.sekimori.app.ledger.Result.NotAllowed;
import jp.sekimori.app.ledger.Result.Refused;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.app.waiting.Waits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of a thing that is permitted to be taken out: when, once at a time, put right. */
@WebTest
@Import({
  Body.class,
  jp.sekimori.app.ledger.Stage.class,
  Desk.Parts.class,
  MovingClock.Instead.class
})
class OutAndBackTest extends Desk {
  private final Outlook outlook;
  private final Mine mine;
  private final MovingClock moving;
  private final JdbcClient database;
  private final TransactionOperations transaction;

  @Autowired
  OutAndBackTest(
      Parts parts,
      Outlook outlook,
      Mine mine,
      MovingClock moving,
      JdbcClient database,
      TransactionOperations transaction) {
    super(parts);
    this.outlook = outlook;
    this.mine = mine;
    this.moving = moving;
    this.database = database;
    this.transaction = transaction;
  }

  private Posted back(Duration ago) {
    return new Posted(
        Map.of(
            "returned-at", List.of(ago(ago)),
            "condition", List.of("sound"),
            "data", List.of("none")));
  }

  /** Two days ago. */
  private Entry permitted(Players players, Entry device) {
    return permitted(players, device, Duration.ofDays(2));
  }

  private Entry permitted(Players players, Entry device, Duration ago) {
    moving.moveOn(ago.negated());
    Applied applied = submitted(players.staff(), device);
    done(decide(players.manager(), applied, Verb.PASS, ""));
    moving.moveOn(ago);
    return entered(players.staff(), applied).getFirst();
  }

  private Outlook.Seen seen(Acting acting, Entry entry) {
    return in(
        acting, () -> outlook.of(acting, ledgers.fields(entry.ledger()).orElseThrow(), entry));
  }

  @Test
  void nothingWasTakenOutOrBroughtBackInTheFuture() {
    Players players = stage.players();
    Entry entry = permitted(players, device(players, "PC-1"));
    assertThat(move(players.staff(), entry, "take", taken(Duration.ofMinutes(-2))))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.faults())
                    .singleElement()
                    .satisfies(
                        fault -> {
                          assertThat(fault.field()).isEqualTo("taken-at");
                          assertThat(fault.what().ja()).contains("今より後の日時です");
                        }));
    Entry out = moved(move(players.staff(), entry, "take", taken(Duration.ofMinutes(5))));
    assertThat(move(players.manager(), out, "return", back(Duration.ofDays(-1))))
        .isInstanceOf(Refused.class);
    moved(move(players.manager(), out, "return", back(Duration.ofMinutes(1))));
  }

  @Test
  void whatWasMistakenIsPutRightWithTheReasonByWhoMay() {
    Players players = stage.players();
    Entry entry = permitted(players, device(players, "PC-1"));
    Entry out = moved(move(players.staff(), entry, "take", taken(Duration.ofDays(1))));
    assertThat(seen(players.staff(), out).corrects()).as("who has it").isFalse();
    assertThat(seen(players.manager(), out).corrects()).isTrue();
    String right = ago(Duration.ofHours(2));
    var posted = new HashMap<String, List<String>>(Map.of("taken-at", List.of(right)));
    assertThat(correct(players.manager(), out, new Posted(posted)))
        .as("without a reason")
        .isInstanceOf(Refused.class);
    posted.put("reason-of-correction", List.of("日を誤って記録したため"));
    assertThat(correct(players.staff(), out, new Posted(posted))).isInstanceOf(NotAllowed.class);
    Entry corrected = moved(correct(players.manager(), out, new Posted(posted)));
    assertThat(corrected.values().one("taken-at")).contains(right);
    assertThat(corrected.values().has("reason-of-correction")).isFalse();
    assertThat(corrected.state()).isEqualTo("out");
    assertThat(recorded(players, corrected, "entry.correct"))
        .as("readable for whoever reads the history: not among what is personal")
        .anyMatch(detail -> detail.contains(right) && detail.contains("日を誤って記録したため"));
    assertThat(correct(players.manager(), corrected, new Posted(posted)))
        .isInstanceOfSatisfying(
            NotAllowed.class, same -> assertThat(same.why().ja()).contains("何も記録していません"));
    assertThat(recorded(players, corrected, "entry.correct")).hasSize(1);
  }

  /** What the journal keeps of an action. */
  private List<String> recorded(Players players, Entry entry, String action) {
    return in(
        players.manager(),
        () ->
            java.util.Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        database
                            .sql(
                                """
                                select d.value from journal_record r
                                  join journal_detail d using (organization_id, record_id)
                                where r.organization_id = current_organization() and d.name <> 'personal'
                                  and r.object_id = :id and r.content like :action
                                """)
                            .param("action", "%" + action + "%")
                            .param("id", entry.id().toString())
                            .query(String.class)
                            .list())));
  }

  @Test
  void aThingThatIsOutIsToldAndNotTakenOutASecondTime() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Entry first = permitted(players, device);
    Entry second = permitted(players, device);
    assertThat(seen(players.staff(), device).busy())
        .as("permitted twice for the same days")
        .extracting(busy -> busy.what().ja())
        .allMatch(said -> said.startsWith("既に「許可済み・所内」です（"))
        .anyMatch(said -> said.contains(first.number().words().ja()))
        .anyMatch(said -> said.contains(second.number().words().ja()));
    Entry out = moved(move(players.staff(), first, "take", taken(Duration.ofMinutes(5))));
    assertThat(seen(players.staff(), device).busy())
        .first()
        .satisfies(
            busy -> {
              assertThat(busy.what().ja())
                  .contains("現在持ち出し中です", out.number().words().ja(), "返却予定日 令和");
              assertThat(busy.address()).contains(out.address());
            });
    assertThat(move(players.staff(), second, "take", taken(Duration.ofMinutes(1))))
        .isInstanceOfSatisfying(
            NotAllowed.class,
            not -> assertThat(not.why().ja()).contains("現在持ち出し中です", "先にその記録を終えて"));
    Applied third = submitted(players.staff(), device);
    assertThat(whole(players.manager(), third.id()).busy())
        .extracting(notice -> notice.what().ja())
        .anyMatch(said -> said.contains("「PC-1") && said.contains("現在持ち出し中です"));
    moved(move(players.manager(), out, "return", back(Duration.ZERO)));
    moved(move(players.staff(), second, "take", taken(Duration.ZERO)));
  }

  @Test
  void whatIsLostIsFollowedUntilTheLossIsSettledAndNotTakenOutMeanwhile() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Entry first = permitted(players, device);
    Entry second = permitted(players, device);
    Entry out = moved(move(players.staff(), first, "take", taken(Duration.ZERO)));
    var loss = Map.of("lost-at", List.of(ago(Duration.ZERO)), "lost-how", List.of("車内に置き忘れた"));
    assertThat(move(players.staff(), out, "lose", new Posted(loss)))
        .as("without the report")
        .isInstanceOf(Refused.class);
    var reported = new HashMap<String, List<String>>(loss);
    reported.put("reported", List.of("yes"));
    Entry lost = moved(move(players.staff(), out, "lose", new Posted(reported)));
    assertThat(seen(players.staff(), device).busy())
        .extracting(busy -> busy.what().ja())
        .anyMatch(said -> said.contains("現在紛失・処置中です"));
    assertThat(in(players.manager(), () -> waiting.mine(players.manager())))
        .filteredOn(each -> each.thing().equals(lost.id()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.what().ja()).isEqualTo("持ち出し記録簿：紛失・盗難の処置を終える");
              assertThat(each.due()).as("the day of return counts no more").isEmpty();
            });
    assertThat(in(players.staff(), () -> waiting.mine(players.staff())))
        .noneMatch(each -> each.thing().equals(lost.id()));
    assertThat(move(players.staff(), second, "take", taken(Duration.ZERO)))
        .as("the permit has lapsed with the loss")
        .isInstanceOf(NotAllowed.class);
    assertThat(move(players.staff(), lost, "settle", settled("found")))
        .isInstanceOf(NotAllowed.class);
    moved(move(players.manager(), lost, "settle", settled("found")));
    Entry again = permitted(players, now(players.manager(), device), Duration.ZERO);
    moved(move(players.staff(), again, "take", taken(Duration.ZERO)));
  }

  private Posted settled(String recovered) {
    return new Posted(
        Map.of("recovered", List.of(recovered), "done-about-it", List.of("警察に届け、関係者に報告した")));
  }

  private Entry now(Acting acting, Entry entry) {
    return in(acting, () -> ledgers.find(acting, entry.id())).orElseThrow();
  }

  @Test
  void whatIsPermittedOrAppliedForIsToldToWhoWantsItForTheSameDays() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Applied waiting = submitted(players.staff(), device);
    String today = LocalDate.now(clock).toString();
    String later = LocalDate.now(clock).plusDays(30).toString();
    var typed =
        new HashMap<String, List<String>>(
            Map.of("item", List.of("PC-1"), "out-on", List.of(today), "due", List.of(today)));
    assertThat(notices(players.staff(), typed, Values.NONE))
        .anyMatch(said -> said.contains("既に申請されています（" + waiting.name().ja() + "、令和"));
    typed.put("out-on", List.of(later));
    typed.put("due", List.of(later));
    assertThat(notices(players.staff(), typed, Values.NONE)).as("other days").isEmpty();
    assertThat(whole(players.manager(), waiting.id()).busy()).as("not itself").isEmpty();
    done(decide(players.manager(), waiting, Verb.PASS, ""));
    Applied second = submitted(players.staff(), device);
    assertThat(whole(players.manager(), second.id()).busy())
        .extracting(notice -> notice.what().ja())
        .singleElement()
        .asString()
        .contains("「PC-1", "既に「許可済み・所内」です（");
    assertThat(seen(players.staff(), device).busy())
        .extracting(busy -> busy.what().ja())
        .anyMatch(said -> said.contains("既に申請されています（" + second.name().ja()));
  }

  @Test
  void whoAppliedIsToldWhatBecameOfItUntilHeLooks() {
    Players players = stage.players();
    Acting staff = players.staff();
    Applied applied = submitted(staff, device(players, "PC-1"));
    assertThat(in(staff, () -> mine.of(staff, 5)))
        .extracting(each -> each.number() + each.state().ja() + each.mine())
        .containsExactly(applied.name().ja() + "決裁待ちfalse");
    Applied refused = done(decide(players.manager(), applied, Verb.REFUSE, "代わりのものがあるため"));
    assertThat(waits(staff)).extracting(Waits::task).containsExactly("told");
    assertThat(waits(staff).getFirst().what().ja()).contains("却下").doesNotContain("代わり");
    assertThat(in(staff, () -> mine.of(staff, 5)))
        .extracting(each -> each.state().ja())
        .containsExactly("却下");
    in(
        staff,
        () -> {
          applications.looked(refused);
          return refused;
        });
    assertThat(waits(staff)).isEmpty();
  }

  @Test
  void whatWasAnsweredCountsUntilTheThingIsChosenAndIsToldWhereItDiffers() {
    Players players = stage.players();
    Acting staff = players.staff();
    Entry device =
        stage.entered(
            players.manager(),
            players.office(),
            jp.sekimori.app.ledger.Stage.device("PC-1", Map.of("confidentiality", "C3")));
    Values answered =
        new Values(
            Map.of(
                "confidentiality", List.of("C2"),
                "used-for", List.of("office"),
                "carried-by", List.of("vehicle")));
    var typed =
        new HashMap<String, List<String>>(
            Map.of("for-work", List.of("yes"), "carried-by", List.of("vehicle")));
    assertThat(boxes(staff, typed, answered)).contains("safeguard");
    assertThat(boxes(staff, typed, Values.NONE)).doesNotContain("safeguard");
    typed.put("item", List.of("pc-1"));
    assertThat(notices(staff, typed, answered))
        .anyMatch(text -> text.contains("「機密性２」と回答しましたが、ここでは「機密性３」"));
    assertThat(device.name()).startsWith("PC-1");
  }

  private List<String> boxes(Acting acting, Map<String, List<String>> typed, Values answered) {
    return sheet(acting, typed, answered).boxes().stream().map(box -> box.field().id()).toList();
  }

  private List<String> notices(Acting acting, Map<String, List<String>> typed, Values answered) {
    return sheet(acting, typed, answered).boxes().stream()
        .flatMap(box -> box.notices().stream())
        .map(notice -> notice.what().ja())
        .toList();
  }

  private jp.sekimori.app.form.Sheet sheet(
      Acting acting, Map<String, List<String>> typed, Values answered) {
    return in(
        acting,
        () -> {
          Blank blank = applications.blank("take-out").orElseThrow();
          Weighed weighed = drafts.weigh(acting, blank, new Posted(typed), answered);
          return blank.form().sheet(new Posted(typed), weighed.context());
        });
  }
}
