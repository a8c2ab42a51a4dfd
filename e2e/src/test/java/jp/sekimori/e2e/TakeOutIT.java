package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** 持ち出し: from the question whether one may, to the day on which the thing is back. */
class TakeOutIT extends DemoTest {
  private static final String ASKED =
      "/may/take-out?for-work=yes&used-for=office&confidentiality=C2&carried-by=vehicle";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  @Test
  void whatMayBeTakenOutIsAskedForDecidedTakenAndBroughtBackOnTheRecord() {
    comeInAs("職員等");
    String device = deviceInUse();
    go(ASKED);
    assertThat(browser.text("h1")).isEqualTo("許可が必要です");
    browser.follow(link("この内容で申請する"));
    fill("item", device);
    assertThat(browser.one("[name='f-carrier'][type='radio']").isSelected()).isTrue();
    fill("purpose", "現地調査の記録");
    fill("destination", "河川改修工事現場");
    choose("times", "once");
    fill("due", TODAY.plusDays(2).toString());
    tick("safeguard", "encryption");
    browser.follow(button("内容を確かめる"));
    assertThat(browser.text("main")).contains("河川改修工事現場", "許可が必要です");
    accessible();
    browser.all("input[name=confirmed]").forEach(WebElement::click);
    browser.follow(button("この内容で申請する"));
    String applied = here();
    assertThat(browser.text(".application-now")).contains("情報セキュリティ管理者", "税務課", "課長");
    assertThat(browser.all(".application-decide")).isEmpty();

    comeInAs("税務課 課長");
    go("/");
    browser.follow(browser.one("main a[href='" + applied + "']"));
    accessible();
    browser.follow(button("承認する"));
    assertThat(browser.text(".application-now")).contains("持出");

    comeInAs("職員等");
    go(applied);
    browser.follow(browser.one(".application-entries a"));
    String entry = here();
    browser.follow(browser.one("a[href='" + entry + "/moves/take']"));
    browser.follow(button("持ち出す"));
    assertThat(browser.text(".ledger-facts")).contains("持ち出し中");
    assertThat(browser.all("a[href='" + entry + "/moves/return']")).isEmpty();
    accessible();

    comeInAs("税務課 課長");
    go(entry + "/moves/return");
    accessible();
    go(entry + "/correct");
    accessible();
    go(entry + "/moves/return");
    choose("condition", "sound");
    choose("data", "erased");
    browser.follow(button("返却を確認する"));
    assertThat(browser.text(".ledger-facts")).contains("返却済み");
    assertThat(browser.text(".ledger-history")).contains("返却");
    accessible();
    go("/policies/security/clauses/S6-1(9)");
    assertThat(browser.text(".controls-on")).contains("持ち出し記録簿", "返却済み");
  }

  /** Pages that are there only on the way. */
  private void accessible() {
    assertThat(browser.violations()).as(here()).isEmpty();
  }

  /** A computer that somebody of the office uses, by its label. */
  private String deviceInUse() {
    go("/ledgers/devices?x-kind=pc&x-used-for=office");
    return browser.all("main tbody a[href^='/ledgers/devices/']").getFirst().getText();
  }

  private void fill(String field, String value) {
    WebElement input = browser.one("[name='f-" + field + "']:not([type='radio'])");
    input.clear();
    input.sendKeys(value);
  }

  private void choose(String field, String value) {
    WebElement input = browser.one("[name='f-" + field + "']");
    if (input.getTagName().equals("select")) {
      input.findElement(By.cssSelector("option[value='" + value + "']")).click();
    } else {
      tick(field, value);
    }
  }

  private void tick(String field, String value) {
    browser.one("[name='f-" + field + "'][value='" + value + "']").click();
  }
}
