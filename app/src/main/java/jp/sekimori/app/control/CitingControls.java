package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.control.Coverage.State;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.pack.ControlsOnClauses;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.policy.pack.Worded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the pages of policies what is done about their clauses, and how it stands. */
@Component
class CitingControls implements ControlsOnClauses {
  private final Regimes regimes;
  private final List<Tally> tallies;

  CitingControls(Regimes regimes, List<Tally> tallies) {
    this.regimes = regimes;
    this.tallies = List.copyOf(tallies);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Controlled> on(Acting acting, Pack pack, PackClause clause) {
    return regimes
        .today()
        .filter(regime -> regime.pack().equals(pack.code()))
        .flatMap(regime -> on(acting, regime, clause));
  }

  private Optional<Controlled> on(Acting acting, Regime regime, PackClause clause) {
    Coverage coverage =
        Coverage.of(
            regime.ruling().pack(),
            regime.edition(),
            regime.controls(),
            regime.ruling().rulebook().tables());
    Optional<Without> reason = coverage.reason(clause.id());
    return coverage
        .of(clause.id())
        .map(
            state ->
                new Controlled(
                    regime.ruling().edition().name(),
                    standing(state, reason),
                    reason.map(Without::reason).map(Worded::of),
                    reason.flatMap(each -> each.sameAs(clause.id())).map(as -> same(regime, as)),
                    regime.controls().all().stream()
                        .flatMap(Control::parts)
                        .filter(part -> cites(part, clause.id()))
                        .map(part -> part(acting, part))
                        .toList()));
  }

  private static Same same(Regime regime, String id) {
    Pack pack = regime.ruling().pack();
    return new Same(id, pack.number(pack.clause(id).orElseThrow()));
  }

  private static Standing standing(State state, Optional<Without> reason) {
    return switch (state) {
      case CONTROLLED -> Standing.CONTROLLED;
      case NOTHING_DEMANDED -> Standing.NOTHING_DEMANDED;
      case BARE -> reason.map(Without::kind).map(CitingControls::standing).orElse(Standing.BELOW);
    };
  }

  private static Standing standing(Without.Kind kind) {
    return switch (kind) {
      case NONE -> Standing.NONE;
      case SAME -> Standing.SAME;
      case LATER -> Standing.LATER;
    };
  }

  private static boolean cites(jp.sekimori.app.control.Part part, String clause) {
    return Citing.of(part).anyMatch(each -> each.basis().clauses().contains(clause));
  }

  private Part part(Acting acting, jp.sekimori.app.control.Part part) {
    String kind =
        switch (part) {
          case Ledger _ -> "ledger";
          case Application _ -> "application";
          case Check _ -> "check";
        };
    return new Part(
        kind,
        Worded.of(part.title()),
        tallies.stream().flatMap(each -> each.of(acting, part).stream()).toList());
  }
}
