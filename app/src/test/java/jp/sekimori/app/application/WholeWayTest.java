package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.site.Wareki;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One clause from the question whether one may to its proof, as browsers without scripts go it. */
@WebTest
class WholeWayTest extends Browsers {
  /** S6-1(9), as officials of the edition in force write it. */
  private static final String CLAUSE = "第６の１(9)";

  @Autowired
  WholeWayTest(Visitor visitors, Cast cast, RuleChoices choices, Register register, Clock clock) {
    super(visitors, cast, choices, register, clock);
  }

  @Test
  void aDeviceIsAskedForPermittedTakenOutAndBroughtBack() {
    Visitor head = visitor(manager);
    Visitor who = visitor(carrier);
    Visitor other = visitors.signIn(Role.MANAGER);
    String device = device(head);
    String may =
        who.get("/may/take-out?for-work=yes&used-for=office&confidentiality=C2&carried-by=vehicle")
            .body();
    assertThat(may).contains("/applications/new/take-out?");
    assertThat(who.get(device).body()).contains("/applications/new/take-out?item=" + id(device));

    String application = takeOut(device);
    for (String page : List.of("/", "/waiting")) {
      assertThat(head.get(page).body()).as(page).contains("申請者 主事 次郎", "返却予定日 ");
      assertThat(other.get(page).body()).as(page).doesNotContain("主事 次郎", "全体の状況");
    }
    assertThat(decide(who, application).statusCode()).as("nobody decides his own").isEqualTo(409);
    assertThat(decide(other, application).statusCode()).as("of another office").isEqualTo(404);
    sent(decide(head, application));
    String entry = entered(who, application, "take-outs");
    assertThat(who.get(entry).body()).contains("許可済み・所内", application);

    with(who, entry + "/moves/take", fields("taken-at", now()));
    assertThat(who.get(entry).body()).contains("持ち出し中").doesNotContain("/moves/return\"");
    Map<String, String> back = fields("returned-at", now(), "condition", "sound", "data", "erased");
    var own = new HashMap<>(back);
    own.put("version", "2");
    assertThat(who.post(entry + "/moves/return", own).statusCode())
        .as("the carrier does not confirm the return")
        .isEqualTo(422);
    with(head, entry + "/moves/return", back);
    assertThat(who.get(entry).body()).contains("返却済み");

    Visitor auditor = visitors.signIn(Role.AUDITOR);
    String history = auditor.get("/history/entry/" + id(entry)).body();
    assertThat(history).contains(CLAUSE, "返却済み", "課長 一郎", Wareki.day(LocalDate.now(clock)));
    assertThat(history)
        .as("the permit by its number, not by its id")
        .containsPattern("href=\"" + application + "\">令和\\S+年度 申請 第\\d+号");
    assertThat(auditor.get("/history/application/" + id(application)).body()).contains(CLAUSE);
  }

  @Test
  void whatWasTypedStaysWhereADayCannotBeReadAndPressingTwiceIsNoFault() {
    Visitor head = visitor(manager);
    String application = takeOut(device(head));
    Map<String, String> order =
        new HashMap<>(
            Map.of(
                "version", in(VERSION, head.get(application).body()),
                "step", "0",
                "verb", "pass",
                "comment", "鍵を掛けること",
                "until", "あした"));
    HttpResponse<String> wrong = head.post(application + "/decide", order);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("鍵を掛けること</textarea>", "id=\"until-problem\"")
        .doesNotContain("name=\"until\"");
    order.put("until", "");
    sent(head.post(application + "/decide", order));
    HttpResponse<String> twice = head.post(application + "/decide", order);
    assertThat(twice.statusCode()).isEqualTo(200);
    assertThat(twice.body()).contains("既に受け付けています");
    assertThat(visitor(carrier).get("/").body()).contains("許可の結果", application);
  }

  @Test
  void somebodyStandsInAndTellsWhoWasAway() {
    LocalDate today = LocalDate.now(clock);
    UUID deputy =
        here(
            () -> {
              UUID person = staff("主幹 三郎");
              enter(
                  new Entry.Absent(manager, "出張", Period.from(today)),
                  new Entry.Holds(person, managersPost, HoldingKind.DEPUTY, Period.from(today)));
              return person;
            });
    String device = device(visitor(deputy));
    String application = takeOut(device);
    sent(decide(visitor(deputy), application));
    here(() -> enter(new Entry.Present(manager, Period.from(today))));
    Visitor away = visitor(manager);
    assertThat(away.get("/").body()).contains(application);
    assertThat(away.get(application).body()).contains("主幹 三郎", application + "/see");
    sent(away.post(application + "/see", Map.of()));
    assertThat(away.get(application).body()).doesNotContain(application + "/see\"");
  }

  @Test
  void whatIsBroughtInGoesTheSameWay() {
    LocalDate today = LocalDate.now(clock);
    Visitor head = visitor(manager);
    Visitor who = visitor(carrier);
    String application =
        apply(
            who,
            "/applications/new/bring-in",
            fields(
                "thing", "保守用パソコン",
                "item-owner", "partner",
                "owner-name", "試験株式会社",
                "host", carrier.toString(),
                "purpose", "点検のため",
                "for-work", "yes",
                "used-for", "office",
                "place", "執務室",
                "in-on", today.toString(),
                "due", today.plusDays(1).toString()));
    sent(decide(head, application));
    String entry = entered(who, application, "bring-ins");
    HttpResponse<String> unscanned =
        tried(who, entry + "/moves/bring", fields("brought-at", now()));
    assertThat(unscanned.statusCode()).isEqualTo(422);
    assertThat(unscanned.body())
        .contains("「ウイルス検査」に印がありません。")
        .contains("type=\"checkbox\" name=\"f-scanned\"");
    with(who, entry + "/moves/bring", fields("brought-at", now(), "scanned", "clean"));
    with(head, entry + "/moves/take-back", fields("taken-back-at", now(), "left-nothing", "none"));
    assertThat(who.get(entry).body()).contains("持ち帰り済み");
  }

  @Test
  void whatIsKeptLongerHasAnotherDay() {
    LocalDate today = LocalDate.now(clock);
    Visitor head = visitor(manager);
    Visitor who = visitor(carrier);
    String application = takeOut(device(head));
    sent(decide(head, application));
    String entry = entered(who, application, "take-outs");
    with(who, entry + "/moves/take", fields("taken-at", now()));
    String form = "/applications/new/longer-take-out?entry=" + id(entry);
    assertThat(who.get(entry).body()).contains(form);
    LocalDate later = today.plusDays(20);
    String longer =
        apply(
            who, form, fields("entry", id(entry), "due", later.toString(), "reason", "説明会が延びたため"));
    sent(decide(head, longer));
    String month = later.getMonthValue() + "月" + later.getDayOfMonth() + "日";
    assertThat(who.get(entry).body()).contains(month);
  }
}
