package jp.sekimori.app.access.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.access.Account;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.access.Directory;
import jp.sekimori.app.access.DirectorySettings;
import jp.sekimori.app.access.Matching;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People and accounts follow a directory of 6,000, over LDAPS; step by step. */
@WebTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeepingTest {
  private static final int EVERYBODY = 6_000;
  private static final StaffServer SERVER = new StaffServer(EVERYBODY);
  private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]+)\"");
  private static Optional<Visitor> clerk = Optional.empty();

  private final Visitor visitors;
  private final Cast cast;
  private final Keeping keeping;
  private final People people;
  private final Accounts accounts;

  @Autowired
  KeepingTest(Visitor visitors, Cast cast, Keeping keeping, People people, Accounts accounts) {
    this.visitors = visitors;
    this.cast = cast;
    this.keeping = keeping;
    this.people = people;
    this.accounts = accounts;
    cast.shirakawa();
    cast.nakoso();
  }

  @DynamicPropertySource
  static void directory(DynamicPropertyRegistry settings) {
    settings.add("sekimori.sign-in.ldap.url", SERVER::encrypted);
    settings.add("sekimori.sign-in.ldap.trust", () -> SERVER.certificate().toString());
    settings.add("sekimori.sign-in.ldap.organization", () -> "shirakawa");
    settings.add("sekimori.sign-in.ldap.bind", () -> "uid={0}," + StaffServer.BASE);
    settings.add("sekimori.sign-in.ldap.base", () -> StaffServer.BASE);
    settings.add("sekimori.directory.reader", () -> StaffServer.READER);
    settings.add("sekimori.directory.password", () -> StaffServer.PASSWORD);
    settings.add("sekimori.directory.kana", () -> "phonetic");
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void answers() {
    SERVER.breakAfter(Integer.MAX_VALUE);
  }

  private Visitor administrator() {
    if (clerk.isEmpty()) {
      clerk = Optional.of(visitors.signIn(Role.ADMINISTRATOR));
    }
    return clerk.get();
  }

  private String preview() {
    return administrator().post("/directory/preview", Map.of()).body();
  }

  /** Takes over what a preview shows. */
  private String apply(String preview) {
    var digest = DIGEST.matcher(preview);
    assertThat(digest.find()).as(preview).isTrue();
    return administrator().post("/directory/apply", Map.of("digest", digest.group(1))).body();
  }

  private Optional<Person> person(int number) {
    return Tenant.in(cast.shirakawa().id(), () -> people.numbered("D" + number));
  }

  private Account account(int number) {
    return Tenant.in(
        cast.shirakawa().id(),
        () -> accounts.ofPerson(person(number).orElseThrow().id()).orElseThrow());
  }

  private Visitor signedIn(int number) {
    Visitor visitor = visitors.stranger();
    visitor.post(
        "/sign-in",
        Map.of(
            "organization", "shirakawa", "name", "s" + number, "password", StaffServer.PASSWORD));
    return visitor;
  }

  @Test
  @Order(1)
  void aPreviewReadsPageByPageAndChangesNothing() {
    int before = SERVER.searches();
    assertThat(preview()).contains("登録する職員：6,000人").contains("ほか5,900件");
    assertThat(SERVER.searches() - before).isEqualTo(12);
    assertThat(person(1)).isEmpty();
  }

  @Test
  @Order(2)
  void everybodyIsEnteredWithAnAccountAndNoPost() {
    assertThat(apply(preview())).contains("認証基盤の内容を取り込みました").contains("職員の登録6,000件");
    Person somebody = person(4711).orElseThrow();
    assertThat(somebody.name()).isEqualTo("県職 4711郎");
    assertThat(somebody.kana()).isEqualTo("けんしょく 4711");
    assertThat(signedIn(4711).get("/account").body()).contains("県職 4711郎");
    assertThat(preview()).contains("取り込む違いはありません");
  }

  @Test
  @Order(3)
  void anOldPreviewIsNotTakenOver() {
    SERVER.set(1, "cn", "県職 改");
    String old = preview();
    SERVER.set(2, "cn", "県職 改二");
    assertThat(apply(old)).contains("表示した後に、内容が変わりました");
    assertThat(person(1).orElseThrow().name()).isEqualTo("県職 1郎");
  }

  @Test
  @Order(4)
  void namesAreTakenOverAndWhoIsDisabledOrGoneIsOut() {
    Visitor disabled = signedIn(10);
    Visitor gone = signedIn(11);
    assertThat(gone.get("/account").statusCode()).isEqualTo(200);
    SERVER.set(10, "userAccountControl", "514");
    SERVER.delete(StaffServer.dn(11));
    String found = preview();
    assertThat(found).contains("停止するアカウント：2件").contains("氏名・かなを改める職員：2人");
    apply(found);
    assertThat(person(1).orElseThrow().name()).isEqualTo("県職 改");
    assertThat(List.of(account(10).disabled(), account(11).disabled())).containsOnly(true);
    assertThat(disabled.get("/account").statusCode()).isEqualTo(302);
    assertThat(gone.get("/account").statusCode()).isEqualTo(302);
    assertThat(signedIn(10).get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  @Order(5)
  void whomTheDirectoryLetsInAgainIsLetInAgain() {
    SERVER.set(10, "userAccountControl", "512");
    keeping.nightly();
    assertThat(account(10).disabled()).isFalse();
    assertThat(signedIn(10).get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(6)
  void entriesThatAreNotInOrderAreNamedWithARemedy() {
    SERVER.set(20, "employeeNumber", "D21");
    SERVER.add(
        new Entry(
            "cn=printer," + StaffServer.BASE,
            new Attribute("objectClass", "person"),
            new Attribute("cn", "printer"),
            new Attribute("entryUUID", "printer")));
    assertThat(preview())
        .contains("cn=printer,ou=staff")
        .contains("職員番号がありません")
        .contains("sekimori.directory.filter で除いてください")
        .contains("同じ職員番号の項目が")
        .contains("取り込む違いはありません");
    SERVER.set(20, "employeeNumber", "D20");
    SERVER.delete("cn=printer," + StaffServer.BASE);
  }

  @Test
  @Order(7)
  void whereAPartLiesElsewhereNobodyIsTakenForGone() {
    SERVER.delete(StaffServer.dn(30));
    SERVER.add(
        new Entry(
            "ou=away," + StaffServer.BASE,
            new Attribute("objectClass", "referral", "extensibleObject"),
            new Attribute("ou", "away"),
            new Attribute("ref", "ldap://elsewhere.example.org/ou=away")));
    assertThat(preview()).contains("ldap://elsewhere.example.org/ou=away").contains("取り込む違いはありません");
    SERVER.add(30);
    SERVER.delete("ou=away," + StaffServer.BASE);
  }

  @Test
  @Order(8)
  void aServerThatBreaksOffChangesNothing() {
    SERVER.set(40, "cn", "途中 まで");
    SERVER.breakAfter(5);
    assertThat(preview()).contains("認証基盤を読み取れませんでした");
    SERVER.breakAfter(5);
    keeping.nightly();
    assertThat(person(40).orElseThrow().name()).isEqualTo("県職 40郎");
    assertThat(administrator().get("/directory").body()).contains("認証基盤を読み取れませんでした");
    SERVER.breakAfter(Integer.MAX_VALUE);
    keeping.nightly();
    assertThat(person(40).orElseThrow().name()).isEqualTo("途中 まで");
  }

  @Test
  @Order(9)
  void tooManyWhoWouldBeOutStopEverythingUntilSomebodySaysSo() {
    for (int i = 100; i < 500; i++) {
      SERVER.delete(StaffServer.dn(i));
    }
    SERVER.set(41, "cn", "止めら れる");
    keeping.nightly();
    assertThat(account(100).disabled()).isFalse();
    assertThat(person(41).orElseThrow().name()).isEqualTo("県職 41郎");
    assertThat(administrator().get("/directory").body())
        .contains("取込みを見合わせました")
        .contains("400件でした");
    String found = preview();
    assertThat(found).contains("400件を停止してよいことを確かめました");
    assertThat(apply(found)).contains("停止するアカウント：400件");
    assertThat(account(100).disabled()).isFalse();
    var digest = DIGEST.matcher(found);
    assertThat(digest.find()).isTrue();
    var confirmed = Map.of("digest", digest.group(1), "confirmed", "true");
    assertThat(administrator().post("/directory/apply", confirmed).body()).contains("停止400件");
    assertThat(account(100).disabled()).isTrue();
  }

  @Test
  @Order(10)
  void whatIsWrongWithTheSettingsIsSaid() {
    assertThat(failure(usual(), "wrong", StaffServer.BASE)).contains("として入れません");
    assertThat(failure(usual(), StaffServer.PASSWORD, "ou=nowhere,dc=example,dc=org"))
        .contains("ou=nowhere,dc=example,dc=org");
    assertThat(failure(at("ldaps://127.0.0.1:1", true), StaffServer.PASSWORD, StaffServer.BASE))
        .contains("通信できません");
    assertThat(failure(at(SERVER.encrypted(), false), StaffServer.PASSWORD, StaffServer.BASE))
        .contains("証明書を信頼できません");
    assertThat(failure(at(SERVER.plain(), false), StaffServer.PASSWORD, StaffServer.BASE))
        .contains("証明書を信頼できません");
  }

  @Test
  @Order(11)
  void itIsReadOverStartTlsToo() {
    Reading read = reader(at(SERVER.plain(), true), StaffServer.PASSWORD, StaffServer.BASE).read();
    assertThat(read).isInstanceOf(Reading.Whole.class);
  }

  private static DirectorySettings usual() {
    return at(SERVER.encrypted(), true);
  }

  private static DirectorySettings at(String url, boolean trusted) {
    return new DirectorySettings(
        url,
        true,
        trusted ? SERVER.certificate().toString() : "",
        "",
        "uid={0}",
        StaffServer.BASE,
        "(uid={0})",
        "entryUUID",
        "employeeNumber",
        Matching.STAFF_NUMBER);
  }

  private static DirectoryReader reader(DirectorySettings settings, String password, String base) {
    return new DirectoryReader(
        new Directory(settings),
        new KeepingSettings(
            StaffServer.READER,
            password,
            base,
            "(objectClass=person)",
            "",
            "uid",
            "cn",
            "",
            "mail",
            "userAccountControl",
            "modifyTimestamp",
            500,
            LocalTime.NOON,
            5,
            10));
  }

  private static String failure(DirectorySettings settings, String password, String base) {
    return reader(settings, password, base).read() instanceof Reading.Failed failed
        ? failed.what().ja() + failed.mend().ja()
        : "read";
  }
}
