package jp.sekimori.app.waiting.mail;

import static jp.sekimori.app.waiting.Desk.ABOVE;
import static jp.sekimori.app.waiting.Desk.NEW;
import static jp.sekimori.app.waiting.Desk.OLD;
import static jp.sekimori.app.waiting.Desk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.MovingClock;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Seed;
import jp.sekimori.app.waiting.Desk;
import jp.sekimori.app.waiting.Item;
import jp.sekimori.app.waiting.Item.Remind;
import jp.sekimori.app.waiting.Waiting;
import jp.sekimori.app.waiting.mail.TestMailServer.Letter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who is told of what waits, when, and what becomes of mail that does not come through. */
@WebTest
@Import({Seed.class, Desk.class, MovingClock.Instead.class})
class MailTest {
  private static TestMailServer server = TestMailServer.plain(0);

  private final Desk desk;
  private final Visitor visitors;
  private final Waiting waiting;
  private final Addresses addresses;
  private final MailTasks tasks;
  private final MailStore store;

  @Autowired
  MailTest(
      Desk desk,
      Visitor visitors,
      Waiting waiting,
      Addresses addresses,
      MailTasks tasks,
      MailStore store) {
    this.desk = desk;
    this.visitors = visitors;
    this.waiting = waiting;
    this.addresses = addresses;
    this.tasks = tasks;
    this.store = store;
  }

  @DynamicPropertySource
  static void aMailServer(DynamicPropertyRegistry settings) {
    settings.add("sekimori.mail.host", () -> "localhost");
    settings.add("sekimori.mail.port", () -> server.port());
    settings.add("sekimori.mail.security", () -> "plain");
    settings.add("sekimori.mail.from", () -> "sekimori@example.org");
    settings.add("sekimori.mail.link", () -> "https://example.org/");
    settings.add("sekimori.mail.domains", () -> "example.org, pref.example.org");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @BeforeEach
  void anOfficeWithAddresses() {
    server.refuseNobody();
    desk.build();
    for (String person : List.of(OLD, NEW, STAFF)) {
      desk.signIn(person);
      assertThat(desk.here(() -> addresses.choose(desk.acting(person), address(person), true)))
          .isTrue();
    }
    desk.signIn(ABOVE);
    server.take();
  }

  private String address(String person) {
    return desk.id(person) + "@example.org";
  }

  /** Mail to the people of the office, by name. */
  private List<String> told() {
    return letters().stream().map(Letter::to).map(this::name).sorted().toList();
  }

  private String name(String address) {
    return List.of(OLD, NEW, STAFF).stream()
        .filter(person -> address(person).equals(address))
        .findFirst()
        .orElse(address);
  }

  private List<Letter> letters() {
    return server.take().stream().filter(letter -> !name(letter.to()).contains("@")).toList();
  }

  private void digest() {
    tasks.digest();
    tasks.soon();
  }

  private Remind after(int days) {
    return new Remind(days, List.of(desk.manager()), false);
  }

  @Test
  void whatIsOverdueOverTheFirstOfAprilIsToldToTheNewManager() {
    LocalDate first = desk.first();
    desk.moveTo(first.minusDays(5));
    Item item =
        desk.item(
            desk.newId(), "持出 令和8年度 第12号", Optional.of(first.minusDays(1)), desk.person(STAFF));
    desk.put(Desk.with(item, Set.of(), false, after(1)));
    digest();
    assertThat(told()).containsExactly(STAFF);
    desk.moveTo(first.minusDays(1));
    digest();
    assertThat(told()).isEmpty();
    desk.moveTo(first);
    digest();
    assertThat(letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.to()).isEqualTo(address(NEW));
              assertThat(letter.subject()).isEqualTo("【関守】お知らせ（1件）");
              assertThat(letter.text())
                  .contains("■ 期限を過ぎているもの")
                  .contains("持出 令和8年度 第12号")
                  .contains("https://example.org" + item.address())
                  .doesNotContain(Desk.MATTER);
            });
    digest();
    assertThat(told()).isEmpty();
  }

  @Test
  void thereIsOneMailADayHoweverMuchWaits() {
    for (int i = 0; i < 3; i++) {
      desk.put("申請 第" + i + "号", Optional.empty(), desk.manager());
    }
    tasks.soon();
    assertThat(told()).isEmpty();
    digest();
    assertThat(letters())
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter.text()).contains("申請 第0号").contains("申請 第1号").contains("申請 第2号"));
  }

  @Test
  void whatIsUrgentIsToldAtOnceAndWhatIsDoneNotAtAll() {
    Item item = desk.item(desk.newId(), "事案 第1号", Optional.empty(), desk.manager());
    desk.put(Desk.with(item, Set.of(), true));
    Item done = desk.item(desk.newId(), "事案 第2号", Optional.empty(), desk.manager());
    desk.put(Desk.with(done, Set.of(), true));
    desk.in(() -> waiting.done(done.kind(), done.thing()));
    tasks.soon();
    assertThat(letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.subject()).isEqualTo("【関守】至急のお知らせ（1件）");
              assertThat(letter.text()).contains("事案 第1号").doesNotContain("事案 第2号");
            });
  }

  @Test
  void whoWantsNoDigestGetsWhatIsUrgent() {
    desk.here(() -> addresses.choose(desk.acting(STAFF), address(STAFF), false));
    desk.put("持出 第3号", Optional.empty(), desk.person(STAFF));
    digest();
    assertThat(told()).isEmpty();
    Item item = desk.item(desk.newId(), "事案 第4号", Optional.empty(), desk.person(STAFF));
    desk.put(Desk.with(item, Set.of(), true));
    tasks.soon();
    assertThat(told()).containsExactly(STAFF);
  }

  @Test
  void whoMayNotDecideIsNotToldAndWhoHasNoAddressStopsNobody() {
    Item item = desk.item(desk.newId(), "申請 第5号", Optional.empty(), desk.manager());
    desk.put(Desk.with(item, Set.of(desk.id(OLD)), false));
    digest();
    assertThat(told()).isEmpty();
    assertThat(desk.here(addresses::countWithout)).isEqualTo(1);
  }

  @Test
  void whatTheServerDoesNotTakeIsTriedAgainOrGivenUp() {
    server.refuse(address(STAFF));
    desk.put("持出 第6号", Optional.empty(), desk.person(STAFF), desk.manager());
    digest();
    assertThat(told()).containsExactly(OLD);
    var failed = desk.here(() -> store.troubles(10));
    assertThat(failed).singleElement().satisfies(each -> assertThat(each.mail().next()).isEmpty());
    server.refuseNobody();
    desk.here(() -> store.again(failed.getFirst().mail().id(), failed.getFirst().mail().made()));
    desk.moveOn(Duration.ofMinutes(1));
    tasks.soon();
    assertThat(told()).containsExactly(STAFF);
    assertThat(desk.here(() -> store.troubles(10))).isEmpty();
  }

  @Test
  void whatCannotBeSentNowIsSentWhenTheServerIsBack() {
    int port = server.port();
    server.close();
    desk.put("持出 第7号", Optional.empty(), desk.person(STAFF));
    digest();
    var kept = desk.here(() -> store.troubles(10));
    assertThat(kept)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.mail().problem()).contains(Mail.Trouble.UNREACHABLE);
              assertThat(each.mail().next()).isPresent();
            });
    server = TestMailServer.plain(port);
    tasks.soon();
    assertThat(told()).isEmpty();
    desk.moveOn(Duration.ofMinutes(2));
    tasks.soon();
    assertThat(told()).containsExactly(STAFF);
  }

  @Test
  void everybodyChoosesOnHisPage() {
    Visitor visitor = desk.signIn(ABOVE);
    assertThat(visitor.get("/account/mail").body()).contains("登録されていないため");
    var wrong = visitor.post("/account/mail", Map.of("address", "a@elsewhere.org"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("このアドレスは使えません").contains("a@elsewhere.org");
    var good =
        visitor.post(
            "/account/mail", Map.of("address", "ichiro@pref.example.org", "digest", "never"));
    assertThat(good.statusCode()).isEqualTo(302);
    assertThat(visitor.get("/account/mail?done=true").body())
        .contains("ichiro@pref.example.org")
        .contains("保存しました");
    assertThat(desk.here(() -> addresses.of(desk.id(ABOVE))))
        .isEqualTo(new Addresses.Choice("", "ichiro@pref.example.org", false));
  }

  @Test
  void whoRunsTheProductSeesItAndTriesIt() {
    Visitor administrator = visitors.signIn(Role.ADMINISTRATOR);
    String page = administrator.get("/mail").body();
    assertThat(page).contains("localhost:" + server.port()).contains("送れなかったメールはありません");
    assertThat(page).contains("試しのメールを送れません");
    administrator.post("/account/mail", Map.of("address", "admin@example.org"));
    assertThat(administrator.get("/mail").body()).contains("admin@example.org");
    administrator.post("/mail/trial", Map.of());
    tasks.soon();
    assertThat(server.take()).extracting(Letter::to).contains("admin@example.org");
    server.refuse("admin@example.org");
    administrator.post("/mail/trial", Map.of());
    tasks.soon();
    assertThat(administrator.get("/mail").body()).contains("受け付けられませんでした").contains("もう一度送る");
    assertThat(visitors.signIn(Role.AUDITOR).get("/mail").body()).doesNotContain("もう一度送る");
  }
}
