package jp.sekimori.app.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.app.policy.pack.Revisions;
import jp.sekimori.rules.read.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which controls bind the organization being worked for, by day. */
@Component
public class Regimes {
  private final Rulebooks rulebooks;
  private final Clock clock;

  private final Revisions revisions;

  /** What is shipped never changes, nor does a revision. */
  private final Map<Source, Controls> whole = new ConcurrentHashMap<>();

  private final Map<Edition, Controls> byEdition = new ConcurrentHashMap<>();

  /**
   * @param revision empty for what is shipped
   */
  private record Source(String pack, Optional<Revisions.Key> revision) {}

  private record Edition(Source source, String code) {}

  Regimes(Rulebooks rulebooks, Revisions revisions, Clock clock) {
    this.rulebooks = rulebooks;
    this.revisions = revisions;
    this.clock = clock;
  }

  /** Those of today; empty where no rules are at hand for it. */
  @Transactional(readOnly = true)
  public Optional<Regime> today() {
    return on(LocalDate.now(clock));
  }

  /** Empty where no rules are at hand for what bound on that day. */
  @Transactional(readOnly = true)
  public Optional<Regime> on(LocalDate day) {
    return switch (rulebooks.on(day)) {
      case Ruling.InForce ruling -> Optional.of(of(ruling));
      case Ruling.NotHeld _, Ruling.NoRules _ -> Optional.empty();
    };
  }

  /** The controls of an edition, whenever it binds. */
  public Regime of(Ruling.InForce ruling) {
    var source = new Source(ruling.pack().code(), ruling.rules().revision());
    return new Regime(
        ruling,
        byEdition.computeIfAbsent(
            new Edition(source, ruling.edition().code()),
            edition -> whole.computeIfAbsent(source, this::read).of(edition.code())));
  }

  private Controls read(Source source) {
    PackFiles files =
        source.revision().map(revisions::tree).orElseGet(() -> revisions.shipped(source.pack()));
    if (files.read(ControlsReader.INDEX).isEmpty()) {
      return Controls.NONE;
    }
    var problems = new Problems();
    Controls controls = new ControlsReader(files, problems).read();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "The controls of " + source + " are broken: " + problems.all());
    }
    return controls;
  }
}
