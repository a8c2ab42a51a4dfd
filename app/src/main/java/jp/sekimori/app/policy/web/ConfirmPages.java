package jp.sekimori.app.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Confirming;
import jp.sekimori.app.policy.ImportReview;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.policy.Proposal;
import jp.sekimori.app.policy.Refusal;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Figures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a review becomes editions. */
@Controller
@RequestMapping("/imports/{review}/confirm")
class ConfirmPages {
  private final Imports imports;
  private final Confirming confirming;
  private final Policies policies;
  private final Ids ids;
  private final Clock clock;

  ConfirmPages(Imports imports, Confirming confirming, Policies policies, Ids ids, Clock clock) {
    this.imports = imports;
    this.confirming = confirming;
    this.policies = policies;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(@PathVariable UUID review) {
    ImportReview found = imports.find(review).orElseThrow(Missing::new);
    if (!found.head().isOpen()) {
      return new ModelAndView("redirect:/imports/" + review);
    }
    return page(found, proposed(found), List.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView confirm(
      Acting acting, @PathVariable UUID review, @RequestParam Map<String, String> fields) {
    ImportReview found = imports.find(review).orElseThrow(Missing::new);
    var form = new ConfirmForm(fields);
    var faults = new ArrayList<Refusal>();
    var wanted = form.read(found.head().columns(), LocalDate.now(clock), faults);
    if (wanted.isEmpty()) {
      return page(found, form, faults, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (confirming.confirm(acting, found, wanted.get())) {
      case Answer.Done _ -> new ModelAndView("redirect:/policies/" + policyOf(review));
      case Answer.Stale _ -> new ModelAndView("redirect:/imports/" + review + "?said=stale");
      case Answer.Refused(var why) -> page(found, form, why, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private String policyOf(UUID review) {
    return policies.ofReview(review).getFirst().policy().code();
  }

  /**
   * What the texts say about themselves, filled in for a person to look at. Two editions never come
   * into force on one day: where both columns name the same, it is filled in once.
   */
  private ConfirmForm proposed(ImportReview review) {
    var fields = new HashMap<String, String>();
    fields.put("version", Integer.toString(review.head().version()));
    fields.put("policy.id", ids.next().toString());
    for (Column column : review.head().columns()) {
      String at = column.code() + ".";
      Proposal proposal = proposal(review, column);
      fields.put(at + "id", ids.next().toString());
      fields.put(at + "keep", "on");
      proposal.title().ifPresent(title -> fields.putIfAbsent("policy.title", title));
      proposal
          .inForce()
          .map(LocalDate::toString)
          .filter(day -> !fields.containsValue(day))
          .ifPresent(
              day -> {
                fields.put(at + "inForce", day);
                fields.put(at + "code", day);
              });
    }
    List<Policy> all = policies.all();
    if (all.isEmpty()) {
      fields.put("policy", ConfirmForm.NEW);
    }
    return new ConfirmForm(fields);
  }

  private static Proposal proposal(ImportReview review, Column column) {
    return Proposal.of(review.board().outline(column));
  }

  private ModelAndView page(
      ImportReview review, ConfirmForm form, List<Refusal> refusals, HttpStatus status) {
    Map<Column, Integer> clauses = new EnumMap<>(Column.class);
    Map<Column, Proposal> proposals = new EnumMap<>(Column.class);
    for (Column column : review.head().columns()) {
      clauses.put(column, review.board().text(column).size());
      proposals.put(column, proposal(review, column));
    }
    var view =
        new ConfirmView(
            review.head(),
            Figures.of(review.board()),
            policies.all(),
            form,
            clauses,
            proposals,
            refusals);
    return new ModelAndView("policy/confirm", Map.of("model", view), status);
  }
}
