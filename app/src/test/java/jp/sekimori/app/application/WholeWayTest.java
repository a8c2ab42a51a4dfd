package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.site.Wareki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One clause from the question whether one may to its proof, as browsers without scripts go it. */
@WebTest
class WholeWayTest {
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  /** S6-1(9), as officials of the edition in force write it. */
  private static final String CLAUSE = "第６の１(9)";

  private static final Period ALWAYS = Period.from(Cast.BEGINNING);

  private final Visitor visitors;
  private final Cast cast;
  private final RuleChoices choices;
  private final Register register;
  private final Clock clock;
  private UUID office = new UUID(0, 0);
  private UUID managersPost = office;
  private UUID manager = office;
  private UUID carrier = office;

  @Autowired
  WholeWayTest(Visitor visitors, Cast cast, RuleChoices choices, Register register, Clock clock) {
    this.visitors = visitors;
    this.cast = cast;
    this.choices = choices;
    this.register = register;
    this.clock = clock;
  }

  /** As it is typed. */
  private String now() {
    return LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
  }

  private <T> T here(Supplier<T> work) {
    return Tenant.in(cast.shirakawa().id(), work::get);
  }

  @BeforeEach
  void anOfficeOfItsOwn() {
    here(
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
    here(
        () -> {
          office = cast.newOffice("観光課");
          managersPost = cast.newPost(office, "課長");
          cast.bind(Role.MANAGER, managersPost, Optional.of(office), ALWAYS);
          manager = cast.newPerson("課長 一郎", Optional.empty());
          cast.hold(manager, managersPost, ALWAYS);
          carrier = staff("主事 次郎");
          return office;
        });
  }

  private UUID staff(String name) {
    UUID post = cast.newPost(office, name);
    UUID person = cast.newPerson(name, Optional.empty());
    cast.hold(person, post, ALWAYS);
    cast.bind(Role.STAFF, post, Optional.empty(), ALWAYS);
    return person;
  }

  private UUID enter(Entry... entries) {
    assertThat(register.enter(Optional.empty(), List.of(entries)).conflicts()).isEmpty();
    return office;
  }

  private Visitor visitor(UUID person) {
    var alone = new Cast.Office(office, Map.of(Role.STAFF, person));
    return visitors.signIn(cast.shirakawa(), alone, Role.STAFF);
  }

  private static String sent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Visitor.target(answer);
  }

  private static String in(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }

  private static Map<String, String> fields(String... pairs) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put("f-" + pairs[i], pairs[i + 1]);
    }
    return fields;
  }

  private static String with(Visitor who, String address, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    Matcher version = VERSION.matcher(who.get(address).body());
    all.put("version", version.find() ? version.group(1) : "0");
    return sent(who.post(address, all));
  }

  private String device(Visitor manager) {
    Map<String, String> form =
        fields(
            "label", "PC-" + UUID.randomUUID(),
            "kind", "pc",
            "product", "携帯型パソコン",
            "used-for", "office",
            "confidentiality", "C2",
            "encrypted", "yes");
    form.put("id", UUID.randomUUID().toString());
    form.put("office", office.toString());
    return sent(manager.post("/ledgers/devices/new", form));
  }

  private static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private String apply(Visitor who, String form, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("id", in(ID, who.get(form).body()));
    all.put("office", office.toString());
    String application = sent(who.post(form.replaceAll("\\?.*", ""), all));
    String page = who.get(application).body();
    var submit = new HashMap<>(Map.of("version", in(VERSION, page)));
    Matcher duty = Pattern.compile("name=\"confirmed\" value=\"([^\"]+)\"").matcher(page);
    var duties = new java.util.ArrayList<String>();
    while (duty.find()) {
      duties.add(duty.group(1));
    }
    submit.put("confirmed", String.join(",", duties));
    sent(who.post(application + "/submit", submit));
    return application;
  }

  private String takeOut(String device) {
    LocalDate today = LocalDate.now(clock);
    return apply(
        visitor(carrier),
        "/applications/new/take-out?item=" + id(device),
        fields(
            "item", id(device),
            "carrier", carrier.toString(),
            "purpose", "説明会で使うため",
            "destination", "会津若松市",
            "for-work", "yes",
            "carried-by", "vehicle",
            "safeguard", "case",
            "times", "once",
            "out-on", today.toString(),
            "due", today.plusDays(3).toString()));
  }

  private static HttpResponse<String> decide(Visitor who, String application) {
    Matcher version = VERSION.matcher(who.get(application).body());
    return who.post(
        application + "/decide",
        Map.of("version", version.find() ? version.group(1) : "2", "step", "0", "verb", "pass"));
  }

  private static String entered(Visitor who, String application, String ledger) {
    return in(
        Pattern.compile("href=\"(/ledgers/" + ledger + "/[0-9a-f-]{36})\""),
        who.get(application).body());
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
    with(who, entry + "/moves/bring", fields("brought-at", now(), "scanned", "yes"));
    with(head, entry + "/moves/take-back", fields("taken-back-at", now(), "left-nothing", "yes"));
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
