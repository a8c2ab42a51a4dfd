package jp.sekimori.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
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

  @Override
  public void close() {
    driver.quit();
  }
}
