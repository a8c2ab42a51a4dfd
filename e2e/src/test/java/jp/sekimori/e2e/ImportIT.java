package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** 台帳の取込み: an office's own table comes in, and what is wrong in it is mended and follows. */
class ImportIT extends DemoTest {
  private static final Charset CP932 = Charset.forName("windows-31j");

  /** Titles, heads of the office's own, 和暦; a kind, a day, an office and a number are wrong. */
  private static final String TABLE =
      """
      令和8年度　端末・記録媒体台帳（税務課）
      令和8年11月1日現在

      シール番号,機器の別,機種,使いみち,機密区分,暗号化の有無,取得日,設置場所,保管課
      T-8001,パソコン,ノート型端末 6型,所属の仕事,機密性２,有,令和8年4月1日,髙﨑分室,
      T-8002,USBメモリ,USBメモリ 32GB,所属の仕事,2,○,R8.6.15,書庫,税務課
      T-8003,ゲーム機,型番,所属の仕事,2,有,令和7年4月1日,書庫,
      T-8004,パソコン,型番,所属の仕事,2,有,平成31年5月1日,書庫,
      T-8005,パソコン,型番,所属の仕事,2,有,令和8年4月1日,書庫,第九税務課
      T-8001,タブレット,型番,所属の仕事,2,有,令和8年4月1日,書庫,
      """;

  @Test
  void goodRowsAreEnteredAndTheBadOnesComeBackMended() throws IOException {
    comeInAs("税務課 課長");
    handOver("端末台帳.csv", TABLE.getBytes(CP932));
    assertThat(browser.text("main")).contains("必要な列が表にありません", "種類（全ての行）");
    mapped("機器の別", "種類");
    mapped("使いみち", "端末や媒体の用途");
    mapped("機密区分", "機密性");
    mapped("保管課", "所属");
    browser.follow(button("この読み方で確かめる"));
    assertThat(faults())
        .satisfiesExactly(
            kind -> assertThat(kind).startsWith("7").contains("「ゲーム機」は選べません"),
            day -> assertThat(day).startsWith("8").contains("令和元年5月1日"),
            office -> assertThat(office).startsWith("9").contains("第九税務課", "所属はありません"),
            number -> assertThat(number).startsWith("10").contains("5行目と同じ"));

    browser.follow(button("正しい2件だけを載せる"));
    String done = here();
    assertThat(browser.text("main")).contains("2件を載せました", "誤りのある4行は載せていません");
    go("/ledgers/devices?q=" + "高崎分室");
    assertThat(browser.text(".ledger-table")).contains("T-8001", "ノート型端末 6型", "髙﨑分室");
    assertThat(browser.all(".ledger-table tbody tr")).hasSize(1);

    String mended =
        bad(done)
            .replace("ゲーム機", "そのほか")
            .replace("平成31年5月1日", "令和元年5月1日")
            .replace("第九税務課", "税務課")
            .replace("T-8001,タブレット", "T-8006,タブレット");
    handOver("直した端末台帳.csv", mended.getBytes(StandardCharsets.UTF_8));
    assertThat(faults()).as("heads are remembered, and the rows are mended").isEmpty();
    browser.follow(button("4件を全て載せる"));
    go("/ledgers/devices?q=T-800");
    assertThat(browser.text(".ledger-table"))
        .contains("T-8001", "T-8002", "T-8003", "T-8004", "T-8005", "T-8006");
  }

  private void handOver(String name, byte[] bytes) throws IOException {
    Path file = Files.write(downloads.resolve(name), bytes);
    go("/ledgers/devices");
    browser.follow(link("表を取り込む"));
    if (!browser.all("#office").isEmpty()) {
      browser.one("#office").findElement(By.xpath("option[contains(., '税務課')]")).click();
    }
    browser.one("#file").sendKeys(file.toAbsolutePath().toString());
    browser.follow(button("確かめる"));
  }

  /** Says what a head of the table stands for; on the page of columns, wherever one is. */
  private void mapped(String head, String field) {
    if (browser.all("form.columns-form").isEmpty()) {
      browser.follow(link("列の読み方を変える"));
    }
    String row = "//tr[th[normalize-space() = '%s']]//option[starts-with(., '%s')]";
    browser.driver().findElement(By.xpath(row.formatted(head, field))).click();
  }

  private List<String> faults() {
    return browser.all(".imports-faults tbody tr").stream().map(WebElement::getText).toList();
  }

  /** The bad rows as the file gives them that is offered for them. */
  private String bad(String report) throws IOException {
    go(report);
    link("誤りのある行をCSVで保存").click();
    Browser.await("the file of bad rows", () -> !saved().isEmpty());
    return Files.readString(downloads.resolve(saved()));
  }

  private String saved() {
    String[] names = downloads.toFile().list((_, name) -> name.matches("誤りのある行.*\\.csv"));
    return names == null ? "" : List.of(names).stream().collect(Collectors.joining());
  }
}
