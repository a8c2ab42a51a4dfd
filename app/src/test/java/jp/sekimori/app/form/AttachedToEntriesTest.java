package jp.sekimori.app.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Files on entries of a shipped ledger: attached in the page, scanned, seen by who sees the entry.
 */
@WebTest
class AttachedToEntriesTest {
  private static final FakeClamd CLAMD = clamd();
  private static final Pattern FILE =
      Pattern.compile("href=\"(/ledgers/devices/[^\"]+/files/[^\"]+)\"");

  @Autowired private Visitor visitors;
  @Autowired private Cast cast;
  @Autowired private RuleChoices choices;

  private static FakeClamd clamd() {
    try {
      return new FakeClamd();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void scanned(DynamicPropertyRegistry registry) {
    registry.add("sekimori.clamd", CLAMD::address);
  }

  @AfterAll
  static void gone() throws IOException {
    CLAMD.close();
  }

  @BeforeEach
  void decidesByAPack() {
    Tenant.run(
        cast.shirakawa().id(),
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
  }

  private Map<String, String> device() {
    return Map.of(
        "id", "" + UUID.randomUUID(),
        "office", "" + cast.shirakawa().own().id(),
        "f-label", "PC-" + UUID.randomUUID(),
        "f-kind", "pc",
        "f-product", "携帯型パソコン",
        "f-used-for", "office",
        "f-confidentiality", "C2",
        "f-encrypted", "yes");
  }

  @Test
  void aFileOfADeviceIsSeenByWhoSeesTheDevice() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    manager.get("/ledgers/devices/new");
    var file = Visitor.Upload.text("f-papers", "設定書.txt", "接続先：庁内LAN\n");
    var entered = manager.upload("/ledgers/devices/new", device(), file);
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
    String address = Visitor.target(entered);
    String page = manager.get(address).body();
    assertThat(page).contains("写真・設定書", "設定書.txt");
    var found = FILE.matcher(page);
    assertThat(found.find()).isTrue();
    assertThat(new String(manager.download(found.group(1)).body(), UTF_8)).contains("庁内LAN");
    Visitor staff = visitors.signIn(Role.STAFF);
    assertThat(staff.get(found.group(1)).statusCode()).isEqualTo(200);
    Visitor other = visitors.signIn(cast.shirakawa(), cast.shirakawa().other(), Role.STAFF);
    assertThat(other.get(found.group(1)).statusCode()).isEqualTo(404);
    assertThat(manager.get("/ledgers/devices").body()).doesNotContain("設定書.txt");
    assertThat(CLAMD.scans.get()).isPositive();
  }

  @Test
  void whatIsInfectedOrIsNoPaperIsRefusedAndNothingIsEntered() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    manager.get("/ledgers/devices/new");
    var virus = Visitor.Upload.text("f-papers", "写真.txt", FakeClamd.EICAR);
    var infected = manager.upload("/ledgers/devices/new", device(), virus);
    assertThat(infected.statusCode()).isEqualTo(422);
    assertThat(infected.body()).contains("不正プログラムが見つかった", "携帯型パソコン");
    var program = Visitor.Upload.text("f-papers", "設定書.pdf", "MZ\0\0 This program cannot be run");
    var disguised = manager.upload("/ledgers/devices/new", device(), program);
    assertThat(disguised.statusCode()).isEqualTo(422);
    assertThat(disguised.body()).contains("設定書.pdf", "受け取れる種類のファイルではありません");
  }

  @Test
  void aTableBringsNoFilesAndIsToldSo() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    manager.get("/ledgers/devices/imports");
    var form = Map.of("id", "" + UUID.randomUUID(), "office", "" + cast.shirakawa().own().id());
    var table = Visitor.Upload.text("file", "表.csv", "管理番号,種類,製品名,写真・設定書\nA-1,パソコン,型番,写真.png\n");
    var opened = manager.upload("/ledgers/devices/imports", form, table);
    assertThat(manager.get(Visitor.target(opened)).body()).contains("写真・設定書", "添付は表からは取り込めません");
  }
}
