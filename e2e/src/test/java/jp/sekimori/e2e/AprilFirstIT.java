package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What is overdue on 31 March, and what waits to be decided, is the new head's on 1 April. */
class AprilFirstIT {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Pattern NUMBER = Pattern.compile("職員番号\\s+(\\d+)");
  private static final Pattern CODE = Pattern.compile("所属コード\\s+(\\d+)");
  private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
  private static final String HEAD = "税務課 課長";

  private record Person(String name, String number) {}

  @Test
  void whatWaitsForAPostWaitsForWhoeverHoldsItNow() throws IOException, InterruptedException {
    Browser.missing().ifPresent(why -> assumeTrue(false, why));
    Path data = Application.folder();
    Path lists = Files.createTempDirectory(Path.of("target"), "april");
    String overdue;
    String undecided;
    Person before;
    Person after;
    try (Application march = Application.demo(data, LAST);
        Browser browser = Browser.open(lists)) {
      after = comeInAs(march, browser, "税務課 主査");
      before = comeInAs(march, browser, HEAD);
      filled(march, browser);
      browser.driver().get(march.at("/"));
      assertThat(browser.text(".site-demo")).contains("令和9年3月31日");
      overdue = linkOf(browser, "超過", "/ledgers/take-outs/");
      undecided = linkOf(browser, "決裁", "/applications/");

      comeInAs(march, browser, "事務局");
      String list = list(lists, before, after, march, browser);
      browser.driver().get(march.at("/changes"));
      browser.one("input[type=file]").sendKeys(list);
      browser.follow(browser.one("form.changes-form button"));
      browser.follow(browser.one("form[action$='/apply'] button"));
      assertThat(browser.text("main")).contains("適用しました");

      comeInAs(march, browser, HEAD);
      browser.driver().get(march.at("/"));
      assertThat(browser.all("main a[href='" + overdue + "']")).isNotEmpty();
    }
    try (Application april = Application.demo(data, LAST.plusDays(1));
        Browser browser = Browser.open(lists)) {
      assertThat(comeInAs(april, browser, HEAD)).isEqualTo(after).isNotEqualTo(before);
      browser.driver().get(april.at("/"));
      assertThat(browser.text(".site-demo")).contains("令和9年4月1日");
      assertThat(browser.all("main a[href='" + overdue + "']")).isNotEmpty();
      assertThat(browser.all("main a[href='" + undecided + "']")).isNotEmpty();
      browser.driver().get(april.at(undecided));
      assertThat(browser.text(".application-now")).contains(after.name());
      browser.driver().get(april.at(overdue + "/moves/return"));
      assertThat(browser.text("h1")).contains("返却");
    }
  }

  /** The demo goes on filling itself beside its pages. */
  private static void filled(Application application, Browser browser) throws InterruptedException {
    for (int i = 0; i < 120 && !browser.text("main").contains("超過"); i++) {
      Thread.sleep(1000);
      browser.driver().get(application.at("/"));
    }
  }

  private static String linkOf(Browser browser, String word, String below) {
    WebElement link =
        browser
            .driver()
            .findElement(
                By.xpath(
                    "//main//li[contains(., '%s')]//a[contains(@href, '%s')]"
                        .formatted(word, below)));
    return Objects.requireNonNull(link.getDomAttribute("href"));
  }

  /** The head of the section goes, and somebody of the section takes over. */
  private static String list(
      Path folder, Person before, Person after, Application application, Browser browser)
      throws IOException {
    String section = codeOf("税務課", application, browser);
    String other = codeOf("企画調整課", application, browser);
    Path file = folder.resolve("人事異動.csv").toAbsolutePath().normalize();
    Files.writeString(
        file,
        """
        人事異動一覧
        発令日,職員番号,氏名,異動種別,新所属コード,新職名
        令和9年4月1日,%s,%s,配置換,%s,主査
        令和9年4月1日,%s,%s,昇任,%s,課長
        """
            .formatted(
                before.number(), before.name(), other, after.number(), after.name(), section),
        CP932);
    return file.toString();
  }

  private static String codeOf(String office, Application application, Browser browser) {
    browser.driver().get(application.at("/offices"));
    browser
        .driver()
        .get(
            browser
                .driver()
                .findElement(By.xpath("//a[normalize-space() = '%s']".formatted(office)))
                .getAttribute("href"));
    return found(CODE, browser.text("main"));
  }

  private static Person comeInAs(Application application, Browser browser, String part) {
    browser.driver().get(application.at("/sign-in"));
    browser.driver().manage().deleteAllCookies();
    browser.driver().get(application.at("/sign-in"));
    WebElement button =
        browser
            .driver()
            .findElement(By.xpath("//button[@class = 'part'][contains(., '%s')]".formatted(part)));
    String name = button.findElement(By.cssSelector(".part-name")).getText();
    browser.follow(button);
    browser.driver().get(application.at("/me"));
    return new Person(name, found(NUMBER, browser.text("main")));
  }

  private static String found(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }
}
