package jp.sekimori.app.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.Item;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.decision.Citations;
import jp.sekimori.app.decision.Cited;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what runs ask, in the edition under which they were opened. */
@Component
class Papers {
  private final Rulebooks rulebooks;
  private final Regimes regimes;
  private final Citations citations;

  Papers(Rulebooks rulebooks, Regimes regimes, Citations citations) {
    this.rulebooks = rulebooks;
    this.regimes = regimes;
    this.citations = citations;
  }

  /** Empty where the pack has no such edition or check any more. */
  @Transactional(readOnly = true)
  public Optional<Paper> of(Run run) {
    return rulebooks
        .edition(run.edition())
        .map(regimes::of)
        .flatMap(regime -> regime.check(run.check()).map(check -> of(regime, check)));
  }

  Paper of(Regime regime, Check check) {
    Pack pack = regime.ruling().pack();
    List<String> order = List.copyOf(pack.clauses().keySet());
    var citing = citations.under(regime.ruling());
    List<Question> questions =
        check.items().stream()
            .map(item -> question(regime, check, item, citing.of(item.basis().clauses())))
            .sorted(Comparator.comparing(question -> place(order, question.item())))
            .toList();
    return new Paper(check, regime, questions, check.of().flatMap(regime::ledger));
  }

  /** What cites no clause comes first. */
  private static int place(List<String> order, Item item) {
    return item.basis().clauses().stream().mapToInt(order::indexOf).min().orElse(-1);
  }

  private static Question question(Regime regime, Check check, Item item, List<Cited> clauses) {
    Pack pack = regime.ruling().pack();
    Message words =
        item.words()
            .map(Papers::message)
            .or(() -> clauses.stream().flatMap(clause -> clause.summary().stream()).findFirst())
            .orElse(new Message(item.id(), item.id()));
    return new Question(
        item,
        words,
        clauses,
        Stream.concat(item.basis().clauses().stream(), check.basis().clauses().stream())
            .findFirst()
            .flatMap(id -> heading(pack, id, regime.edition())),
        check.evidence().stream().filter(kind -> item.evidence().contains(kind.id())).toList());
  }

  static Message message(Words words) {
    return new Message(words.ja(), words.en());
  }

  /** The titles of the two clauses above, from the outside in. */
  private static Optional<Message> heading(Pack pack, String clause, String edition) {
    var titles = new ArrayList<Message>();
    Optional<String> path = pack.clause(clause).flatMap(it -> it.path(edition)).flatMap(Papers::up);
    while (path.isPresent() && titles.size() < 2) {
      at(pack, path.get(), edition)
          .flatMap(PackClause::title)
          .ifPresent(title -> titles.addFirst(title));
      path = up(path.get());
    }
    return titles.stream().reduce(Papers::joined);
  }

  private static Message joined(Message outer, Message inner) {
    return new Message(outer.ja() + " ＞ " + inner.ja(), outer.en() + " > " + inner.en());
  }

  private static Optional<String> up(String path) {
    int cut = path.lastIndexOf('/');
    return cut < 0 ? Optional.empty() : Optional.of(path.substring(0, cut));
  }

  private static Optional<PackClause> at(Pack pack, String path, String edition) {
    return pack.clauses().values().stream()
        .filter(clause -> clause.path(edition).filter(path::equals).isPresent())
        .findFirst();
  }
}
