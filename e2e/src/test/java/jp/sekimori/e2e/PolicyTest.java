package jp.sekimori.e2e;

import java.util.Map;
import org.openqa.selenium.By;

/** Brings the sample policy in, as the secretariat does. */
abstract class PolicyTest extends BrowserTest {

  void importTable() {
    go("/imports");
    browser
        .one("input[type=file]")
        .sendKeys(SAMPLES.resolve("table.txt").toAbsolutePath().normalize().toString());
    follow(browser.one("form[action='/imports'] button"));
  }

  /** Two editions, one in force and one repealed by it. */
  void register(String policy) {
    follow(browser.driver().findElement(By.linkText("版として登録する")));
    fill(
        Map.of(
            "policy.title", "あけぼの県情報セキュリティポリシー（" + policy + "）",
            "policy.code", policy,
            "newer.name", "令和8年改正",
            "newer.code", "2026-04-01",
            "newer.inForce", "2026-04-01",
            "older.name", "令和4年制定",
            "older.code", "2022-04-01",
            "older.inForce", "2022-04-01",
            "older.repealed", "2026-04-01"));
    browser.one("input[name=policy][value=new]").click();
    browser.one("input[name='newer.status'][value=in-force]").click();
    browser.one("input[name='older.status'][value=repealed]").click();
    follow(browser.driver().findElement(By.xpath("//main//button[normalize-space()='登録する']")));
  }

  /** Dates are typed in another order in every language, so values are set as a script does. */
  private void fill(Map<String, String> fields) {
    fields.forEach(
        (name, value) ->
            browser.run(
                "document.querySelector(\"[name='%s']\").value = '%s'".formatted(name, value)));
  }
}
