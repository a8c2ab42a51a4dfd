package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What a newcomer does with a comparison table, from handing it over to taking one away. */
class WorkbenchIT extends BrowserTest {
  private static final Path TABLE = SAMPLES.resolve("table.txt");

  @Test
  void aTableIsComparedAndFilteredByKind() {
    handOver(TABLE);
    assertThat(browser.text("h1")).isEqualTo("table.txt");
    assertThat(browser.all(".row-change ins")).isNotEmpty();
    assertThat(browser.all(".row-change del")).isNotEmpty();
    int all = browser.all(".row-change").size();
    int reworded = countOf("reworded");
    assertThat(reworded).isPositive().isLessThan(all);

    browser.one("input[name=kind][value=reworded]").click();
    await("only the reworded are shown", () -> browser.all(".row-change").size() == reworded);
    assertThat(browser.all(".row-change .tag-reworded")).hasSize(reworded);
    assertThat(browser.driver().getCurrentUrl()).contains("kind=reworded");
    assertThat(browser.text("#shown")).contains("条項" + reworded + "件");

    browser.driver().navigate().back();
    await("all are shown again", () -> browser.all(".row-change").size() == all);
  }

  @Test
  void theCountsAboveAreTheDifferencesBelow() {
    openSample("pair");
    int total = Integer.parseInt(browser.text(".tabs [aria-current] .count"));
    int sum =
        browser.all(".chips .count").stream().mapToInt(c -> Integer.parseInt(c.getText())).sum();
    assertThat(sum).isEqualTo(total);
    assertThat(browser.all(".row-change .row-title .tag")).hasSize(total);
  }

  @Test
  void theWholeTextShowsWhatDidNotChangeToo() {
    openSample("pair");
    int changes = browser.all(".row").size();
    browser.one("input[name=show][value=whole]").click();
    await("unchanged clauses are shown", () -> browser.all(".row").size() > changes);
    assertThat(browser.all(".row-change")).hasSize(changes);
  }

  @Test
  void linksAndKeysGoFromChangeToChange() {
    openSample("pair");
    browser.one("#d1 .next").click();
    assertThat(browser.driver().getCurrentUrl()).endsWith("#d2");
    press("n");
    assertThat(focused()).isEqualTo("d3");
    press("p");
    press("p");
    assertThat(focused()).isEqualTo("d1");
    browser.one("#keys").click();
    press("n");
    assertThat(focused()).isNotEqualTo("d2");
  }

  @Test
  void theOutlineShowsEveryColumnAndItsFindings() {
    openSample("pair");
    follow(browser.driver().findElement(By.linkText("旧の構成")));
    assertThat(browser.all(".clause")).hasSizeGreaterThan(50);
    String first = browser.all(".clause").getFirst().getText();
    follow(browser.driver().findElement(By.linkText("新の構成")));
    assertThat(browser.all(".clause").getFirst().getText()).isEqualTo(first);
    assertThat(browser.all(".clause-notes .margin-note")).isNotEmpty();
  }

  @Test
  void aFindingLeadsToItsClause() {
    openSample("text");
    follow(browser.one(".tabs a[href$='/lint']"));
    assertThat(browser.all(".finding")).isNotEmpty();
    assertThat(browser.all(".finding-where mark")).isNotEmpty();
    var link = browser.one(".finding .clause-place a");
    String path = link.getText();
    follow(link);
    assertThat(browser.text(".clause:target .clause-place")).contains(path);
  }

  @Test
  void aTableThatIsDownloadedIsReadBackAsTheSameComparison() {
    openSample("pair");
    String differences = browser.text(".tabs [aria-current] .count");
    for (String format : new String[] {"docx", "xlsx", "html"}) {
      openSample("pair");
      follow(browser.one(".tabs a[href$='/download']"));
      browser.one("button[value=" + format + "]").click();
      Path file = downloads.resolve("新旧対照表." + format);
      await(format + " has arrived", () -> Files.exists(file));
      handOver(file);
      assertThat(browser.text(".tabs [aria-current] .count")).as(format).isEqualTo(differences);
    }
  }

  @Test
  void aFileThatCannotBeReadIsAnsweredAtItsField() throws IOException {
    Path wrong = Files.createTempFile(Path.of("target"), "wrong", ".txt");
    Files.write(wrong, "第１条　目的".getBytes(Charset.forName("x-JIS0208")));
    Files.write(wrong, new byte[] {0, 1, 2, 3, 4, 5});
    handOver(wrong);
    assertThat(browser.text("#file-problem")).contains("箇所").contains("直し方");
    assertThat(browser.one("#file").getDomAttribute("aria-describedby")).contains("file-problem");
    assertThat(browser.driver().getTitle()).startsWith("誤り：");
  }

  @Test
  void twoTextsAreComparedInTheirOrder() {
    go("/texts");
    browser.one("#older").sendKeys(absolute("policy-old.txt"));
    browser.one("#newer").sendKeys(absolute("policy-new.txt"));
    follow(browser.one("form[action='/texts/pair'] button"));
    assertThat(browser.text("h1")).isEqualTo("policy-old.txt → policy-new.txt");
    assertThat(countOf("added")).isPositive();
  }

  @Test
  void everythingIsSaidInEnglishToo() {
    openSample("table");
    follow(browser.driver().findElement(By.linkText("English")));
    assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("en");
    assertThat(browser.text(".tabs")).contains("Comparison").contains("Findings");
    go("/texts");
    assertThat(browser.text("h1")).isEqualTo("Compare and check policy texts");
  }

  @Test
  void whatIsErasedIsGone() {
    openSample("table");
    String result = here();
    assertThat(statusOf(result)).isEqualTo(200);
    follow(browser.one("form[action$='/discard'] button"));
    assertThat(here()).isEqualTo("/texts");
    assertThat(statusOf(result)).isEqualTo(404);
  }

  @Test
  void everythingWorksWithoutScripts() throws IOException {
    browser.withoutScripts();
    openSample("pair");
    int all = browser.all(".row-change").size();
    browser.one("input[name=kind][value=reworded]").click();
    follow(browser.one(".without-script button"));
    assertThat(browser.all(".row-change")).hasSizeLessThan(all).isNotEmpty();
    browser.one(".row-change .next").click();
    assertThat(browser.driver().getCurrentUrl()).contains("#d");
    follow(browser.one(".tabs a[href$='/lint']"));
    assertThat(browser.all(".finding")).isNotEmpty();
    follow(browser.one(".tabs a[href$='/download']"));
    browser.one("button[value=docx]").click();
    await("the file has arrived", this::anythingDownloaded);
  }

  private boolean anythingDownloaded() {
    try (Stream<Path> files = Files.list(downloads)) {
      return files.anyMatch(file -> file.toString().endsWith(".docx"));
    } catch (IOException e) {
      return false;
    }
  }

  private int countOf(String kind) {
    return Integer.parseInt(browser.text(".chip-" + kind + " .count"));
  }

  private static String absolute(String sample) {
    return SAMPLES.resolve(sample).toAbsolutePath().normalize().toString();
  }

  private void press(CharSequence key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  private String focused() {
    var id = browser.driver().switchTo().activeElement().getDomAttribute("id");
    return id == null ? "" : id;
  }

  @Test
  void theKeyboardAloneReachesEverything() {
    go("/texts");
    press(Keys.TAB);
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("本文へ移動");
    press(Keys.ENTER);
    tabTo("button[name=sample][value=pair]");
    press(Keys.ENTER);
    await("the comparison is shown", () -> here().startsWith("/texts/"));
    tabTo("input[name=kind]:not([disabled])");
    press(Keys.SPACE);
    await("the filter was applied", () -> browser.driver().getCurrentUrl().contains("kind="));
    tabTo(".row-change .next");
    press(Keys.ENTER);
    assertThat(browser.driver().getCurrentUrl()).contains("#d");
  }

  private void tabTo(String selector) {
    for (int i = 0; i < 60; i++) {
      press(Keys.TAB);
      if (Boolean.TRUE.equals(
          browser.run(
              "return document.activeElement.matches(\"" + selector.replace("\"", "'") + "\")"))) {
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach " + selector);
  }
}
