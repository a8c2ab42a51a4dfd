package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** できる？: a member of staff asks on the start page, and keeps the answer. */
class MayIT {
  private static final String SERVICE = "無料の翻訳や生成AI";
  private static final String FORBIDDEN = "/may/external-service?terms=general&confidentiality=C2";
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

  /** An element that is reached by no more steps than this is reached by keyboard. */
  private static final int MOST_TABS = 60;

  private static Application application;

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
  void comeInAsAMemberOfStaff() throws IOException {
    browser = Browser.open(Files.createTempDirectory(Path.of("target"), "may"));
    go("/sign-in");
    browser.follow(
        browser.driver().findElement(By.xpath("//button[@class = 'part'][starts-with(., '職員等')]")));
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void aQuestionOfTheStartPageIsAnsweredInThreeTapsWithoutScriptsAndKept() {
    browser.withoutScripts();
    go("/");
    browser.follow(link(SERVICE));
    browser.follow(link("個人情報を含む"));
    assertThat(browser.text("h1")).isEqualTo("できません");
    assertThat(browser.text("main")).contains("第10の２(1)", "令和5年改正の案では答えが変わります");

    browser.follow(browser.one(".may-end button"));
    String kept = here();
    assertThat(kept).startsWith("/decisions/");
    assertThat(browser.text(".kept-number")).containsPattern("令和\\d+年度 第\\d+号");
    go("/decisions");
    assertThat(browser.all(".kept-list a[href='" + kept + "']")).hasSize(1);
  }

  @Test
  void whatWasAnsweredIsChangedByItselfAndTheBackButtonLeadsBack() {
    go(FORBIDDEN);
    browser.follow(browser.one(".answered div:last-child a"));
    assertThat(browser.text("h1")).isEqualTo("情報の機密性はどれですか。");
    assertThat(browser.text(".answered")).contains("約款によるサービス");
    browser.follow(link("上のどれにも当てはまらない"));
    assertThat(browser.text("h1")).isEqualTo("許可が必要です");
    assertThat(browser.text(".permit")).contains("情報セキュリティ管理者", "税務課", "課長");
    browser.driver().navigate().back();
    browser.driver().navigate().back();
    assertThat(browser.text("h1")).isEqualTo("できません");
  }

  @Test
  void theKeyboardIsEnough() {
    go("/");
    enter(SERVICE);
    enter("個人情報を含む");
    assertThat(browser.text("h1")).isEqualTo("できません");
    enter("この判定を記録する");
    assertThat(here()).startsWith("/decisions/");
  }

  @Test
  void everyPageFitsAPhoneAndBreaksNoRuleOfAxe() {
    go(FORBIDDEN);
    browser.follow(browser.one(".may-end button"));
    for (String page :
        List.of(
            here(),
            "/",
            "/may",
            "/may?day=2022-04-01",
            "/may?edition=2023-draft",
            "/may/send?recipient=outside&means=mail&network=insecure",
            "/may/system-change",
            "/may/system-change?worker=system-staff",
            "/may/send?recipent=outside",
            "/may/external-service?terms=general&confidentiality=C1",
            "/may/send?recipient=outside&means=mail&network=insecure&confidentiality=C2",
            FORBIDDEN,
            "/decisions",
            "/decisions?year=R8")) {
      for (String language : List.of("ja", "en")) {
        browser.asWideAs(1280);
        go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(violations()).as(page + " in " + language).isEmpty();
        browser.asWideAs(360);
        assertThat(overflow()).as(page + " in " + language).isEqualTo(0L);
      }
    }
  }

  private Object overflow() {
    var root = "document.documentElement";
    return browser.run("return " + root + ".scrollWidth - " + root + ".clientWidth");
  }

  private List<String> violations() {
    return new AxeBuilder()
        .withTags(RULES).analyze(browser.driver()).getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
            .toList();
  }

  /** Steps on until what says so has the focus, and presses the enter key. */
  private void enter(String words) {
    WebElement page = browser.one("html");
    for (int i = 0; i < MOST_TABS; i++) {
      new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
      WebElement focused = browser.driver().switchTo().activeElement();
      if (focused.getText().contains(words)) {
        browser.follow(page, () -> focused.sendKeys(Keys.ENTER));
        return;
      }
    }
    throw new AssertionError("The keyboard never reached " + words);
  }

  private WebElement link(String words) {
    return browser.driver().findElement(By.xpath("//main//a[contains(., '%s')]".formatted(words)));
  }

  private void go(String path) {
    browser.driver().get(application.at(path));
  }

  private String here() {
    return URI.create(String.valueOf(browser.driver().getCurrentUrl())).getPath();
  }
}
