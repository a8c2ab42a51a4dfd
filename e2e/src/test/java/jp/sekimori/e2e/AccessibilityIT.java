package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * JIS X 8341-3:2016 AA as far as a machine can tell, and text at 400 % zoom without scrolling
 * sideways.
 */
class AccessibilityIT extends BrowserTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

  @Test
  void noPageBreaksARuleOfAxe() {
    for (String page : pages()) {
      for (String language : List.of("ja", "en")) {
        go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(violations()).as(page + " in " + language).isEmpty();
      }
    }
  }

  @Test
  void everyPageFitsAWindowOf320Pixels() {
    List<String> pages = pages();
    browser.asWideAs(320);
    for (String page : pages) {
      go(page);
      var root = "document.documentElement";
      var tooWide = browser.run("return " + root + ".scrollWidth - " + root + ".clientWidth");
      assertThat(tooWide).as(page).isEqualTo(0L);
    }
  }

  private List<String> pages() {
    var pages = new ArrayList<>(List.of("/", "/texts", "/texts/help", "/nowhere"));
    openSample("pair");
    String work = here();
    pages.addAll(
        List.of(
            work,
            work + "?show=whole",
            work + "/outline?column=new",
            work + "/lint",
            work + "/download"));
    return pages;
  }

  private List<String> violations() {
    return new AxeBuilder()
        .withTags(RULES).analyze(browser.driver()).getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
            .toList();
  }
}
