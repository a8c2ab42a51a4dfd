package jp.sekimori.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/**
 * Starts and sets up the application once for a class, and signs in with a browser without memory
 * for each test.
 */
abstract class BrowserTest {
  static final Path SAMPLES = Path.of("..", "samples");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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

  /** What the server answers to the signed-in browser. */
  long statusOf(String path) {
    return (long)
        browser.run(
            "const asked = new XMLHttpRequest(); asked.open('GET', '%s', false); asked.send();"
                    .formatted(path)
                + " return asked.status");
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

  /** Clicks what leads to another page, and waits until that page is there to its end. */
  void follow(WebElement lead) {
    WebElement page = browser.one("html");
    lead.click();
    await("another page came", () -> isGone(page) && !browser.all("footer").isEmpty());
  }

  private static boolean isGone(WebElement element) {
    try {
      element.getTagName();
      return false;
    } catch (StaleElementReferenceException gone) {
      return true;
    } catch (WebDriverException leaving) {
      // What the driver says in the moment between two pages.
      return String.valueOf(leaving.getMessage()).contains("does not belong to the document");
    }
  }

  static void await(String what, BooleanSupplier condition) {
    for (long waited = 0; waited < PATIENCE.toMillis(); waited += 100) {
      if (condition.getAsBoolean()) {
        return;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new AssertionError("It never came about that " + what);
  }
}
