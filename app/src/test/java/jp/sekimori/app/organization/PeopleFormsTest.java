package jp.sekimori.app.organization;

import static jp.sekimori.app.organization.Forms.JULY;
import static jp.sekimori.app.organization.Forms.assertEntered;
import static jp.sekimori.app.organization.Forms.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People and what they hold are kept by forms, and every slip can be mended. */
@WebTest
@Tag("database")
class PeopleFormsTest {
  private final Visitor visitors;
  private final Visitor secretary;
  private final Cast cast;
  private final Believed believed;
  private final People people;
  private final Ids ids;
  private final Forms forms;

  @Autowired
  PeopleFormsTest(
      Visitor visitors, Cast cast, Register register, Believed believed, People people, Ids ids) {
    this.visitors = visitors;
    this.secretary = visitors.signIn(Role.SECRETARIAT);
    this.cast = cast;
    this.believed = believed;
    this.people = people;
    this.ids = ids;
    this.forms = new Forms(cast, register, believed, ids, secretary);
  }

  @Test
  void somebodyIsFoundByNumberAndWhatWasTypedStays() {
    String path = "/posts/" + forms.head + "/holders";
    assertThat(secretary.get(path + "?q=n" + forms.other).body()).contains("星 森", "林務課 課長補佐");
    var found = forms.send(path, "step=search&from=2026-07-01&q=n" + forms.other);
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("value=\"2026-07-01\"").doesNotContain("-problem\"");
    assertThat(forms.send("/people/" + forms.other + "/holdings", "step=search&q=林務課 課長").body())
        .contains("value=\"" + forms.head + "\"");
  }

  @Test
  void whatStandsAgainstAHoldingIsNamedAndCanBeEndedWithIt() {
    String path = "/posts/" + forms.head + "/holders";
    String put = "holding=main&from=2026-07-01&person=" + forms.other;
    var refused = forms.send(path, put);
    assertRefused(refused, "ends", "本務の職が既にあります。", "星 森 課長補佐", "令和8年7月1日から");
    assertRefused(refused, "replaces", "定員1名の職に、既に本務の者がいます。", "斎藤 林 課長");
    assertThat(refused.body()).contains("value=\"" + forms.other + "\" checked");
    assertEntered(forms.send(path, put + "&ends=yes&replaces=yes"));
    assertThat(forms.holders(forms.head, JULY)).containsExactly("星 森 main");
    assertThat(forms.holders(forms.head, JULY.minusDays(1))).containsExactly("斎藤 林 main");
    assertThat(forms.holders(forms.aide, JULY)).isEmpty();
  }

  @Test
  void nobodyIsPutWhereNothingIs() {
    String path = "/posts/" + forms.aide + "/holders";
    assertRefused(
        forms.send(path, "holding=acting&from=2026-07-01&person=" + ids.next()),
        "person",
        "登録されていない");
    assertRefused(
        forms.send(path, "holding=acting&from=2020-01-01&person=" + forms.holder),
        "from",
        "その期間に職がありません。");
    assertRefused(
        forms.send(path, "holding=acting&from=2026-07-01&person=" + forms.other),
        "from",
        "同じ内容が既にあります。");
    assertRefused(forms.send(path, "holding=acting&from=2026-07-01"), "person", "選んでください。");
  }

  @Test
  void aHoldingIsEndedMovedAndTakenBackAndWhatWasBelievedStays() {
    String path = "/posts/" + forms.head + "/holders/" + forms.holder;
    assertEntered(forms.send(path, "was=2026-04-01&holding=main&from=2026-04-01&until=2026-06-30"));
    assertThat(forms.holders(forms.head, JULY)).isEmpty();
    assertEntered(forms.send(path, "was=2026-04-01&holding=acting&from=2026-05-01"));
    assertThat(forms.holders(forms.head, LocalDate.of(2026, 4, 30))).isEmpty();
    assertThat(forms.holders(forms.head, JULY)).containsExactly("斎藤 林 acting");
    assertRefused(
        forms.send(path, "was=2026-05-01&holding=acting&from=2026-05-01"), "", "変更がありません");
    assertRefused(
        forms.send(path, "was=2026-04-01&holding=acting&from=2026-05-01"), "", "表示した後に変更されています");
    assertEntered(forms.send(path, "was=2026-05-01&step=cancel"));
    assertThat(forms.holders(forms.head, JULY)).isEmpty();
    assertThat(secretary.get("/history/person/" + forms.holder).body()).contains("職への配置");
  }

  @Test
  void nobodyChangesWhatConcernsHimself() {
    UUID self = cast.acting(Role.SECRETARIAT).person();
    String put = "holding=acting&from=2026-07-01&";
    assertRefused(
        forms.send("/posts/" + forms.head + "/holders", put + "person=" + self),
        "",
        "自分自身に関する変更はできません。",
        "別の担当者");
    assertRefused(
        forms.send("/people/" + self + "/holdings", put + "post=" + forms.head), "", "自分自身に関する");
    assertRefused(forms.send("/people/" + self + "/change", "person-name=別名"), "", "自分自身に関する");
  }

  @Test
  void deputiesAreOrderedAndEachOnce() {
    String path = "/posts/" + forms.head + "/deputies";
    var wrong =
        forms.send(
            path,
            "deputy-1=%s&deputy-2=%s&deputy-3=%s&from=2026-04-01"
                .formatted(forms.head, forms.aide, forms.aide));
    assertRefused(wrong, "deputy-1", "同じ職を代理とすることはできません。");
    assertRefused(wrong, "deputy-3", "同じ職が二度選ばれています。");
    assertEntered(forms.send(path, "from=2026-04-01&deputy-2=" + forms.aide));
    assertThat(forms.known(() -> believed.deputies(forms.head)))
        .extracting(Term::is)
        .containsExactly(List.of(forms.aide));
    assertThat(secretary.get(path).body()).contains("value=\"" + forms.aide + "\" selected");
    assertEntered(forms.send(path, "from=2026-05-01"));
    assertThat(forms.known(() -> believed.deputies(forms.head)).getLast().period().until())
        .contains(LocalDate.of(2026, 4, 30));
  }

  @Test
  void anAbsenceIsEnteredMovedAndTakenBack() {
    String path = "/people/" + forms.holder + "/absence";
    assertRefused(forms.send(path, "from=2026-07-01"), "reason", "入力してください。");
    assertEntered(forms.send(path, "reason=育児休業&from=2026-07-01&until=2026-07-31"));
    assertEntered(forms.send(path, "was=2026-07-01&reason=育児休業&from=2026-07-10&until=2026-08-10"));
    assertThat(forms.known(() -> believed.absences(forms.holder)))
        .extracting(Term::period)
        .containsExactly(Period.of(LocalDate.of(2026, 7, 10), LocalDate.of(2026, 8, 10)));
    assertThat(secretary.get("/history/person/" + forms.holder).body()).doesNotContain("育児休業");
    assertEntered(forms.send(path, "was=2026-07-10&step=cancel"));
    assertThat(forms.known(() -> believed.absences(forms.holder))).isEmpty();
  }

  @Test
  void aPersonIsEnteredAndCorrectedAndTheFormerNameIsSealed() {
    UUID id = ids.next();
    assertEntered(
        forms.send(
            "/people/new", "person-name=渡部 泉&kana=わたなべ いずみ&form=%s&number=a%s".formatted(id, id)));
    assertRefused(
        forms.send("/people/new", "person-name=別人&number=a" + id), "number", "職員番号が既に使われています。");
    assertEntered(forms.send("/people/" + id + "/change", "person-name=星 泉&number=b" + id));
    assertThat(forms.known(() -> people.find(id).orElseThrow()))
        .isEqualTo(new Person(id, "星 泉", "", "b" + id));
    assertThat(secretary.get("/history/person/" + id).body())
        .contains("職員の登録内容の")
        .doesNotContain("渡部 泉");
  }

  @Test
  void productRolesAreGivenByAdministratorsAlone() {
    String path = "/posts/" + forms.aide + "/roles";
    assertThat(secretary.get(path).statusCode()).isEqualTo(403);
    Visitor admin = visitors.signIn(Role.ADMINISTRATOR);
    assertRefused(
        forms.send(admin, path, "product-role=manager&from=2026-04-01"), "office", "選んでください。");
    String bind = "product-role=auditor&from=2026-04-01";
    assertEntered(forms.send(admin, path, bind));
    assertRefused(forms.send(admin, path, bind), "from", "同じ内容が既にあります。");
    String was = "was=2026-04-01.auditor&";
    assertEntered(forms.send(admin, path, was + bind + "&until=2026-12-31"));
    assertThat(forms.known(() -> believed.bindings(forms.aide)))
        .extracting(term -> term.period().until())
        .containsExactly(Optional.of(LocalDate.of(2026, 12, 31)));
    assertEntered(forms.send(admin, path, was + "step=cancel"));
    assertThat(forms.known(() -> believed.bindings(forms.aide))).isEmpty();
    String own = "/posts/" + cast.acting(Role.ADMINISTRATOR).post().orElseThrow() + "/roles";
    assertRefused(forms.send(admin, own, bind), "", "自分自身に関する");
  }
}
