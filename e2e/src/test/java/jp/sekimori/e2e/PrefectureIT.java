package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A prefecture at work: people move and posts fall vacant, and what follows is seen that day. */
class PrefectureIT {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Pattern NUMBER = Pattern.compile("職員番号\\s+(\\d+)");
  private static final Pattern CODE = Pattern.compile("所属コード\\s+(\\d+)");

  private static Application application;

  private Path folder = Path.of("target");
  private Browser browser;

  @BeforeAll
  static void startDemo() throws IOException, InterruptedException {
    Browser.missing().ifPresent(why -> assumeTrue(false, why));
    application = Application.demo();
  }

  @AfterAll
  static void stopDemo() throws InterruptedException {
    if (application != null) {
      application.close();
    }
  }

  @BeforeEach
  void comeInAsTheSecretariat() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "lists");
    browser = Browser.open(folder);
    signIn(browser, "事務局");
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void everyPageSaysThatThisIsADemo() {
    assertThat(browser.text(".site-demo")).contains("デモ", "架空の団体");
    go(browser, "/nowhere");
    assertThat(browser.text(".site-demo")).contains("架空の団体");
  }

  @Test
  void aReshuffleTakesEffectOnItsDay() throws IOException {
    try (Browser manager = Browser.open(folder)) {
      String name = signIn(manager, "税務課 課長");
      go(manager, "/me");
      String number = found(NUMBER, manager.text("main"));
      assertThat(manager.statusOf("/findings")).isEqualTo(200);

      Path list = list(name, number, codeOf("企画調整課"));
      go(browser, "/changes");
      browser.one("input[type=file]").sendKeys(list.toString());
      browser.follow(browser.one("form.changes-form button"));
      assertThat(browser.text("main")).contains("令和8年2月30日", "暦にない日です");
      assertThat(browser.all("form[action$='/apply']")).isEmpty();

      browser.follow(browser.one("form[action$='/aside'] button[name=row]"));
      assertThat(browser.text("main")).contains("規程上の役割の交代", "税務課");
      assertThat(manager.statusOf("/findings")).isEqualTo(200);

      browser.follow(browser.one("form[action$='/apply'] button"));
      assertThat(browser.text("main")).contains("適用しました");
      assertThat(manager.statusOf("/findings")).isEqualTo(403);
      go(browser, "/leavings");
      assertThat(browser.text("main")).contains(name);
    }
  }

  @Test
  void anActingHolderFillsAVacancy() {
    go(browser, "/findings");
    WebElement row = browser.driver().findElement(By.xpath("//tr[contains(., '欠員です')]"));
    String office = row.findElement(By.cssSelector("a")).getAttribute("href");
    String vacancy = row.getText();
    browser.driver().get(office);
    assertThat(browser.text(".role-vacant")).contains("情報セキュリティ管理者", "欠員");

    browser.driver().navigate().back();
    browser.follow(
        browser
            .driver()
            .findElement(By.xpath("//tr[contains(., '欠員です')]//a[contains(., '後任や代理')]")));
    browser.one("#q").sendKeys("佐藤 愛");
    browser.follow(browser.one("button[value=search]"));
    browser.one("input[name=person]").click();
    browser.one("select[name=holding] option[value=acting]").click();
    browser.follow(browser.one("button[value=enter]"));

    browser.driver().get(office);
    assertThat(browser.all(".role-vacant")).isEmpty();
    assertThat(browser.text(".roles")).contains("佐藤 愛", "事務取扱");
    go(browser, "/findings");
    assertThat(browser.text("main")).doesNotContain(vacancy);
  }

  /** Somebody moves today; a row beside it names a day that no calendar has. */
  private Path list(String name, String number, String office) throws IOException {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    String day =
        "令和%d年%d月%d日"
            .formatted(today.getYear() - 2018, today.getMonthValue(), today.getDayOfMonth());
    Path file = folder.resolve("人事異動.csv").toAbsolutePath().normalize();
    Files.writeString(
        file,
        """
        人事異動一覧
        発令日,職員番号,氏名,異動種別,新所属コード,新職名
        %s,%s,%s,配置換,%s,主査
        令和8年2月30日,%s,%s,配置換,%s,主査
        """
            .formatted(day, number, name, office, number, name, office),
        CP932);
    return file;
  }

  private String codeOf(String office) {
    go(browser, "/offices");
    browser
        .driver()
        .get(
            browser
                .driver()
                .findElement(By.xpath("//a[normalize-space() = '%s']".formatted(office)))
                .getAttribute("href"));
    return found(CODE, browser.text("main"));
  }

  private static String found(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }

  /** One click, as whoever's part speaks of it; answers with the name. */
  private static String signIn(Browser browser, String part) {
    go(browser, "/sign-in");
    WebElement button =
        browser
            .driver()
            .findElement(By.xpath("//button[@class = 'part'][contains(., '%s')]".formatted(part)));
    String name = button.findElement(By.cssSelector(".part-name")).getText();
    browser.follow(button);
    return name;
  }

  private static void go(Browser browser, String path) {
    browser.driver().get(application.at(path));
  }
}
