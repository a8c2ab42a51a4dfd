package jp.sekimori.app.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Application.Goal;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.ledger.Wanted;
import org.springframework.stereotype.Component;

/** Tells the ledgers what is on its way to be permitted. */
@Component
class WantedThings implements Wanted {
  private final AppliedStore store;

  WantedThings(AppliedStore store) {
    this.store = store;
  }

  @Override
  public List<Wish> naming(Acting acting, Regime regime, Collection<UUID> things) {
    return store.submittedFor(things).stream()
        .flatMap(applied -> wish(acting, regime, applied).stream())
        .toList();
  }

  private static Optional<Wish> wish(Acting acting, Regime regime, Applied applied) {
    return regime
        .application(applied.kind())
        .flatMap(kind -> kind.goal() instanceof Goal.Enters to ? Optional.of(to) : Optional.empty())
        .map(
            to ->
                new Wish(
                    applied.id(),
                    applied.name(),
                    applied.address(),
                    applied.course().own().contains(acting.person())
                        || acting.rights().hasEverywhere(Right.READ_APPLICATIONS)
                        || acting.may(Right.READ_APPLICATIONS, applied.office().id()),
                    to.ledger(),
                    applied.filled()));
  }
}
