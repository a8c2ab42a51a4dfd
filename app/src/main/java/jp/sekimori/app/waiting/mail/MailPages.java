package jp.sekimori.app.waiting.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Whether mail goes out, for those who run the product. */
@Controller
@RequestMapping("/mail")
class MailPages {
  private static final int SHOWN = 100;
  private static final Duration WEEK = Duration.ofDays(7);

  private final MailStore store;
  private final Mailing mailing;
  private final Addresses addresses;
  private final MailSettings settings;
  private final Clock clock;

  MailPages(
      MailStore store, Mailing mailing, Addresses addresses, MailSettings settings, Clock clock) {
    this.store = store;
    this.mailing = mailing;
    this.addresses = addresses;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public ModelAndView show(Acting acting, @RequestParam(defaultValue = "") String done) {
    var view =
        new MailView(
            settings.isGiven(),
            settings.fault().filter(_ -> settings.isGiven()).map(MailSettings.Fault::code),
            settings.host() + ":" + settings.usedPort(),
            settings.security().code(),
            settings.from(),
            settings.at(),
            counts(),
            troubles(),
            addresses.without(SHOWN),
            acting.may(Right.MANAGE_ACCOUNTS),
            addresses.of(acting.person()).address(),
            List.of("trial", "again").contains(done) ? done : "");
    return new ModelAndView("waiting/mail", "model", view);
  }

  private MailView.Counts counts() {
    MailStore.Count count = store.count(clock.instant().minus(WEEK));
    return new MailView.Counts(
        count.waiting(), count.sent(), count.failed(), addresses.countWithout());
  }

  private List<MailView.Trouble> troubles() {
    return store.troubles(SHOWN).stream()
        .map(
            each ->
                new MailView.Trouble(
                    each.mail(), each.person(), each.mail().problem().orElseThrow()))
        .toList();
  }

  @PostMapping("/trial")
  String trial(Acting acting) {
    if (settings.isUsed()) {
      mailing.trial(acting);
    }
    return "redirect:/mail?done=trial";
  }

  @PostMapping("/{id}/again")
  String again(Acting acting, @PathVariable UUID id) {
    if (!mailing.again(acting, id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/mail?done=again";
  }
}
