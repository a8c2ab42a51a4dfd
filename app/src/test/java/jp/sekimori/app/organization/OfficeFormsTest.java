package jp.sekimori.app.organization;

import static jp.sekimori.app.organization.Forms.APRIL;
import static jp.sekimori.app.organization.Forms.JULY;
import static jp.sekimori.app.organization.Forms.assertEntered;
import static jp.sekimori.app.organization.Forms.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Offices and posts are kept by forms: each says what is wrong where it is, and writes once. */
@WebTest
@Tag("database")
class OfficeFormsTest {
  private final Visitor visitors;
  private final Visitor secretary;
  private final Believed believed;
  private final Ids ids;
  private final Forms forms;

  @Autowired
  OfficeFormsTest(Visitor visitors, Cast cast, Register register, Believed believed, Ids ids) {
    this.visitors = visitors;
    this.secretary = visitors.signIn(Role.SECRETARIAT);
    this.believed = believed;
    this.ids = ids;
    this.forms = new Forms(cast, register, believed, ids, secretary);
  }

  @Test
  void anOfficeIsCreatedOnceHoweverOftenItIsSent() {
    UUID id = ids.next();
    String fields =
        "form=%s&name=森林整備課&code=F%s&kind=section&parent=%s&from=2026-04-01"
            .formatted(id, id, forms.root);
    for (int i = 0; i < 2; i++) {
      assertThat(Visitor.target(forms.send("/offices/new", fields))).isEqualTo("/offices/" + id);
    }
    assertThat(forms.known(() -> believed.ofOffice(id))).hasSize(1);
    assertThat(secretary.get("/history/office/" + id).body().split("所属の登録", -1)).hasSize(2);
    UUID again = ids.next();
    var taken =
        forms.send(
            "/offices/new",
            "form=%s&name=水産課&code=F%s&kind=section&from=2026-04-01".formatted(again, id));
    assertRefused(taken, "code", "所属コードが既に使われています。", "森林整備課", "所属コードを確かめて");
    assertThat(taken.body()).contains("value=\"水産課\"", "value=\"" + again + "\"");
  }

  @Test
  void whatCannotBeReadIsSaidAtItsField() {
    var answer =
        forms.send(
            "/offices/new",
            "name= &kind=castle&rank=x&from=2026-02-30&parent=nowhere&code=" + "a".repeat(51));
    assertRefused(answer, "name", "入力してください。");
    assertRefused(answer, "kind", "選べるものの中から");
    assertRefused(answer, "rank", "整数");
    assertRefused(answer, "from", "暦にない日付です。");
    assertRefused(answer, "parent", "選べるものの中から");
    assertRefused(answer, "code", "長すぎます。");
    assertRefused(
        forms.send("/offices/new", "name=課&kind=section&from=2026-04-02&until=2026-04-01"),
        "until",
        "始まりの日以後");
    assertRefused(
        forms.send("/offices/new", "name=a\tb&kind=section&from=9999-01-01"), "name", "制御文字");
    assertRefused(
        forms.send("/offices/new", "name=課&kind=section&from=9999-01-01"), "from", "9998年まで");
  }

  @Test
  void anOfficeIsMovedOnlyAfterALook() {
    String path = "/offices/" + forms.section + "/change";
    String moved = "name=森林課&kind=section&parent=%s&rank=3&from=2026-10-01".formatted(forms.root);
    assertRefused(forms.send(path, moved), "", "もう一度確かめてください");
    assertThat(forms.known(() -> believed.ofOffice(forms.section))).hasSize(1);
    assertEntered(forms.lookAndEnter(path, moved));
    assertThat(forms.known(() -> believed.ofOffice(forms.section)))
        .extracting(term -> term.is().name())
        .containsExactly("林務課", "森林課");
    assertThat(secretary.get("/offices/" + forms.section + "?day=2026-09-30").body())
        .contains("林務課");
  }

  @Test
  void aTreeThatCannotBeIsRefusedAtTheOfficeAbove() {
    assertRefused(
        forms.lookAndEnter(
            "/offices/" + forms.root + "/change",
            "name=白石町&kind=root&from=2026-10-01&parent=" + forms.section),
        "parent",
        "所属が自分の下位に置かれています。");
    assertRefused(
        forms.lookAndEnter(
            "/offices/" + forms.section + "/change",
            "name=林務課&kind=section&from=2020-01-01&parent=" + forms.root),
        "parent",
        "所属がありません");
    assertRefused(
        forms.lookAndEnter(
            "/offices/" + forms.section + "/change",
            "name=林務課&kind=section&from=2026-10-01&parent=" + ids.next()),
        "parent",
        "登録されていない所属");
  }

  @Test
  void whatStandsOnAnOfficeIsNamedAndCanBeEndedWithIt() {
    String path = "/offices/" + forms.section + "/close";
    assertRefused(forms.lookAndEnter(path, "from=2027-04-01"), "from", "課長", "先に移すか廃止");
    assertEntered(forms.lookAndEnter(path, "from=2027-04-01&with=yes"));
    assertThat(forms.holders(forms.head, LocalDate.of(2027, 3, 31))).containsExactly("斎藤 林 main");
    assertThat(forms.holders(forms.head, LocalDate.of(2027, 4, 1))).isEmpty();
    assertThat(forms.known(() -> believed.ofPost(forms.aide)).getLast().period())
        .isEqualTo(Period.of(APRIL, LocalDate.of(2027, 3, 31)));
  }

  @Test
  void aPostIsCreatedChangedAndClosed() {
    UUID id = ids.next();
    String create = "/offices/" + forms.section + "/posts/new";
    assertEntered(
        forms.send(create, "title=主幹&grade=chief-expert&seats=1&from=2026-04-01&form=" + id));
    assertRefused(forms.send(create, "title=主査&from=2020-04-01"), "from", "所属がありません");
    assertEntered(
        forms.lookAndEnter(
            "/posts/" + id + "/change", "title=主任主査&seats=2&from=2026-07-01&office=" + forms.root));
    assertThat(forms.known(() -> believed.ofPost(id)))
        .extracting(term -> term.is().name())
        .containsExactly("主幹", "主任主査");
    String close = "/posts/" + forms.head + "/close";
    assertRefused(forms.lookAndEnter(close, "from=2026-07-01"), "from", "斎藤 林");
    assertEntered(forms.lookAndEnter(close, "from=2026-07-01&with=yes"));
    assertThat(forms.holders(forms.head, JULY)).isEmpty();
  }

  @Test
  void seatsMadeFewerAreRefusedAtTheSeats() {
    String change = "/posts/" + forms.head + "/change";
    String fields = "title=課長&from=2026-04-01&office=" + forms.section;
    assertEntered(forms.lookAndEnter(change, fields + "&seats=2"));
    assertEntered(
        forms.send(
            "/posts/" + forms.head + "/holders",
            "holding=main&from=2026-05-01&ends=yes&person=" + forms.other));
    assertRefused(forms.lookAndEnter(change, fields + "&seats=1"), "seats", "定員1名");
    assertRefused(forms.lookAndEnter(change, fields + "&seats=0"), "seats", "整数");
  }

  @Test
  void whoMayReadMayNotChange() {
    var wrong = new ArrayList<String>();
    for (Role role : Forms.readers()) {
      Visitor reader = visitors.signIn(role);
      for (String path :
          List.of(
              "/offices/new",
              "/people/new",
              "/offices/" + forms.section + "/change",
              "/posts/" + forms.head + "/holders",
              "/people/" + forms.holder + "/absence",
              "/roles/adopt")) {
        if (reader.get(path).statusCode() != 403
            || reader.post(path, Map.of()).statusCode() != 403) {
          wrong.add(role + " " + path);
        }
      }
      assertThat(reader.get("/offices/" + forms.section).body()).doesNotContain("/change");
    }
    assertThat(wrong).isEmpty();
    assertThat(secretary.get("/offices/" + forms.section).body())
        .contains("/offices/" + forms.section + "/change");
  }
}
