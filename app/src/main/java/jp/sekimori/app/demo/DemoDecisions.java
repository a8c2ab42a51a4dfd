package jp.sekimori.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.decision.kept.Keeping;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State;
import jp.sekimori.rules.table.CommonQuestion;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Value;
import org.springframework.stereotype.Component;

/** What the people of a demo decide by, and what some of them have asked already. */
@Component
class DemoDecisions {
  /** The pack by which a demo decides. */
  static final String PACK = "fukushima";

  private static final int COUNT = 36;
  private static final long SEED = 2026;

  private final RuleChoices choices;
  private final Rulebooks rulebooks;
  private final Keeping keeping;
  private final Snapshots snapshots;
  private final Actors actors;
  private final Ids ids;
  private final Clock clock;

  DemoDecisions(
      RuleChoices choices,
      Rulebooks rulebooks,
      Keeping keeping,
      Snapshots snapshots,
      Actors actors,
      Ids ids,
      Clock clock) {
    this.choices = choices;
    this.rulebooks = rulebooks;
    this.keeping = keeping;
    this.snapshots = snapshots;
    this.actors = actors;
    this.ids = ids;
    this.clock = clock;
  }

  /** Does nothing where rules were ever chosen. */
  void provide() {
    if (choices.current().version() == 0) {
      choices.choose(Optional.empty(), 0, Optional.of(PACK));
      if (rulebooks.on(LocalDate.now(clock)) instanceof Ruling.InForce ruling) {
        ask(ruling);
      }
    }
  }

  private void ask(Ruling.InForce ruling) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    LocalDate today = LocalDate.now(clock);
    List<UUID> askers = askers(snapshots.of(today).state());
    List<CommonQuestion> questions = ruling.rules().rules().common();
    if (questions.isEmpty()) {
      return;
    }
    for (UUID asker : askers) {
      CommonQuestion question = questions.get(random.nextInt(questions.size()));
      Acting acting = actors.of(asker, today);
      if (acting.may(Right.READ_POLICIES)) {
        keeping.keep(acting, ids.next(), ruling, decided(ruling, question, random), today);
      }
    }
  }

  /** Those of the offices in which people try out the demo, as often as all others together. */
  private static List<UUID> askers(State state) {
    List<UUID> usual =
        state.tree().stream()
            .filter(office -> Casting.USUAL.contains(office.name()))
            .flatMap(office -> state.postsOf(office.id()).stream())
            .flatMap(post -> state.holders(post.id()).stream())
            .map(State.Holding::person)
            .toList();
    List<UUID> all = state.people().keySet().stream().sorted().toList();
    var askers = new ArrayList<UUID>();
    for (int i = 0; i < COUNT / 2 && !all.isEmpty() && !usual.isEmpty(); i++) {
      askers.add(usual.get(i % usual.size()));
      askers.add(all.get((int) ((long) i * all.size() / COUNT)));
    }
    return askers;
  }

  /** Answers whatever is asked, until it is decided. */
  private static Inquiry.Decided decided(
      Ruling.InForce ruling, CommonQuestion question, RandomGenerator random) {
    Map<String, String> facts = new HashMap<>(question.known().known());
    facts.remove(Fact.ACT);
    while (true) {
      switch (Inquiry.of(ruling.rulebook(), question.act(), facts)) {
        case Inquiry.Decided decided -> {
          return decided;
        }
        case Inquiry.Open open -> facts.put(open.next().id(), value(ruling, open.next(), random));
        case Inquiry.NoSuchAct _, Inquiry.Unreadable _ ->
            throw new IllegalStateException("A common question can be asked: " + question);
      }
    }
  }

  private static String value(Ruling.InForce ruling, Fact fact, RandomGenerator random) {
    if (fact.type() instanceof FactType.Whole(long from, long to, _)) {
      return Long.toString(random.nextLong(from, Math.min(to, from + 5) + 1));
    }
    List<Value> values = ruling.rulebook().vocabulary().values(fact);
    return values.get(random.nextInt(values.size())).id();
  }
}
