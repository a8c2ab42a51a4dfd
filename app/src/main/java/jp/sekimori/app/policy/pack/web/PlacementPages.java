package jp.sekimori.app.policy.pack.web;

import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.app.policy.pack.Placements;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a pack and an imported text disagree, and who decides. */
@Controller
@RequestMapping("/policies/{policy}/{edition}/pack")
class PlacementPages {
  private final KnownPolicies known;
  private final Placements placements;
  private final Texts texts;

  PlacementPages(KnownPolicies known, Placements placements, Texts texts) {
    this.known = known;
    this.placements = placements;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView placement(@PathVariable String policy, @PathVariable String edition) {
    return page(known.find(policy), edition, "", HttpStatus.OK);
  }

  @PostMapping
  ModelAndView choose(
      Acting acting,
      @PathVariable String policy,
      @PathVariable String edition,
      @RequestParam String clause,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(defaultValue = "") String path) {
    Known found = known.find(policy);
    var held = KnownPolicies.edition(found, edition);
    Optional<String> chosen = path.isBlank() ? Optional.empty() : Optional.of(path.strip());
    return switch (placements.choose(
        acting, KnownPolicies.pack(found), held, clause, seen, chosen)) {
      case Answer.Done _ -> new ModelAndView("redirect:" + found.at("/" + edition + "/pack"));
      case Answer.Stale _ -> page(found, edition, "stale", HttpStatus.CONFLICT);
      case Answer.Refused _ -> page(found, edition, "refused", HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView page(Known found, String code, String problem, HttpStatus status) {
    var edition = KnownPolicies.edition(found, code);
    var placement = placements.of(KnownPolicies.pack(found), edition);
    var model = new PlacementView(found, edition, placement, texts.of(edition), problem);
    return new ModelAndView("policy/pack/placement", Map.of("model", model), status);
  }
}
