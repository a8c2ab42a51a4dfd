package jp.sekimori.app.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Enforcement;
import jp.sekimori.app.policy.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The state and the dates of an edition, for those who set them. */
@Controller
@RequestMapping("/policies/{policy}/{edition}/dates")
class DatesPages {
  private final Editions editions;
  private final Enforcement enforcement;

  DatesPages(Editions editions, Enforcement enforcement) {
    this.editions = editions;
    this.enforcement = enforcement;
  }

  @GetMapping
  ModelAndView dates(Acting acting, @PathVariable String policy, @PathVariable String edition) {
    var found = editions.find(policy, edition);
    var form = DatesForm.of(found.edition().dates(), editions.today());
    return page(acting, found, form, List.of(), false, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView redate(
      Acting acting,
      @PathVariable String policy,
      @PathVariable String edition,
      @RequestParam int version,
      @RequestParam Map<String, String> fields) {
    var form = DatesForm.of(fields, "");
    var found = editions.find(policy, edition);
    var faults = new ArrayList<Refusal>();
    var dates = form.read("", editions.today(), faults::add);
    if (dates.isEmpty()) {
      return page(acting, found, form, faults, false, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (version != found.edition().version() && !dates.get().equals(found.edition().dates())) {
      return page(acting, found, form, List.of(), true, HttpStatus.CONFLICT);
    }
    return switch (enforcement.redate(acting, found.edition(), dates.get(), form.endsPrevious())) {
      case Answer.Done _ -> new ModelAndView("redirect:" + Addresses.of(found.edition().policy()));
      case Answer.Stale _ -> page(acting, found, form, List.of(), true, HttpStatus.CONFLICT);
      case Answer.Refused(var why) ->
          page(acting, found, form, why, false, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView page(
      Acting acting,
      Editions.Found found,
      DatesForm form,
      List<Refusal> refusals,
      boolean stale,
      HttpStatus status) {
    var view =
        new DatesView(
            Editions.head(acting, found, 0),
            found.edition(),
            found.edition().version(),
            form,
            refusals,
            stale);
    return new ModelAndView("policy/edition-dates", Map.of("model", view), status);
  }
}
