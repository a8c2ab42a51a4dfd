package jp.sekimori.app.policy.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.Packs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Policies and what was in force when. */
@Controller
class PolicyPages {
  private final Policies policies;
  private final Editions editions;
  private final Packs packs;

  PolicyPages(Policies policies, Editions editions, Packs packs) {
    this.policies = policies;
    this.editions = editions;
    this.packs = packs;
  }

  @GetMapping("/policies")
  ModelAndView policies() {
    List<Policy> all = policies.all();
    var byPolicy =
        policies.editions().stream()
            .collect(Collectors.groupingBy(edition -> edition.policy().id()));
    Function<UUID, List<Edition>> of = id -> byPolicy.getOrDefault(id, List.of());
    var entries =
        all.stream()
            .map(policy -> PoliciesView.Entry.of(policy, of.apply(policy.id()), editions.today()))
            .toList();
    return new ModelAndView("policy/policies", "model", new PoliciesView(entries, offered(all)));
  }

  private List<Pack> offered(List<Policy> held) {
    return packs.all().stream()
        .filter(pack -> held.stream().noneMatch(policy -> policy.code().equals(pack.policy())))
        .toList();
  }

  @GetMapping("/policies/{policy}")
  ModelAndView policy(@PathVariable String policy, @RequestParam(defaultValue = "") String on) {
    Policy found = editions.policy(policy);
    var view = PolicyView.of(found, editions.of(found), editions.today(), day(on));
    return new ModelAndView("policy/policy", "model", view);
  }

  private static Optional<LocalDate> day(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException noDay) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }
}
