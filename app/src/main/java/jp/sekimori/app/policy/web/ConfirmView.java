package jp.sekimori.app.policy.web;

import java.util.List;
import java.util.Map;
import jp.sekimori.app.policy.ImportReview.Head;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.policy.Proposal;
import jp.sekimori.app.policy.Refusal;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Figures;
import org.jspecify.annotations.Nullable;

/**
 * The last page of a review: what becomes of it.
 *
 * @param clauses how many each column has
 * @param proposals what each text says about itself
 */
public record ConfirmView(
    Head head,
    Figures figures,
    List<Policy> policies,
    ConfirmForm form,
    Map<Column, Integer> clauses,
    Map<Column, Proposal> proposals,
    List<Refusal> refusals) {

  public @Nullable Refusal refusalOf(String field) {
    return refusals.stream()
        .filter(refusal -> refusal.field().equals(field))
        .findFirst()
        .orElse(null);
  }

  public Proposal proposal(Column column) {
    return proposals.getOrDefault(column, Proposal.NONE);
  }
}
