package jp.sekimori.e2e;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium with the driver of its own version, both installed and nothing fetched. */
final class Browser implements AutoCloseable {
  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final List<Path> DRIVERS =
      List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium/chromedriver"));

  /** The rules of axe that pages are held to. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

  private static final List<String> QUIET =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--force-prefers-reduced-motion",
          "--window-size=1400,1000");

  /** It warns that it does not know this version's debugging protocol, which nothing here uses. */
  private static final Logger NOISE = Logger.getLogger("org.openqa.selenium");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Why no browser can be started on this machine; empty where one can. */
  static Optional<String> missing() {
    if (installed(BROWSERS).isEmpty()) {
      return Optional.of("No Chromium is installed (Debian: chromium); browser tests are skipped.");
    }
    if (installed(DRIVERS).isEmpty()) {
      return Optional.of(
          "No chromedriver is installed (Debian: chromium-driver); browser tests are skipped.");
    }
    return Optional.empty();
  }

  private static Optional<Path> installed(List<Path> places) {
    return places.stream().filter(Files::isExecutable).findFirst();
  }

  static Browser open(Path downloads) {
    NOISE.setLevel(Level.SEVERE);
    var options = new ChromeOptions();
    options.setBinary(installed(BROWSERS).orElseThrow().toFile());
    options.addArguments(QUIET);
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "intl.accept_languages",
            "ja",
            "download.default_directory",
            downloads.toAbsolutePath().toString()));
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(installed(DRIVERS).orElseThrow().toFile())
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  ChromeDriver driver() {
    return driver;
  }

  void withoutScripts() {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }

  /** A window as narrow as a desktop's at 400 % zoom. */
  void asWideAs(int cssPixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", cssPixels, "height", 640, "deviceScaleFactor", 1, "mobile", false));
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String text(String selector) {
    return one(selector).getText();
  }

  Object run(String script) {
    return driver.executeScript(script);
  }

  /** What axe finds wrong with the page that is shown. */
  List<String> violations() {
    return new AxeBuilder()
        .withTags(RULES).analyze(driver).getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
            .toList();
  }

  /** What the server answers to this browser. */
  long statusOf(String path) {
    return (long)
        run(
            "const asked = new XMLHttpRequest(); asked.open('GET', '%s', false); asked.send();"
                    .formatted(path)
                + " return asked.status");
  }

  /** Clicks what leads to another page, and waits until that page is there to its end. */
  void follow(WebElement lead) {
    follow(one("html"), lead::click);
  }

  /** Does what leads away from a page, and waits likewise. */
  void follow(WebElement page, Runnable lead) {
    lead.run();
    await("another page came", () -> isGone(page) && !all("footer").isEmpty());
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

  @Override
  public void close() {
    driver.quit();
  }
}
