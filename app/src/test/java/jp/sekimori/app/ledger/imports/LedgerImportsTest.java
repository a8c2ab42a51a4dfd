package jp.sekimori.app.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.ListQuery;
import jp.sekimori.app.ledger.Listing;
import jp.sekimori.app.ledger.Stage;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.app.ledger.imports.LedgerImports.Applied;
import jp.sekimori.app.ledger.imports.LedgerImports.Desk;
import jp.sekimori.app.ledger.imports.LedgerImports.Handed;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Tables of offices come into ledgers: looked at first, good rows only or none. */
@WebTest
@Import(Stage.class)
class LedgerImportsTest {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final String HEADS = "管理番号,種別,機種,用途,機密性,暗号化の有無,登録年月日,使用者\n";

  @Autowired private LedgerImports imports;
  @Autowired private Ledgers ledgers;
  @Autowired private Stage stage;
  @Autowired private Ids ids;
  @Autowired private Cast cast;
  @Autowired private Snapshots snapshots;
  @Autowired private Clock clock;
  private Players players;

  @BeforeEach
  void anOrganization() {
    players = stage.players();
  }

  private Desk desk(Acting acting) {
    return Stage.in(acting, () -> imports.desk(acting, "devices")).orElseThrow();
  }

  private jp.sekimori.app.ledger.imports.Import open(Acting acting, String name, byte[] bytes) {
    UUID id = ids.next();
    Desk desk = desk(acting);
    UUID office = desk.offices().getFirst();
    return Stage.in(
        acting,
        () -> {
          assertThat(imports.open(acting, desk, id, new Handed(office, name, bytes))).isEmpty();
          return imports.find(desk, id).orElseThrow();
        });
  }

  private Checked check(Acting acting, jp.sekimori.app.ledger.imports.Import list) {
    Desk desk = desk(acting);
    return Stage.in(acting, () -> imports.check(acting, desk, list));
  }

  private Applied apply(Acting acting, UUID id, int version, int good) {
    Desk desk = desk(acting);
    return Stage.in(acting, () -> imports.apply(acting, desk, id, version, good));
  }

  private int entered(Acting acting) {
    return Stage.in(
        acting,
        () -> {
          Listing all =
              ledgers.list(acting, ledgers.fields("devices").orElseThrow(), ListQuery.ALL, 1, 0);
          return all.total();
        });
  }

  private static byte[] faulty() {
    return ("令和8年度　端末台帳（税務課）\n\n"
            + HEADS
            + "Ｔ－００１,パソコン,髙性能①,システム以外の業務,機密性２,有,令和8年4月1日,課長 一郎\n"
            + "T-002,ノート,型番,システム以外の業務,2,有,R8.2.30,主事 次郎\n"
            + "T-003,ICカード・メモリーカード,型番,システム以外の業務,Ⅱ,無,,だれか\n"
            + "T-001,その他,型番,システム以外の業務,,有,,\n"
            + "T-004,タブレット,型番,システム以外の業務,1,×,2026/4/1,\n"
            + "Ｔ-004,タブレット,型番,システム以外の業務,1,×,2026/4/1,\n")
        .getBytes(CP932);
  }

  private String used() {
    return desk(players.manager())
        .fields()
        .find("used-for")
        .flatMap(field -> field.option("office"))
        .orElseThrow()
        .label()
        .ja();
  }

  private byte[] table(byte[] bytes) {
    return new String(bytes, CP932).replace("システム以外の業務", used()).getBytes(CP932);
  }

  @Test
  void everyBadRowIsToldWithColumnValueAndHowToMendIt() {
    var list = open(players.manager(), "端末台帳.csv", table(faulty()));
    Checked checked = check(players.manager(), list);
    assertThat(checked.good()).extracting(Checked.Good::row).containsExactly(4, 8);
    assertThat(checked.faults())
        .extracting(it -> it.row() + " " + it.column().ja() + " " + it.value())
        .contains("5 種別 ノート", "5 登録年月日 R8.2.30", "6 使用者 だれか", "7 機密性 ", "9 管理番号 Ｔ-004");
    assertThat(checked.faults())
        .allSatisfy(
            fault -> {
              assertThat(fault.what().ja()).isNotBlank();
              assertThat(fault.mend().ja()).isNotBlank();
              assertThat(fault.what().en()).isNotBlank();
            });
    assertThat(checked.good().getFirst().values().one("acquired")).contains("2026-04-01");
    assertThat(checked.good().getFirst().values().ids("holder"))
        .containsExactly(players.manager().person());
    assertThat(entered(players.manager())).isZero();
  }

  @Test
  void aColumnThatIsMissingIsToldOnceAndNotForEachRow() {
    byte[] table =
        ("管理番号,種別,機種,機密性,暗号化の有無\nT-1,パソコン,型番,2,有\nT-2,ノート,型番,2,有\n")
            .getBytes(StandardCharsets.UTF_8);
    Checked checked = check(players.manager(), open(players.manager(), "用途なし.csv", table));
    assertThat(checked.lacking())
        .extracting(it -> it.column().ja() + " " + it.rows())
        .containsExactly("端末や媒体の用途 [2, 3]");
    assertThat(checked.faults()).extracting(RowFault::value).containsExactly("ノート");
    assertThat(checked.bad()).containsExactly(2, 3);
    assertThat(new String(Report.of(checked).utf8(), StandardCharsets.UTF_8))
        .contains("端末や媒体の用途：この列が表にありません。");
  }

  @Test
  void ofRowsWithTheSameNumberTheLaterIsToldThoughTheFirstHasOtherFaults() {
    byte[] table =
        (HEADS + "T-1,ノート,型番,システム以外の業務,2,有,,\nＴ-１,パソコン,型番,システム以外の業務,2,有,,\n").getBytes(CP932);
    Checked checked = check(players.manager(), open(players.manager(), "同じ番号.csv", table(table)));
    assertThat(checked.good()).isEmpty();
    assertThat(checked.faults())
        .extracting(fault -> fault.row() + " " + fault.what().ja())
        .containsExactly("2 「ノート」は選べません。", "3 2行目と同じ管理番号です。");
  }

  @Test
  void aNameThatSeveralHaveIsToldAsTablesWriteIt() {
    byte[] table = (HEADS + "T-1,パソコン,型番,システム以外の業務,2,有,平成31年5月1日,一郎\n").getBytes(CP932);
    Checked checked = check(players.manager(), open(players.manager(), "同姓.csv", table(table)));
    assertThat(checked.faults())
        .extracting(fault -> fault.what().ja() + fault.mend().ja())
        .satisfiesExactly(
            date -> assertThat(date).contains("令和元年5月1日のことであれば"),
            person -> assertThat(person).contains("書いてください").doesNotContain("選ぶ"));
  }

  @Test
  void goodRowsAreEnteredOnceAndTheBadOnesReported() {
    Acting manager = players.manager();
    var list = open(manager, "端末台帳.csv", table(faulty()));
    assertThat(apply(manager, list.id(), list.version(), 2)).isEqualTo(Applied.DONE);
    assertThat(apply(manager, list.id(), list.version(), 2)).isEqualTo(Applied.DONE);
    assertThat(entered(manager)).isEqualTo(2);
    Desk desk = desk(manager);
    var done = Stage.in(manager, () -> imports.find(desk, list.id())).orElseThrow();
    assertThat(done.done().orElseThrow().refused()).isEqualTo(4);
    String report =
        new String(
            Stage.in(manager, () -> imports.report(manager, desk, done)), StandardCharsets.UTF_8);
    assertThat(report.lines())
        .hasSize(5)
        .anyMatch(line -> line.startsWith("5,") && line.contains("暦にない日です"));
    var again = open(manager, "端末台帳.csv", table(faulty()));
    assertThat(check(manager, again).good()).isEmpty();
    assertThat(check(manager, again).faults())
        .anyMatch(fault -> fault.what().ja().contains("にもうあります"));
  }

  @Test
  void nothingIsEnteredThatWasNotShown() {
    Acting manager = players.manager();
    var list = open(manager, "端末台帳.csv", table(faulty()));
    assertThat(apply(manager, list.id(), list.version() + 1, 2)).isEqualTo(Applied.STALE);
    assertThat(apply(manager, list.id(), list.version(), 3)).isEqualTo(Applied.OTHERS);
    assertThat(entered(manager)).isZero();
    assertThat(Stage.in(manager, () -> imports.discard(manager, list, list.version()))).isTrue();
    assertThat(apply(manager, list.id(), list.version(), 2)).isEqualTo(Applied.STALE);
  }

  @Test
  void ownHeadsAreMappedOnceForAnOfficeAndItsLedger() {
    Acting manager = players.manager();
    byte[] own = ("しるし,種別,機種,機密性,かぎ\nA-1,パソコン,型番,2,有\n").getBytes(StandardCharsets.UTF_8);
    var list = open(manager, "own.csv", own);
    Desk desk = desk(manager);
    Table table = Stage.in(manager, () -> imports.table(desk, list));
    assertThat(table.unused()).containsExactly("しるし", "かぎ");
    assertThat(check(manager, list).good()).isEmpty();
    var reading =
        new LedgerImports.Reading(
            Optional.empty(),
            Map.of("しるし", "label", "かぎ", "encrypted"),
            List.of(),
            Map.of("used-for", "office"));
    assertThat(Stage.in(manager, () -> imports.read(manager, desk, list, 1, reading))).isTrue();
    var changed = Stage.in(manager, () -> imports.find(desk, list.id())).orElseThrow();
    Checked checked = check(manager, changed);
    assertThat(checked.faults()).isEmpty();
    assertThat(checked.good().getFirst().values().one("label")).contains("A-1");
    assertThat(checked.good().getFirst().values().one("used-for")).contains("office");
    var next = open(manager, "own.csv", own);
    assertThat(Stage.in(manager, () -> imports.table(desk, next)).unused()).isEmpty();
    Acting other = players.otherManager();
    var elsewhere = open(other, "own.csv", own);
    Desk others = desk(other);
    assertThat(Stage.in(other, () -> imports.table(others, elsewhere)).unused())
        .containsExactly("しるし", "かぎ");
  }

  @Test
  void aWorkbookWithTitlesMergedHeadsAndDaysIsRead() {
    Acting manager = players.manager();
    var list = open(manager, "台帳.xlsx", workbook());
    Checked checked = check(manager, list);
    assertThat(checked.faults()).isEmpty();
    assertThat(checked.good()).hasSize(1);
    assertThat(checked.good().getFirst().values().one("acquired")).contains("2019-05-01");
    assertThat(checked.good().getFirst().row()).isEqualTo(5);
  }

  private byte[] workbook() {
    try (var book = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      book.createSheet("表紙").createRow(0).createCell(0).setCellValue("端末台帳");
      var sheet = book.createSheet("台帳");
      sheet.createRow(0).createCell(0).setCellValue("端末・記録媒体台帳（令和８年度）");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
      List<List<String>> rows =
          List.of(
              List.of("管理番号", "種別", "製品名", "取扱い", "", "登録日", "用途"),
              List.of("", "", "", "機密性", "暗号化", "", ""),
              List.of("K-1", "パソコン", "型番", "機密性２", "○", "令和元年5月1日", used()));
      for (int row = 0; row < rows.size(); row++) {
        var line = sheet.createRow(2 + row);
        for (int column = 0; column < 7; column++) {
          line.createCell(column).setCellValue(rows.get(row).get(column));
        }
      }
      for (int column : List.of(0, 1, 2, 5, 6)) {
        sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
      }
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void rowsOfOtherOfficesAreNotForEverybody() {
    byte[] table =
        ("所属,"
                + HEADS
                + "道路課,R-1,パソコン,型番,"
                + used()
                + ",2,有,,\n税務課,Z-1,パソコン,型番,"
                + used()
                + ",2,有,,\n")
            .getBytes(StandardCharsets.UTF_8);
    Checked checked = check(players.manager(), open(players.manager(), "all.csv", table));
    assertThat(checked.good()).extracting(Checked.Good::office).containsExactly(players.office());
    assertThat(checked.faults())
        .extracting(fault -> fault.value() + fault.what().ja())
        .containsExactly("道路課この所属の行を載せる役割を、今日は持っていません。");
  }

  @Test
  void officesOfTheSameNameAreToldApartByTheOneAbove() {
    Acting manager = players.manager();
    UUID first = Stage.in(manager, () -> cast.newOffice("総務課", Optional.of(players.office())));
    UUID second =
        Stage.in(manager, () -> cast.newOffice("総務課", Optional.of(players.otherOffice())));
    State state = Stage.in(manager, () -> snapshots.of(LocalDate.now(clock)).state());
    assertThat(state.called(first)).isEqualTo("総務課（税務課）");
    assertThat(state.called(second)).isEqualTo("総務課（道路課）");
    assertThat(state.called(players.office())).isEqualTo("税務課");
    byte[] table =
        ("所属," + HEADS + "総務課,R-1,パソコン,型番," + used() + ",2,有,,\n").getBytes(StandardCharsets.UTF_8);
    Checked checked = check(manager, open(manager, "all.csv", table));
    assertThat(checked.faults())
        .extracting(fault -> fault.what().ja() + fault.mend().ja())
        .containsExactly("この名前の所属が、いくつもあります。所属コードか、次のように書いてください：総務課（税務課）、総務課（道路課）");
  }

  @Test
  void whoKeepsNoLedgerImportsNothingAndSeesNoImportOfOthers() {
    assertThat(Stage.in(players.staff(), () -> imports.desk(players.staff(), "devices"))).isEmpty();
    assertThat(Stage.in(players.manager(), () -> imports.desk(players.manager(), "take-outs")))
        .isEmpty();
    var list = open(players.manager(), "端末台帳.csv", table(faulty()));
    Desk others = desk(players.otherManager());
    assertThat(Stage.in(players.otherManager(), () -> imports.find(others, list.id()))).isEmpty();
  }
}
