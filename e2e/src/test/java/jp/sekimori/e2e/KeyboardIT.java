package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** A take-out from the question to the permit by keys alone, for whoever uses no pointer. */
class KeyboardIT extends DemoTest {
  /** A computer for office work, with information of class 2, by car. */
  private static final String ASKED =
      "/may/take-out?for-work=yes&used-for=office&confidentiality=C2&carried-by=vehicle";

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  /** More stops than any page has. */
  private static final int MOST = 400;

  private static final String FOCUS_IS_SEEN =
      """
      const at = document.activeElement, box = at.getBoundingClientRect();
      const marked = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
          || style.boxShadow !== 'none';
      const label = at.closest('label');
      return at !== document.body && box.width > 0 && box.height > 0
          && box.bottom > 0 && box.top < innerHeight
          && (marked(getComputedStyle(at)) || label !== null && marked(getComputedStyle(label)));
      """;

  @Test
  void whatMayBeTakenOutIsAskedForAndPermitted() {
    comeInAs("職員等");
    go("/ledgers/devices?x-kind=pc&x-used-for=office");
    String device = browser.all("main tbody a[href^='/ledgers/devices/']").getFirst().getText();
    go(ASKED);
    tabTo("main a[href*='/applications/new/take-out']");
    enter();

    // What is refused has the focus, and leads to the field.
    tabTo("main form button.button-primary");
    enter();
    assertThat(is(".message-wrong")).isTrue();
    press(Keys.TAB);
    assertThat(is(".message-wrong a[href='#f-item']")).isTrue();
    press(Keys.ENTER);
    Browser.await("the field has the focus", () -> is("[name='f-item']"));

    type(device);
    tabTo("textarea[name='f-purpose']");
    type("現地調査の記録");
    tabTo("[name='f-destination']");
    type("河川改修工事現場");
    tabTo("[name='f-safeguard'][value='encryption']");
    press(Keys.SPACE);
    tabTo("[name='f-times']");
    press(Keys.SPACE);
    tabTo("[name='f-due']");
    type(TODAY.plusDays(2).toString());
    press(Keys.chord(Keys.SHIFT, Keys.TAB));
    assertThat(is("[name='f-due']")).isFalse();
    tabTo("main form button.button-primary");
    enter();
    assertThat(browser.text("main")).contains("河川改修工事現場", "許可が必要です");

    for (int i = 0; i < browser.all("input[name=confirmed]").size(); i++) {
      tabTo("input[name=confirmed]:not(:checked)");
      press(Keys.SPACE);
    }
    tabTo("form[action$='/submit'] button");
    enter();
    String applied = here();
    assertThat(browser.text(".application-now")).contains("情報セキュリティ管理者");

    comeInAs("税務課 課長");
    go("/");
    tabTo("main a[href='" + applied + "']");
    enter();
    tabTo("button[name=verb][value=pass]");
    enter();
    assertThat(browser.text(".application-now")).contains("持出");
  }

  @Test
  void noPageHoldsTheFocusAndItGoesInTheOrderOfThePage() {
    comeInAs("税務課 課長");
    for (String page :
        new String[] {
          "/", "/waiting", ASKED, "/applications", "/applications/new/take-out", "/checks"
        }) {
      go(page);
      browser.run("window.seen = []");
      int stops = 0;
      while (stops < MOST && isNewStop()) {
        stops++;
      }
      assertThat(stops).as(page).isBetween(5, MOST - 1);
    }
  }

  /** Tab leads to something behind all that it led to before; not, once it has been everywhere. */
  private boolean isNewStop() {
    press(Keys.TAB);
    return (boolean)
        browser.run(
            """
            const at = document.activeElement, last = window.seen.at(-1);
            if (at === document.body || window.seen.includes(at)) return false;
            if (last && !(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING))
              throw new Error('Out of order: ' + at.outerHTML.slice(0, 120));
            window.seen.push(at);
            return true;
            """);
  }

  private void tabTo(String selector) {
    for (int pressed = 0; pressed < MOST; pressed++) {
      press(Keys.TAB);
      if (is(selector)) {
        assertThat((boolean) browser.run(FOCUS_IS_SEEN)).as("seen: " + selector).isTrue();
        return;
      }
    }
    throw new AssertionError("No key leads to " + selector + " on " + here());
  }

  private boolean is(String selector) {
    return (boolean)
        browser.run(
            "return document.activeElement.matches(\"%s\")".formatted(selector.replace("\"", "'")));
  }

  private void enter() {
    browser.follow(browser.one("html"), () -> press(Keys.ENTER));
  }

  private void type(String text) {
    press(text);
  }

  private void press(CharSequence keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }
}
