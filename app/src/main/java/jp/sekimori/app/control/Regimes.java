package jp.sekimori.app.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.rules.read.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which controls bind the organization being worked for, by day. */
@Component
public class Regimes {
  private final Rulebooks rulebooks;
  private final Clock clock;

  /** Of shipped packs, by their short names; what is shipped never changes. */
  private final Map<String, Controls> shipped = new ConcurrentHashMap<>();

  /** By pack and edition. */
  private final Map<Edition, Controls> byEdition = new ConcurrentHashMap<>();

  private record Edition(String pack, String code) {}

  Regimes(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
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
    var edition = new Edition(ruling.pack().code(), ruling.edition().code());
    return new Regime(
        ruling,
        byEdition.computeIfAbsent(
            edition,
            each -> shipped.computeIfAbsent(each.pack(), Regimes::shipped).of(each.code())));
  }

  private static Controls shipped(String pack) {
    PackFiles files = PackFiles.shipped(pack);
    if (files.read(ControlsReader.INDEX).isEmpty()) {
      return Controls.NONE;
    }
    var problems = new Problems();
    Controls controls = new ControlsReader(files, problems).read();
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The shipped controls are broken: " + problems.all());
    }
    return controls;
  }
}
