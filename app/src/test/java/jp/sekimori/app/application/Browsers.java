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
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Register;
import org.junit.jupiter.api.BeforeEach;

/** An office of its own whose people apply and decide, as browsers without scripts do. */
abstract class Browsers {
  static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");
  static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  static final Period ALWAYS = Period.from(Cast.BEGINNING);

  final Visitor visitors;
  final Cast cast;
  final RuleChoices choices;
  final Register register;
  final Clock clock;
  UUID office = new UUID(0, 0);
  UUID managersPost = office;
  UUID manager = office;
  UUID carrier = office;

  Browsers(Visitor visitors, Cast cast, RuleChoices choices, Register register, Clock clock) {
    this.visitors = visitors;
    this.cast = cast;
    this.choices = choices;
    this.register = register;
    this.clock = clock;
  }

  /** As it is typed. */
  String now() {
    return LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
  }

  <T> T here(Supplier<T> work) {
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

  UUID staff(String name) {
    UUID post = cast.newPost(office, name);
    UUID person = cast.newPerson(name, Optional.empty());
    cast.hold(person, post, ALWAYS);
    cast.bind(Role.STAFF, post, Optional.empty(), ALWAYS);
    return person;
  }

  UUID enter(Entry... entries) {
    assertThat(register.enter(Optional.empty(), List.of(entries)).conflicts()).isEmpty();
    return office;
  }

  Visitor visitor(UUID person) {
    var alone = new Cast.Office(office, Map.of(Role.STAFF, person));
    return visitors.signIn(cast.shirakawa(), alone, Role.STAFF);
  }

  static String sent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Visitor.target(answer);
  }

  static String in(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }

  static Map<String, String> fields(String... pairs) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put("f-" + pairs[i], pairs[i + 1]);
    }
    return fields;
  }

  static String with(Visitor who, String address, Map<String, String> fields) {
    return sent(tried(who, address, fields));
  }

  static HttpResponse<String> tried(Visitor who, String address, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    Matcher version = VERSION.matcher(who.get(address).body());
    all.put("version", version.find() ? version.group(1) : "0");
    return who.post(address, all);
  }

  String device(Visitor manager) {
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

  static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  String apply(Visitor who, String form, Map<String, String> fields) {
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

  String takeOut(String device) {
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

  static HttpResponse<String> decide(Visitor who, String application) {
    Matcher version = VERSION.matcher(who.get(application).body());
    return who.post(
        application + "/decide",
        Map.of("version", version.find() ? version.group(1) : "2", "step", "0", "verb", "pass"));
  }

  static String entered(Visitor who, String application, String ledger) {
    return in(
        Pattern.compile("href=\"(/ledgers/" + ledger + "/[0-9a-f-]{36})\""),
        who.get(application).body());
  }
}
