package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** From a comparison table on a desk to editions that are kept, and every clause at its address. */
class EditionsIT extends PolicyTest {

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

  private int doubtful() {
    var figure = browser.text("main").replaceAll("(?s).*要確認の残り\\s*(\\d+).*", "$1");
    return Integer.parseInt(figure);
  }

  private void decide(String verdict) {
    follow(browser.driver().findElement(By.xpath("//button[normalize-space()='" + verdict + "']")));
  }
}
