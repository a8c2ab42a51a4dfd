package jp.sekimori.app.waiting;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import org.springframework.stereotype.Component;

/** The sight of each organization, worked out anew when the day, who is who or a place is new. */
@Component
class Sights {
  private final WaitingStore store;
  private final Snapshots snapshots;
  private final Responsible responsible;
  private final Map<OrganizationId, Sight> kept = new ConcurrentHashMap<>();

  Sights(WaitingStore store, Snapshots snapshots, Responsible responsible) {
    this.store = store;
    this.snapshots = snapshots;
    this.responsible = responsible;
  }

  Sight of(LocalDate day) {
    Snapshot snapshot = snapshots.of(day);
    int places = store.countPlaces();
    return kept.compute(
        Tenant.required(),
        (_, sight) ->
            sight != null && sight.isOf(snapshot, places)
                ? sight
                : new Sight(snapshot, responsible, store.places()));
  }
}
