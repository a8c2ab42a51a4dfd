package jp.sekimori.app.ledger;

import java.util.Optional;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Contexts;
import jp.sekimori.app.form.Demands;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What binds today, and who is who: looked up once for a transaction, however many entries it is
 * about.
 */
@Component
class Today {
  private final Regimes regimes;
  private final Contexts contexts;

  Today(Regimes regimes, Contexts contexts) {
    this.regimes = regimes;
    this.contexts = contexts;
  }

  /** What was looked up in a transaction. */
  private static final class Known {
    private Optional<Optional<Regime>> regime = Optional.empty();
    private Optional<Context> context = Optional.empty();
  }

  Optional<Regime> regime() {
    Known known = known();
    Optional<Regime> regime = known.regime.orElseGet(regimes::today);
    known.regime = Optional.of(regime);
    return regime;
  }

  Optional<Fields> fields(String ledger) {
    return regime().flatMap(it -> it.ledger(ledger).map(of -> new Fields(it, of)));
  }

  /** Asks for nothing yet. */
  Context context(Acting acting) {
    Known known = known();
    Context context =
        known.context.filter(it -> it.acting().equals(acting)).orElseGet(() -> contexts.of(acting));
    known.context = Optional.of(context);
    return context;
  }

  /** For a form of a ledger: with what its table of rules demands. */
  Context context(Acting acting, Fields fields, Values before) {
    Demands demands = Asking.demands(fields.regime(), fields.ledger().act());
    return context(acting).changing(before).demanding(demands);
  }

  /** For a form of an entry. */
  Context context(Acting acting, Fields fields, Entry entry) {
    return context(acting, fields, entry.values())
        .permitted(entry.permit().map(_ -> entry.entered()));
  }

  private Known known() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return new Known();
    }
    if (TransactionSynchronizationManager.getResource(this) instanceof Known known) {
      return known;
    }
    var fresh = new Known();
    TransactionSynchronizationManager.bindResource(this, fresh);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Today.this);
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Today.this);
          }
        });
    return fresh;
  }
}
