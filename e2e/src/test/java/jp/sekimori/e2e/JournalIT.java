package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From what somebody did to the record that proves it. */
class JournalIT extends PolicyTest {

  @Test
  void whatIsDoneStandsInOnesOwnHistoryWithItsProof() {
    importTable();
    register("journaled");
    go("/history");
    assertThat(browser.all("main a[href^='/records/']")).hasSizeGreaterThan(2);
    follow(browser.one("main a[href^='/records/']"));
    await("the record has its number", this::isNumbered);
    assertThat(browser.text("main")).contains("那須 一");
  }

  /** Records get their numbers a moment after they are written. */
  private boolean isNumbered() {
    browser.driver().navigate().refresh();
    return browser.text("main").contains("sha256:");
  }
}
