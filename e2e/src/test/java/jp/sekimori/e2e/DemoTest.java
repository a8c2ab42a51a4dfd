package jp.sekimori.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Starts a demo once for a class; each test comes in as whom it needs, with scripts off. */
abstract class DemoTest {
  static Application application;

  Browser browser;
  Path downloads;

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
  void openBrowser() throws IOException {
    downloads = Files.createTempDirectory(Path.of("target"), "downloads");
    browser = Browser.open(downloads);
    browser.withoutScripts();
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  void comeInAs(String role) {
    browser.driver().manage().deleteAllCookies();
    go("/sign-in");
    browser.follow(
        browser
            .driver()
            .findElement(By.xpath("//button[@class = 'part'][contains(., '%s')]".formatted(role))));
  }

  WebElement button(String words) {
    return browser
        .driver()
        .findElement(
            By.xpath(
                "//main//button[not(contains(@class, 'hidden'))][contains(., '%s')]"
                    .formatted(words)));
  }

  WebElement link(String words) {
    return browser.driver().findElement(By.xpath("//main//a[contains(., '%s')]".formatted(words)));
  }

  void go(String path) {
    browser.driver().get(application.at(path));
  }

  /** The path of the page shown, without its query. */
  String here() {
    return URI.create(String.valueOf(browser.driver().getCurrentUrl())).getPath();
  }

  /** The path of the first link that a selector finds. */
  String pathOf(String selector) {
    return URI.create(String.valueOf(browser.one(selector).getDomProperty("href"))).getRawPath();
  }
}
