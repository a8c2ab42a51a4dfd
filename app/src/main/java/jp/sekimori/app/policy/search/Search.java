package jp.sekimori.app.policy.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.app.policy.search.SearchStore.Row;
import jp.sekimori.app.policy.search.SearchStore.Searchable;
import jp.sekimori.clauses.outline.ClauseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds clauses by their words. */
@Component
public class Search {
  public static final int PAGE = 20;

  private final SearchStore store;
  private final Summaries summaries;
  private final Policies policies;
  private final Placements placements;
  private final Clock clock;

  Search(
      SearchStore store,
      Summaries summaries,
      Policies policies,
      Placements placements,
      Clock clock) {
    this.store = store;
    this.summaries = summaries;
    this.policies = policies;
    this.placements = placements;
    this.clock = clock;
  }

  /**
   * @param page 1 for the first
   * @param japanese the language in which summaries are shown
   */
  @Transactional(readOnly = true)
  public Results find(Wanted wanted, Scope scope, int page, boolean japanese) {
    List<Searchable> all = store.editions(LocalDate.now(clock));
    var places = all.stream().map(Search::place).toList();
    if (wanted.isEmpty()) {
      return new Results(wanted, List.of(), 0, List.of(), places);
    }
    List<Searchable> within = all.stream().filter(edition -> isIn(scope, edition)).toList();
    List<UUID> editions = within.stream().map(Searchable::id).toList();
    List<Row> rows =
        within.isEmpty()
            ? List.of()
            : store.find(
                editions,
                wanted.words(),
                numbered(editions, wanted.words()),
                (page - 1) * PAGE,
                PAGE);
    Map<UUID, Searchable> byId =
        within.stream().collect(Collectors.toMap(Searchable::id, Function.identity()));
    var hits =
        rows.stream()
            .map(row -> hit(row, Objects.requireNonNull(byId.get(row.edition())), wanted.words()))
            .toList();
    int total = rows.isEmpty() ? 0 : rows.getFirst().total();
    return new Results(wanted, hits, total, said(wanted, page, japanese), places);
  }

  /** Which clauses words name by number, 第６の１(9): the text prints each step in another place. */
  private Map<String, List<String>> numbered(List<UUID> editions, List<String> words) {
    List<String> numbers =
        words.stream().filter(word -> word.chars().anyMatch(Character::isDigit)).toList();
    return numbers.isEmpty()
        ? Map.of()
        : store.paths(editions).stream()
            .collect(Collectors.groupingBy(path -> Folded.fold(ClauseNumber.of(path))))
            .entrySet()
            .stream()
            .filter(each -> numbers.contains(each.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Results.Summary> said(Wanted wanted, int page, boolean japanese) {
    if (page > 1) {
      return List.of();
    }
    var held = policies.all().stream().collect(Collectors.toMap(Policy::code, Policy::title));
    return summaries.find(wanted.words(), held, placements.followed(), japanese);
  }

  private static boolean isIn(Scope scope, Searchable edition) {
    return switch (scope) {
      case Scope.InForce _ -> edition.inForce();
      case Scope.All _ -> true;
      case Scope.One(String reference) -> edition.reference().equals(reference);
    };
  }

  private static Results.Hit hit(Row row, Searchable edition, List<String> words) {
    String heading = row.caption().isEmpty() ? "" : row.caption() + " ";
    return new Results.Hit(
        edition.policy(),
        edition.edition(),
        edition.name(),
        row.path(),
        Marked.of(row.label(), words),
        Marked.of(heading + row.body(), words),
        row.doubtful());
  }

  private static Results.Place place(Searchable edition) {
    return new Results.Place(edition.reference(), edition.title(), edition.name());
  }
}
