package jp.sekimori.app.policy.web;

import java.util.List;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Refusal;
import jp.sekimori.app.text.web.WorkHead;
import org.jspecify.annotations.Nullable;

/**
 * The state and the dates of an edition, to be set.
 *
 * @param version of the edition that was shown
 * @param stale whether somebody else changed the dates in the meantime
 */
public record DatesView(
    WorkHead head,
    Edition edition,
    int version,
    DatesForm form,
    List<Refusal> refusals,
    boolean stale) {
  public @Nullable Refusal refusalOf(String field) {
    return refusals.stream()
        .filter(refusal -> refusal.field().equals(field))
        .findFirst()
        .orElse(null);
  }
}
