package jp.sekimori.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The sheet of an inventory as an office fills it in, without scripts. */
@WebTest
@Import(Devices.class)
class SheetPagesTest {
  private static final Pattern ROW =
      Pattern.compile("name=\"(row\\.[0-9a-f-]+)\" value=\"(yes\\.\\d+)\"");

  private final Cast cast;
  private final Visitor visitor;
  private final Devices devices;
  private final Opening opening;
  private final Checks checks;
  private final RunStore runs;

  @Autowired
  SheetPagesTest(
      Cast cast, Visitor visitor, Devices devices, Opening opening, Checks checks, RunStore runs) {
    this.cast = cast;
    this.visitor = visitor;
    this.devices = devices;
    this.opening = opening;
    this.checks = checks;
    this.runs = runs;
  }

  @BeforeEach
  void rules() {
    devices.rules();
  }

  private Run opened(UUID office) {
    devices.here(opening::open);
    return devices.here(() -> runs.open("inventory", List.of(office))).getFirst();
  }

  private Map<UUID, Map<String, Answered>> answers(Run run) {
    return devices.here(() -> checks.answers(run));
  }

  private static Map<String, String> rows(String page) {
    return ROW.matcher(page)
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  @Test
  void theRestIsAnsweredOnlyAfterItWasSaidWhatIsAnsweredAndWhatIsLeftOut() {
    Cast.Office of = cast.managed(cast.shirakawa(), "用地課");
    UUID office = of.id();
    UUID pc = devices.add(office, "pc");
    UUID usb = devices.add(office, "usb");
    UUID out = devices.add(office, "pc");
    UUID begun = devices.add(office, "pc");
    devices.out(out, office, "2099-03-31");
    Run run = opened(office);
    String address = "/checks/" + run.id();
    Visitor manager = visitor.signIn(cast.shirakawa(), of, Role.MANAGER);
    manager.get(address);
    manager.post(
        address + "/things/" + begun,
        Map.of("version." + begun, "1", "verdict." + begun + ".present", "yes"));
    assertThat(manager.get(address).body()).contains("現在持ち出し中です", "令和81年3月31日");
    assertThat(manager.get("/history/check/" + run.id()).body())
        .as("questions are told in words")
        .contains("問い", "実物がある")
        .doesNotContain("present");

    var asked = manager.post(address, Map.of("page", "1", "rest", "yes"));
    assertThat(asked.headers().firstValue("location").orElseThrow()).contains(address + "/rest");
    String page = manager.get(address + "/rest").body();
    assertThat(answers(run)).doesNotContainKeys(pc, usb, out);
    Map<String, String> rest = rows(page);
    assertThat(rest)
        .containsKeys("row." + pc, "row." + usb)
        .doesNotContainKeys("row." + out, "row." + begun);
    assertThat(page).contains("手元にない", "一部の問いに答えてある");

    var sent = new HashMap<>(rest);
    sent.put("page", "1");
    assertThat(manager.post(address, sent).statusCode()).isEqualTo(302);
    assertThat(answers(run).get(pc)).containsKey("network");
    assertThat(answers(run).get(usb)).containsKey("present").doesNotContainKey("network");
    assertThat(answers(run)).doesNotContainKey(out);
    assertThat(devices.here(() -> checks.things(run)))
        .filteredOn(thing -> thing.id().equals(usb))
        .extracting(Thing::standing)
        .containsExactly(Thing.Standing.DONE);
  }

  @Test
  void whatIsNotAtItsPlaceIsTakenForThereOnlyWithAWordHowThatIsKnown() {
    Cast.Office of = cast.managed(cast.shirakawa(), "砂防課");
    UUID here = devices.add(of.id(), "pc");
    UUID out = devices.add(of.id(), "pc");
    devices.out(out, of.id(), "2099-03-31");
    Run run = opened(of.id());
    String address = "/checks/" + run.id();
    Visitor manager = visitor.signIn(cast.shirakawa(), of, Role.MANAGER);

    var sent = Map.of("row." + here, "yes.1", "row." + out, "yes.1");
    var asked = manager.post(address, sent);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("どう確かめたか", "name=\"reason." + out + ".present\"");
    assertThat(asked.body()).contains("name=\"row." + out + "\" value=\"yes.1\" checked");
    assertThat(answers(run)).containsKey(here).doesNotContainKey(out);

    var said = new HashMap<String, String>();
    said.put("version." + out, "1");
    for (String item : List.of("present", "labelled", "holder", "network")) {
      said.put("verdict." + out + "." + item, "yes");
    }
    said.put("reason." + out + ".present", "持ち出し先から届いた写真で確かめた");
    assertThat(manager.post(address, said).statusCode()).isEqualTo(302);
    assertThat(answers(run).get(out)).containsKeys("present", "network");
    assertThat(manager.get(address + "/print").body()).contains("持ち出し先から届いた写真で確かめた");
    assertThat(manager.get(address + "/close").body())
        .contains("終える前の確認", "手元にないもの", "持ち出し先から届いた写真で確かめた");
  }

  @Test
  void whatIsLostAfterItWasSeenIsMarkedOnItsRow() {
    Cast.Office of = cast.managed(cast.shirakawa(), "都市計画課");
    UUID device = devices.add(of.id(), 2).getFirst();
    Run run = opened(of.id());
    String address = "/checks/" + run.id();
    Visitor manager = visitor.signIn(cast.shirakawa(), of, Role.MANAGER);
    manager.post(address, rows(manager.get(address).body()));
    assertThat(manager.get(address).body()).doesNotContain("台帳では「紛失」です");
    devices.state(device, "lost");
    assertThat(manager.get(address).body()).contains("台帳では「紛失」です");
    int version = devices.here(() -> runs.find(run.id())).orElseThrow().version();
    manager.post(address + "/close", Map.of("version", "" + version));
    assertThat(manager.get(address + "/print").body()).contains("台帳では「紛失」です");
  }

  @Test
  void whatIsFinishedIsOpenedAgainByWhomThePackLetsAndForAReason() {
    Cast.Office of = cast.managed(cast.shirakawa(), "下水道課");
    devices.add(of.id(), 2);
    Run run = opened(of.id());
    String address = "/checks/" + run.id();
    Visitor manager = visitor.signIn(cast.shirakawa(), of, Role.MANAGER);
    manager.post(address, rows(manager.get(address).body()));
    int version = devices.here(() -> runs.find(run.id())).orElseThrow().version();
    manager.post(address + "/close", Map.of("version", "" + version));
    String seen = "" + (version + 1);

    var none = manager.post(address + "/reopen", Map.of("version", seen, "why", " "));
    assertThat(none.statusCode()).isEqualTo(422);
    String tooLong = "書".repeat(501);
    var much = manager.post(address + "/reopen", Map.of("version", seen, "why", tooLong));
    assertThat(much.body()).contains(tooLong);
    var staff = visitor.signIn(Role.STAFF);
    assertThat(staff.post(address + "/reopen", Map.of("version", seen, "why", "x")).statusCode())
        .isIn(403, 404);
    assertThat(devices.here(() -> runs.find(run.id())).orElseThrow().isOpen()).isFalse();

    var again = Map.of("version", seen, "why", "一台の結果を取り違えた");
    String told =
        manager
            .get(
                manager
                    .post(address + "/reopen", again)
                    .headers()
                    .firstValue("location")
                    .orElseThrow())
            .body();
    assertThat(told).contains("点検を再び開きました", "一台の結果を取り違えた");
    assertThat(manager.post(address + "/reopen", again).statusCode()).isEqualTo(302);
    assertThat(manager.get("/checks").body()).contains(address);
    assertThat(manager.get("/history/check/" + run.id()).body()).contains("点検の再開", "一台の結果を取り違えた");
  }

  @Test
  void whoeverCannotAnswerIsAskedNothing() {
    UUID office = cast.managed(cast.shirakawa(), "河川課").id();
    devices.add(office, 2);
    Run run = opened(office);
    var auditor = visitor.signIn(Role.AUDITOR).get("/checks/" + run.id() + "/rest");
    assertThat(auditor.body()).contains("対象はありません").doesNotContain("name=\"row.");
  }

  @Test
  void closingSaysWhatWasClosedAndWhatFollows() {
    Cast.Office of = cast.managed(cast.shirakawa(), "港湾課");
    UUID office = of.id();
    UUID lost = devices.add(office, 2).getFirst();
    Run run = opened(office);
    String address = "/checks/" + run.id();
    Visitor manager = visitor.signIn(cast.shirakawa(), of, Role.MANAGER);
    Map<String, String> rows = new HashMap<>(rows(manager.get(address).body()));
    rows.remove("row." + lost);
    manager.post(address, rows);
    var said = new HashMap<String, String>();
    said.put("version." + lost, "1");
    for (String item : List.of("present", "labelled", "holder", "network")) {
      said.put("verdict." + lost + "." + item, item.equals("present") ? "no" : "yes");
    }
    said.put("reason." + lost + ".present", "所在不明");
    said.put("mend." + lost + ".present", "2099-03-31");
    String one = manager.get(address + "/things/" + lost).body();
    assertThat(one).doesNotContain("check-heading");
    manager.post(address + "/things/" + lost, said);
    int version = devices.here(() -> runs.find(run.id())).orElseThrow().version();
    var closed = manager.post(address + "/close", Map.of("version", "" + version));
    String told = manager.get(closed.headers().firstValue("location").orElseThrow()).body();
    assertThat(told).contains("点検を終えました", "否のあるもの1件", "是正を要する事項が1件あります", "次の回は");
    assertThat(manager.get(address).body()).doesNotContain("点検を終えました");
  }
}
