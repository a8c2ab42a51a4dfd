package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * JIS X 8341-3:2016 AA as far as a machine can tell, and text at 400 % zoom without scrolling
 * sideways.
 */
class AccessibilityIT extends PolicyTest {
  @Test
  void noPageBreaksARuleOfAxe() {
    for (String page : pages()) {
      for (String language : List.of("ja", "en")) {
        go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(browser.violations()).as(page + " in " + language).isEmpty();
      }
    }
  }

  @Test
  void everyPageFitsAWindowOf320Pixels() {
    List<String> pages = pages();
    browser.asWideAs(320);
    for (String page : pages) {
      go(page);
      assertThat(overflow()).as(page).isEqualTo(0L);
    }
  }

  private Object overflow() {
    var root = "document.documentElement";
    return browser.run("return " + root + ".scrollWidth - " + root + ".clientWidth");
  }

  private List<String> pages() {
    var pages = new ArrayList<>(List.of("/texts", "/texts/help", "/nowhere"));
    openSample("pair");
    String work = here();
    pages.addAll(
        List.of(
            work,
            work + "?show=whole",
            work + "/outline?column=new",
            work + "/lint",
            work + "/download"));
    pages.addAll(keptPages());
    pages.addAll(List.of("/", "/account", "/accounts", "/administration", "/journal", "/history"));
    pages.addAll(
        List.of(
            "/changes",
            "/offices/new",
            "/people/new",
            "/roles",
            "/leavings",
            "/waiting",
            "/packs",
            "/packs/fukushima",
            "/mail",
            "/account/mail",
            "/directory",
            "/me",
            "/chart",
            "/findings",
            "/offices",
            "/offices?day=2020-01-01",
            "/people?q=a"));
    go("/offices");
    pages.add(pathOf("main a[href^='/offices/']:not([href$='/new'])"));
    go(pages.getLast());
    pages.add(pathOf("main a[href^='/posts/']:not([href*='/new'])"));
    go(pages.getLast());
    pages.add(pathOf("main a[href^='/people/']"));
    pages.addAll(rulePages());
    go("/history");
    pages.add(pathOf("main a[href^='/records/']"));
    return pages;
  }

  private List<String> rulePages() {
    go("/rules");
    browser.one("#pack option[value=fukushima]").click();
    follow(browser.one("form[action='/rules/choice'] button"));
    return List.of(
        "/rules",
        "/rules/2023-06-05",
        "/rules/2023-06-05/send",
        "/rules/2023-06-05/compare/2023-draft",
        "/rules/2023-06-05/compare/2023-06-05",
        "/ledgers",
        "/ledgers/devices?x-kind=pc&by=kind&sort=-label",
        "/ledgers/devices/new",
        "/ledgers/devices/imports",
        "/applications",
        "/applications?whose=all&kind=take-out&state=permitted",
        "/applications/new",
        "/applications/new/take-out",
        "/applications/new/longer-take-out",
        "/applications/overrides",
        "/checks",
        "/checks/findings",
        "/policies/security/clauses/S10-2(1)");
  }

  private List<String> keptPages() {
    importTable();
    String review = here();
    register("pages");
    importTable();
    String other = here();
    String edition = "/policies/pages/2026-04-01";
    go(edition);
    String clause = pathOf("main a[href*='/clauses/']");
    return List.of(
        "/imports",
        review,
        other,
        other + "/confirm",
        "/policies",
        "/policies/pages",
        edition,
        clause,
        edition + "/compare/2022-04-01",
        edition + "/lint",
        edition + "/decisions",
        edition + "/dates",
        "/search?q=%E5%80%8B%E4%BA%BA");
  }

  private String pathOf(String selector) {
    return java.net
        .URI
        .create(String.valueOf(browser.one(selector).getDomProperty("href")))
        .getRawPath();
  }

  @Test
  void whatIsShownBeforeSigningInFitsToo() {
    follow(browser.one("form[action='/sign-out'] button"));
    go("/sign-in");
    assertThat(browser.violations()).isEmpty();
    browser.asWideAs(320);
    assertThat(overflow()).isEqualTo(0L);
  }
}
