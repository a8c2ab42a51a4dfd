package jp.sekimori.app.decision.rules;

import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.policy.pack.RulesOnClauses;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import org.springframework.stereotype.Component;

/** Tells the pages of policies which rules rest on their clauses. */
@Component
class CitingRules implements RulesOnClauses {
  private final Rulebooks rulebooks;
  private final Books books;

  CitingRules(Rulebooks rulebooks, Books books) {
    this.rulebooks = rulebooks;
    this.books = books;
  }

  @Override
  public Optional<Resting> on(Pack pack, PackClause clause) {
    return switch (rulebooks.on(books.today())) {
      case Ruling.InForce ruling when ruling.pack().code().equals(pack.code()) ->
          Optional.of(resting(ruling, clause.id()));
      case Ruling.InForce _, Ruling.NotHeld _, Ruling.NoRules _ -> Optional.empty();
    };
  }

  private static Resting resting(Ruling.InForce ruling, String clause) {
    return new Resting(
        ruling.edition().name(),
        ruling.rulebook().tables().stream()
            .flatMap(table -> citing(ruling, table, clause))
            .toList());
  }

  private static Stream<Rule> citing(Ruling.InForce ruling, Table table, String clause) {
    return table.rows().stream()
        .filter(row -> row.clauses().contains(clause))
        .map(row -> rule(ruling, table, row));
  }

  private static Rule rule(Ruling.InForce ruling, Table table, Row row) {
    return new Rule(
        Worded.of(table.title()),
        table.rows().indexOf(row) + 1,
        Worded.of(row.effect()),
        Worded.of(row.because()),
        Places.of(ruling.edition().code(), table.id(), row.id()),
        RowView.ask(ruling, table, row));
  }

  @Override
  public Optional<String> comparison(Edition older, Edition newer) {
    return known(older).flatMap(before -> known(newer).map(after -> Places.compare(before, after)));
  }

  /** As the pack calls an edition that is held. */
  private Optional<String> known(Edition held) {
    return rulebooks.editions().stream()
        .filter(ruling -> ruling.held().filter(each -> each.id().equals(held.id())).isPresent())
        .map(ruling -> ruling.edition().code())
        .findFirst();
  }
}
