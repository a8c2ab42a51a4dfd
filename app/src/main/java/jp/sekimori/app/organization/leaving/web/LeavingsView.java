package jp.sekimori.app.organization.leaving.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.leaving.Filter;
import jp.sekimori.app.organization.leaving.Leaving;
import jp.sekimori.app.organization.leaving.Leavings;
import jp.sekimori.app.organization.leaving.Settling;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.site.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The list of leavings.
 *
 * @param when for the way to the other pages of the organization
 * @param asked as the form was filled in
 * @param count how many match
 * @param offices those that can be chosen
 * @param maySettle for which offices rows can be ticked; see {@link #canBeTicked}
 * @param together what became of settling several at once; null where nothing was
 */
public record LeavingsView(
    When when,
    Asked asked,
    int count,
    List<Leaving> leavings,
    Pager pager,
    List<Leavings.Office> offices,
    LocalDate today,
    Ticking maySettle,
    Settling.@Nullable Together together,
    @Nullable String fault) {

  /** The filter as it stands in the address. */
  public record Asked(
      String q,
      String office,
      String kind,
      String state,
      String day,
      boolean badDay,
      Filter filter) {

    /** Nothing but what the page shows anyway. */
    public boolean isPlain() {
      return q.isEmpty() && office.isEmpty() && kind.isEmpty() && day.isEmpty() && state.isEmpty();
    }
  }

  /** Whose rows somebody may tick. */
  public record Ticking(boolean everywhere, Set<UUID> offices, UUID self) {}

  public boolean canBeTicked(Leaving leaving) {
    return leaving.isOpen()
        && !leaving.person().equals(maySettle.self())
        && (maySettle.everywhere() || maySettle.offices().contains(leaving.office()));
  }

  public boolean hasTicks() {
    return leavings.stream().anyMatch(this::canBeTicked);
  }
}
