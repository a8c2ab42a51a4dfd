package jp.sekimori.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.WebElement;

/**
 * Starts and sets up the application once for a class, and signs in with a browser without memory
 * for each test.
 */
abstract class BrowserTest {
  static final Path SAMPLES = Path.of("..", "samples");

  static final String ACCOUNT = "nasu";
  static final String PASSWORD = "関の戸を守る那須の初雪と月";

  static Application application;

  Browser browser;
  Path downloads;

  @BeforeAll
  static void startApplication() throws IOException, InterruptedException {
    Browser.missing().ifPresent(why -> assumeTrue(false, why));
    application = Application.start();
    Path nothing = Files.createTempDirectory(Path.of("target"), "downloads");
    try (Browser first = Browser.open(nothing)) {
      first.driver().get(application.at(application.setup()));
      Map.of(
              "organization", "akebono",
              "name", "あけぼの県",
              "office", "デジタル変革課",
              "post", "主任主査",
              "person", "那須 一",
              "account", ACCOUNT,
              "password", PASSWORD,
              "again", PASSWORD)
          .forEach((field, value) -> first.one("input[name=" + field + "]").sendKeys(value));
      first.one("input[name=secretariat]").click();
      first.one("main button").click();
      // Closed earlier, the browser would take the form with it.
      await("set up", () -> first.driver().getCurrentUrl().contains("/sign-in"));
    }
  }

  @AfterAll
  static void stopApplication() throws InterruptedException {
    if (application != null) {
      application.close();
    }
  }

  @BeforeEach
  void openBrowser() throws IOException {
    downloads = Files.createTempDirectory(Path.of("target"), "downloads");
    browser = Browser.open(downloads);
    signIn();
  }

  void signIn() {
    go("/sign-in");
    browser.one("input[name=name]").sendKeys(ACCOUNT);
    browser.one("input[name=password]").sendKeys(PASSWORD);
    follow(browser.one("form[action='/sign-in'] button"));
  }

  long statusOf(String path) {
    return browser.statusOf(path);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  void go(String path) {
    browser.driver().get(application.at(path));
  }

  /** The path of the page shown, without its query. */
  String here() {
    return java.net.URI.create(browser.driver().getCurrentUrl()).getPath();
  }

  void openSample(String name) {
    go("/texts");
    follow(browser.one("button[name=sample][value=" + name + "]"));
  }

  /** Hands a file over in the form that takes a table or a single text. */
  void handOver(Path file) {
    go("/texts");
    browser.one("#file").sendKeys(file.toAbsolutePath().normalize().toString());
    follow(browser.one("form[action='/texts/file'] button"));
  }

  void follow(WebElement lead) {
    browser.follow(lead);
  }

  static void await(String what, BooleanSupplier condition) {
    Browser.await(what, condition);
  }
}
