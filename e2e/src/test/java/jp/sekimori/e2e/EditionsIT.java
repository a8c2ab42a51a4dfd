package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** From a comparison table on a desk to editions that are kept, and every clause at its address. */
class EditionsIT extends BrowserTest {

  @Test
  void aTableBecomesTwoEditionsAfterAReview() {
    importTable();
    assertThat(browser.text("main")).contains("要確認の残り");
    int doubtful = doubtful();
    assertThat(doubtful).isPositive();

    decide("このままでよい");
    await("one doubt less", () -> doubtful() == doubtful - 1);
    follow(browser.driver().findElement(By.partialLinkText("判断済み")));
    assertThat(browser.text("main")).contains("那須 一");

    register("kept");
    assertThat(here()).isEqualTo("/policies/kept");
    assertThat(browser.text("main")).contains("令和8年改正").contains("施行中").contains("廃止");

    follow(browser.driver().findElement(By.linkText("前の版と比較")));
    assertThat(browser.all(".row-change")).isNotEmpty();
  }

  @Test
  void everyClauseHasAnAddressThatStays() {
    importTable();
    register("addressed");
    go("/policies/addressed/2026-04-01");
    follow(browser.one("main a[href*='/clauses/']"));
    String address = browser.driver().getCurrentUrl();
    String clause = browser.text("h1");
    browser.driver().get(address);
    assertThat(browser.text("h1")).isEqualTo(clause);
    assertThat(browser.text("main")).contains("引用");
    follow(browser.driver().findElement(By.linkText("本文の中で見る")));
    assertThat(here()).isEqualTo("/policies/addressed/2026-04-01");
  }

  @Test
  void theStartPageShowsWhatBindsToday() {
    importTable();
    register("today");
    go("/");
    assertThat(browser.text("main")).contains("（today）").contains("施行中");
  }

  @Test
  void aDayBeforeEveryEditionIsNotAnsweredByANeighbour() {
    importTable();
    register("gap");
    go("/policies/gap?on=2010-04-01");
    assertThat(browser.text("main")).contains("本文未登録");
  }

  private void importTable() {
    go("/imports");
    browser
        .one("input[type=file]")
        .sendKeys(SAMPLES.resolve("table.txt").toAbsolutePath().normalize().toString());
    follow(browser.one("form[action='/imports'] button"));
  }

  private int doubtful() {
    var figure = browser.text("main").replaceAll("(?s).*要確認の残り\\s*(\\d+).*", "$1");
    return Integer.parseInt(figure);
  }

  private void decide(String verdict) {
    follow(browser.driver().findElement(By.xpath("//button[normalize-space()='" + verdict + "']")));
  }

  /** Two editions, one in force and one repealed by it. */
  private void register(String policy) {
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
