package jp.sekimori.app.decision.kept;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Kept decisions, as far as somebody may see them: one's own, and those of one's scope. */
@Component
public class KeptDecisions {
  private final KeptStore store;

  KeptDecisions(KeptStore store) {
    this.store = store;
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Kept> list(Acting acting, Filter filter, int limit, int offset) {
    return store.list(acting, filter, limit, offset);
  }

  @Transactional(readOnly = true)
  public int count(Acting acting, Filter filter) {
    return store.count(acting, filter);
  }

  /** The fiscal years in which the organization kept any, the newest first. */
  @Transactional(readOnly = true)
  public List<Integer> years() {
    return store.years();
  }

  /** Empty where there is none, or none for these eyes. */
  @Transactional(readOnly = true)
  public Optional<Kept> find(Acting acting, UUID id) {
    return store.find(id).filter(kept -> maySee(acting, kept));
  }

  private static boolean maySee(Acting acting, Kept kept) {
    return kept.asker().person().equals(acting.person())
        || acting.rights().hasEverywhere(Right.READ_DECISIONS)
        || kept.asker()
            .office()
            .filter(office -> acting.may(Right.READ_DECISIONS, office))
            .isPresent();
  }
}
