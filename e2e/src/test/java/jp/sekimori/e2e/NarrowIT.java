package jp.sekimori.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of a permit, a ledger and a check on a telephone. */
class NarrowIT extends DemoTest {
  /** A computer for office work, with information of class 2, by car. */
  private static final String ASKED =
      "/may/take-out?for-work=yes&used-for=office&confidentiality=C2&carried-by=vehicle";

  private static final int WIDTH = 360;

  private static final String REACH =
      """
      const button = [...document.querySelectorAll('main .button')].find(it => it.offsetParent);
      if (!button) return 'none';
      button.scrollIntoView({block: 'center'});
      const box = button.getBoundingClientRect();
      const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return box.left < 0 || box.right > innerWidth || box.height < 24 ? 'too small or outside'
          : button.contains(there) ? 'reached' : 'covered';
      """;

  @Test
  void whatStaffNeedFitsAndItsButtonIsReached() {
    comeInAs("職員等");
    fits(
        List.of(
            "/",
            "/may",
            "/may/take-out",
            "/waiting",
            "/ledgers",
            "/policies/security/clauses/S6-1(9)",
            "/policies/security/2023-06-05/clauses/第2部/第６/１/(9)"));
    reached(List.of(ASKED, "/applications", "/applications/new/take-out", "/account/mail"));
  }

  @Test
  void whatManagersNeedFitsAndItsButtonIsReached() {
    comeInAs("税務課 課長");
    go("/ledgers/devices");
    String device = pathOf("main tbody a[href^='/ledgers/devices/']");
    fits(List.of("/", "/waiting", "/checks/findings", "/packs", "/packs/fukushima", device));
    reached(
        List.of(
            "/applications?whose=waiting",
            "/ledgers/devices",
            "/ledgers/take-outs",
            "/ledgers/devices/new",
            "/checks"));
  }

  private void fits(List<String> pages) {
    browser.asWideAs(WIDTH);
    for (String page : pages) {
      go(page);
      assertThat(overflow()).as(page).isEqualTo(0L);
    }
  }

  private void reached(List<String> pages) {
    fits(pages);
    for (String page : pages) {
      go(page);
      assertThat(browser.run(REACH)).as(page).isEqualTo("reached");
    }
  }

  private Object overflow() {
    var root = "document.documentElement";
    return browser.run("return " + root + ".scrollWidth - " + root + ".clientWidth");
  }
}
