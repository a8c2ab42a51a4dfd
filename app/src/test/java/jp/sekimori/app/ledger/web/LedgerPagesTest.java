package jp.sekimori.app.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of ledgers as browsers without scripts use them. */
@WebTest
class LedgerPagesTest {
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

  private final Visitor visitors;
  private final Cast cast;
  private final RuleChoices choices;

  @Autowired
  LedgerPagesTest(Visitor visitors, Cast cast, RuleChoices choices) {
    this.visitors = visitors;
    this.cast = cast;
    this.choices = choices;
  }

  @BeforeEach
  void decidesByAPack() {
    Tenant.run(
        cast.shirakawa().id(),
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
  }

  @Test
  void aDeviceIsEnteredChangedAndMovedAndItsHistoryTellsSoInWords() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    String address = enter(manager, device("PC-" + UUID.randomUUID()));
    String page = manager.get(address).body();
    assertThat(page).contains("携帯型パソコン", "使用中", "機密性２", "受け取って保管する");
    Map<String, String> changed = new HashMap<>(device("PC-" + UUID.randomUUID()));
    changed.put("version", "1");
    changed.put("f-place", "書庫２");
    assertThat(manager.post(address + "/change", changed).statusCode()).isEqualTo(302);
    assertThat(manager.post(address + "/change", changed).statusCode())
        .as("an old form is stale")
        .isEqualTo(409);
    assertThat(manager.post(address + "/moves/store", Map.of("version", "2")).statusCode())
        .isEqualTo(302);
    String after = manager.get(address).body();
    assertThat(after).contains("保管中", "書庫２", "保管場所", "台帳の記録の変更", "台帳への登録", "管理番号");
    assertThat(after).doesNotContain("entry/devices").doesNotContainPattern("20\\d\\d年度 第");
  }

  @Test
  void whoeverComesLateWithAMoveIsShownTheEntryAndToldWhy() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    String address = enter(manager, device("PC-" + UUID.randomUUID()));
    assertThat(told(manager, address + "/moves/repaired")).contains("「修理から戻る」は、今の状態（使用中）ではできません");
    manager.post(address + "/moves/store", Map.of("version", "1"));
    assertThat(told(manager, address + "/moves/store")).contains("「受け取って保管する」は、既に済んでいます");
    assertThat(told(visitors.signIn(Role.STAFF), address + "/moves/lend"))
        .contains("「貸し出す」は、自分の今の役割ではできません");
    assertThat(manager.get(address + "/moves/nothing").statusCode()).isEqualTo(404);
  }

  private static String told(Visitor who, String move) {
    var answer = who.get(move);
    assertThat(answer.statusCode()).isEqualTo(302);
    return who.get(answer.headers().firstValue("Location").orElseThrow()).body();
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    Map<String, String> form = new HashMap<>(device(""));
    form.put("f-acquired", "令和8年2月30日");
    form.put("id", "" + UUID.randomUUID());
    form.put("office", "" + cast.shirakawa().own().id());
    var answer = manager.post("/ledgers/devices/new", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("「管理番号」がありません", "令和8年2月30日", "携帯型パソコン");
  }

  @Test
  void staffSeeTheirOfficesDevicesAndEnterNone() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    String address = enter(manager, device("PC-" + UUID.randomUUID()));
    Visitor staff = visitors.signIn(Role.STAFF);
    assertThat(staff.get(address).statusCode()).isEqualTo(200);
    assertThat(staff.get(address).body()).doesNotContain("/change\"", "/moves/store");
    assertThat(staff.get(address + "/change").statusCode()).isEqualTo(404);
    assertThat(staff.get("/ledgers/devices/new").body()).contains("登録できません");
    Map<String, String> form = new HashMap<>(device("PC-X"));
    form.put("id", "" + UUID.randomUUID());
    form.put("office", "" + cast.shirakawa().own().id());
    assertThat(staff.post("/ledgers/devices/new", form).statusCode()).isEqualTo(422);
    Visitor other = visitors.signIn(cast.shirakawa(), cast.shirakawa().other(), Role.STAFF);
    assertThat(other.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void aListIsFoundNarrowedSortedAndCounted() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    String label = "MARK-" + UUID.randomUUID();
    enter(manager, device(label));
    assertThat(manager.get("/ledgers/devices?q=" + label).body()).contains(label, "1件");
    assertThat(manager.get("/ledgers/devices?q=" + label + "&x-kind=usb").body())
        .contains("条件に合うものはありません");
    assertThat(manager.get("/ledgers/devices?sort=-label").body())
        .contains("aria-sort=\"descending\"");
    assertThat(manager.get("/ledgers/devices?by=kind").body()).contains("集計", "パソコン");
    assertThat(manager.get("/ledgers/devices?col=number&col=serial&q=" + label).body())
        .contains("製造番号", "第");
    assertThat(manager.get("/ledgers").body()).contains("端末・記録媒体台帳", "持ち出し記録簿");
  }

  @Test
  void whatCannotBeReadInAnAddressIsSaid() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    String label = "BAD-" + UUID.randomUUID();
    enter(manager, device(label));
    for (String query :
        new String[] {
          "state=flying",
          "office=ない所属名",
          "office=" + UUID.randomUUID(),
          "from=32日",
          "day=acquired&to=R8.2.30",
          "day=label&to=R8.2.3",
          "from=R8.4.1&to=R8.3.1",
          "x-kind=spaceship",
          "x-confidentiality=C9",
          "x-nothing=1"
        }) {
      var answer = manager.get("/ledgers/devices?" + encoded(query));
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(answer.body()).as(query).contains("読み取れない条件").doesNotContain(label);
      var file = manager.download("/ledgers/devices/download?format=csv&" + encoded(query));
      assertThat(file.statusCode()).as(query).isEqualTo(302);
    }
    assertThat(manager.get("/ledgers/devices?from=" + encoded("32日")).body())
        .contains("from-problem", "value=\"32日\"");
    for (String query : new String[] {"sort=nothing", "col=nothing", "page=99999", "by=nothing"}) {
      assertThat(manager.get("/ledgers/devices?" + query).statusCode()).as(query).isEqualTo(200);
    }
    assertThat(manager.get("/ledgers/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aFileHasExactlyWhatIsListed() throws IOException {
    Visitor manager = visitors.signIn(Role.MANAGER);
    String label = "FILE-" + UUID.randomUUID();
    Map<String, String> device = new HashMap<>(device(label));
    device.put("f-product", "=1+1 ノート");
    enter(manager, device);
    String query = "q=" + label + "&col=label&col=product&format=";
    String csv =
        new String(
            manager.download("/ledgers/devices/download?" + query + "csv").body(),
            StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\ufeff番号,管理番号,製品名\r\n").contains(label, ",'=1+1 ノート\r\n");
    assertThat(csv.lines()).hasSize(2);
    var cp932 = manager.download("/ledgers/devices/download?" + query + "cp932").body();
    assertThat(new String(cp932, Charset.forName("windows-31j"))).contains("管理番号");
    var xlsx = manager.download("/ledgers/devices/download?" + query + "xlsx").body();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("管理番号");
      assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("=1+1 ノート");
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getLastRowNum()).isEqualTo(3);
    }
  }

  @Test
  void charactersThatCp932CannotWriteAreNamedInPlaceOfAFile() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    String label = "SPELL-" + UUID.randomUUID();
    Map<String, String> device = new HashMap<>(device(label));
    device.put("f-product", "𠮷野ノート");
    enter(manager, device);
    var answer = manager.get("/ledgers/devices/download?format=cp932&col=product&q=" + label);
    assertThat(answer.statusCode()).isEqualTo(302);
    String back = answer.headers().firstValue("Location").orElseThrow();
    assertThat(manager.get(back).body()).contains("Shift_JISでは書けない文字があります", "𠮷");
  }

  @Test
  void aViewIsKeptForOnesOwnAndTakenAway() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    String name = "書庫のUSB" + UUID.randomUUID();
    var saved =
        manager.post(
            "/ledgers/devices/views", Map.of("name", name, "x-kind", "usb", "sort", "-label"));
    assertThat(saved.statusCode()).isEqualTo(302);
    String page = manager.get("/ledgers/devices").body();
    assertThat(page).contains(name, "x-kind=usb");
    Visitor staff = visitors.signIn(Role.STAFF);
    assertThat(staff.get("/ledgers/devices").body()).doesNotContain(name);
    var found = Pattern.compile("/views/([0-9a-f-]{36})/forget").matcher(page);
    while (found.find()) {
      staff.post("/ledgers/devices/views/" + found.group(1) + "/forget", Map.of());
      assertThat(manager.get("/ledgers/devices").body()).contains(found.group(1));
      manager.post("/ledgers/devices/views/" + found.group(1) + "/forget", Map.of());
    }
    assertThat(manager.get("/ledgers/devices").body()).doesNotContain(name);
    assertThat(
            manager
                .post("/ledgers/devices/views", Map.of("name", "あ".repeat(61)))
                .headers()
                .firstValue("Location")
                .orElseThrow())
        .endsWith("unsaved");
  }

  private static String encoded(String query) {
    String[] pair = query.split("(?<=[=&])");
    var text = new StringBuilder();
    for (String part : pair) {
      text.append(
          part.endsWith("=") || part.endsWith("&")
              ? part
              : java.net.URLEncoder.encode(part, StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  private String enter(Visitor manager, Map<String, String> device) {
    var form = new HashMap<>(device);
    var id = ID.matcher(manager.get("/ledgers/devices/new").body());
    assertThat(id.find()).isTrue();
    form.put("id", id.group(1));
    form.put("office", "" + cast.shirakawa().own().id());
    var answer = manager.post("/ledgers/devices/new", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Visitor.target(answer);
  }

  private static Map<String, String> device(String label) {
    return Map.of(
        "f-label", label,
        "f-kind", "pc",
        "f-product", "携帯型パソコン",
        "f-used-for", "office",
        "f-confidentiality", "C2",
        "f-encrypted", "yes");
  }
}
