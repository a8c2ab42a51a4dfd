package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Coming in and going out, as a browser meets it. */
class EntranceIT extends BrowserTest {

  @Test
  void whoeverHasSignedInIsNamedOnEveryPage() {
    go("/texts");
    assertThat(browser.text("header")).contains("那須 一");
  }

  @Test
  void afterSigningOutNothingIsShown() {
    follow(browser.one("form[action='/sign-out'] button"));
    go("/texts");
    assertThat(here()).isEqualTo("/sign-in");
    assertThat(browser.text("header")).doesNotContain("那須");
  }

  @Test
  void signingInLeadsToWhereOneWantedToGo() {
    follow(browser.one("form[action='/sign-out'] button"));
    go("/texts?x=1");
    browser.one("input[name=name]").sendKeys(ACCOUNT);
    browser.one("input[name=password]").sendKeys(PASSWORD);
    follow(browser.one("form[action='/sign-in'] button"));
    assertThat(browser.driver().getCurrentUrl()).endsWith("/texts?x=1");
  }

  @Test
  void aWrongPasswordSaysNothingOfTheAccount() {
    follow(browser.one("form[action='/sign-out'] button"));
    assertThat(refusalOf(ACCOUNT)).isEqualTo(refusalOf("nobody"));
  }

  private String refusalOf(String account) {
    go("/sign-in");
    browser.one("input[name=name]").sendKeys(account);
    browser.one("input[name=password]").sendKeys("違うパスワードを入れてみる");
    follow(browser.one("form[action='/sign-in'] button"));
    return browser.text(".message");
  }

  @Test
  void theFirstAdministratorIsEnteredOnce() {
    assertThat(statusOf(application.setup())).isEqualTo(404);
  }
}
