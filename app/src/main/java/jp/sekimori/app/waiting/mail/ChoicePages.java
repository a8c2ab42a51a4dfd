package jp.sekimori.app.waiting.mail;

import java.util.Map;
import jp.sekimori.app.kernel.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How one wants to be told of what waits. */
@Controller
@RequestMapping("/account/mail")
class ChoicePages {
  private final Addresses addresses;
  private final MailSettings settings;

  ChoicePages(Addresses addresses, MailSettings settings) {
    this.addresses = addresses;
    this.settings = settings;
  }

  @GetMapping
  ModelAndView show(Acting acting, @RequestParam(defaultValue = "false") boolean done) {
    var choice = addresses.of(acting.person());
    return page(choice, choice.own(), choice.digest(), false, done);
  }

  @PostMapping
  ModelAndView choose(
      Acting acting,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String digest) {
    boolean wanted = digest.equals("daily");
    if (addresses.choose(acting, address, wanted)) {
      return new ModelAndView("redirect:/account/mail?done=true");
    }
    return page(addresses.of(acting.person()), address, wanted, true, false);
  }

  private ModelAndView page(
      Addresses.Choice choice, String typed, boolean digest, boolean wrong, boolean done) {
    var view =
        new ChoiceView(
            choice.directory(),
            typed,
            digest,
            settings.isUsed(),
            settings.at(),
            settings.domains(),
            wrong,
            done);
    return new ModelAndView(
        "waiting/choice",
        Map.of("model", view),
        wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }
}
