package jp.sekimori.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Histories as those see them who may, and nobody else. */
@WebTest
class HistoryPagesTest {
  private final Visitor visitor;
  private final Cast cast;
  private final Journal journal;
  private final History history;
  private final Logbook logbook;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private String edition = "";

  @Autowired
  HistoryPagesTest(
      Visitor visitor,
      Cast cast,
      Journal journal,
      History history,
      Logbook logbook,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.visitor = visitor;
    this.cast = cast;
    this.journal = journal;
    this.history = history;
    this.logbook = logbook;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeEach
  void somethingWasDone() {
    edition = UUID.randomUUID().toString();
    inShirakawa(
        () ->
            transaction.executeWithoutResult(
                _ ->
                    journal.record(
                        Event.by(
                                cast.acting(Role.SECRETARIAT),
                                "edition.confirm",
                                new Subject("edition", edition, 3))
                            .under(new Basis(edition, java.util.List.of("第6/1/(" + edition + ")")))
                            .changing(
                                Change.of("name", "古い名称", "新しい名称"),
                                Change.personal("memo", "", "白河 花子")))));
  }

  private void inShirakawa(Runnable work) {
    Tenant.run(cast.shirakawa().id(), work);
  }

  private UUID record() {
    return Tenant.in(
        cast.shirakawa().id(),
        () ->
            history
                .of(
                    cast.acting(Role.AUDITOR),
                    new About.Thing("edition", edition),
                    Optional.empty())
                .records()
                .getFirst()
                .id());
  }

  @Test
  void aHistorySaysWhoDidWhatAndWhatChanged() {
    String page = visitor.signIn(Role.AUDITOR).get("/history/edition/" + edition).body();
    assertThat(page)
        .contains("白河県税務課 secretariat")
        .contains("担当（secretariat）")
        .contains("古い名称")
        .contains("新しい名称")
        .contains("第6の1(" + edition + ")")
        .contains("/records/" + record())
        .contains("個人に関する内容が封印されています")
        .doesNotContain("白河 花子");
  }

  @Test
  void theJournalIsSearchedByKindOfActPersonAndDays() {
    Visitor auditor = visitor.signIn(Role.AUDITOR);
    String record = "/records/" + record();
    assertThat(auditor.get("/journal").body())
        .as("work, and it says so")
        .contains(record, "サインインとサインアウトを除いた")
        .doesNotContain("record-action\">サインイン<");
    assertThat(auditor.get("/journal?acts=sessions").body())
        .contains("record-action\">サインイン<")
        .doesNotContain(record);
    assertThat(auditor.get("/journal?acts=all").body()).contains(record, "record-action\">サインイン<");
    String secretary = "/journal?person=" + encoded("白河県税務課　secretariat");
    assertThat(auditor.get(secretary).body()).contains(record);
    assertThat(auditor.get("/journal?person=" + encoded("白河県税務課 auditor")).body())
        .doesNotContain(record);
    LocalDate today = LocalDate.now(clock);
    assertThat(auditor.get(secretary + "&from=" + today + "&until=" + today).body())
        .contains(record);
    assertThat(auditor.get("/journal?from=" + today.plusDays(1)).body()).doesNotContain(record);
    assertThat(auditor.get("/journal?until=" + today.minusDays(1)).body()).doesNotContain(record);
  }

  @Test
  void whatCannotBeLookedForIsSaidAndNothingIsListed() {
    Visitor auditor = visitor.signIn(Role.AUDITOR);
    assertThat(auditor.get("/journal?from=" + encoded("令和8年2月30日")).body())
        .contains("暦にない日です", "絞り込みの条件に誤りがあります")
        .doesNotContain("record-action");
    assertThat(auditor.get("/journal?person=" + encoded("白石 誰某")).body())
        .contains("「白石 誰某」という職員は見つかりません")
        .doesNotContain("record-action");
    assertThat(auditor.get("/journal?acts=other").body()).contains("一覧から選んでください");
    assertThat(auditor.get("/journal?from=2026-04-02&until=2026-04-01").body())
        .contains("終わりの日が、始めの日より前です");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aRecordIsShownWithItsProof() {
    inShirakawa(() -> logbook.sign(cast.acting(Role.AUDITOR)));
    String page = visitor.signIn(Role.AUDITOR).get("/records/" + record()).body();
    assertThat(page)
        .contains("この記録のハッシュ")
        .contains("sha256:")
        .contains("— sekimori/shirakawa")
        .contains("sekimori verify");
  }

  @Test
  void lookingAtWhatIsPersonalIsRecorded() {
    Visitor auditor = visitor.signIn(Role.AUDITOR);
    var answer = auditor.post("/records/" + record() + "/personal", Map.of());
    assertThat(answer.body()).contains("白河 花子");
    assertThat(auditor.get("/history/edition/" + edition).body())
        .contains("個人に関する内容の閲覧")
        .contains("白河県税務課 auditor");
  }

  @Test
  void aHistoryIsPagedByKey() {
    inShirakawa(
        () -> {
          for (int i = 0; i < History.PAGE; i++) {
            transaction.executeWithoutResult(
                _ ->
                    journal.record(
                        Event.bySystem("edition.touch", new Subject("edition", edition, 0))));
          }
        });
    Visitor auditor = visitor.signIn(Role.AUDITOR);
    String first = auditor.get("/history/edition/" + edition).body();
    assertThat(first).doesNotContain("新しい名称");
    var older = java.util.regex.Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
    assertThat(older.find()).isTrue();
    String second = auditor.get(older.group(1)).body();
    assertThat(second).contains("新しい名称").contains("最新の記録に戻る").doesNotContain("rel=\"next\"");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybodySeesWhatHeDidHimself(Role role) {
    Visitor somebody = visitor.signIn(role);
    assertThat(Visitor.target(somebody.get("/history")))
        .isEqualTo("/history/person/" + cast.acting(role).person());
    assertThat(somebody.get("/history/person/" + cast.acting(role).person()).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyThoseWhoReadTheJournalSeeWhatSomebodyOfAnotherOfficeDid(Role role) {
    UUID stranger =
        Optional.ofNullable(cast.shirakawa().other().people().get(Role.STAFF)).orElseThrow();
    boolean may = cast.acting(role).may(jp.sekimori.app.kernel.Right.READ_JOURNAL);
    assertThat(visitor.signIn(role).get("/history/person/" + stranger).statusCode() == 200)
        .isEqualTo(may);
  }

  @Test
  void aManagerSeesWhatHisOwnPeopleDid() {
    UUID own = cast.acting(Role.STAFF).person();
    assertThat(visitor.signIn(Role.MANAGER).get("/history/person/" + own).statusCode())
        .isEqualTo(200);
    assertThat(visitor.signIn(Role.STAFF).get("/records/" + record()).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherTenantMeetsTheSameAsForWhatDoesNotExist() {
    Visitor stranger = visitor.signIn(cast.nakoso(), cast.nakoso().own(), Role.AUDITOR);
    for (String path : new String[] {"/history/edition/", "/records/"}) {
      String id = path.startsWith("/r") ? record().toString() : edition;
      var there = stranger.get(path + id);
      String unknown = UUID.randomUUID().toString();
      var nowhere = stranger.get(path + unknown);
      assertThat(there.statusCode()).isEqualTo(nowhere.statusCode()).isEqualTo(404);
      assertThat(without(id, there)).isEqualTo(without(unknown, nowhere));
    }
  }

  /**
   * The page without its own address and without the token of its forms, which differs each time.
   */
  private static String without(String id, HttpResponse<String> answer) {
    return answer.body().replace(id, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  @Test
  void aClauseHasAHistoryAcrossEditions() {
    String path =
        java.net.URLEncoder.encode(
            "第6/1/(" + edition + ")", java.nio.charset.StandardCharsets.UTF_8);
    var page = visitor.signIn(Role.CISO).get("/history/clause?policy=" + edition + "&path=" + path);
    assertThat(page.body()).contains("新しい名称");
  }

  @Test
  void clausesOfTwoPoliciesWithTheSameLabelsAreTwo() {
    String path =
        java.net.URLEncoder.encode(
            "第6/1/(" + edition + ")", java.nio.charset.StandardCharsets.UTF_8);
    var page = visitor.signIn(Role.CISO).get("/history/clause?policy=other&path=" + path);
    assertThat(page.body()).doesNotContain("新しい名称").contains("記録はまだありません");
    assertThat(visitor.signIn(Role.STAFF).get("/history/clause?policy=other&path=" + path))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
  }
}
