package jp.sekimori.app.policy.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.policy.pack.Packs;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** Searches what packs say. They are few and seldom change, so they are searched in memory. */
@Component
class Summaries {
  static final int MOST = 50;

  private final Packs packs;
  private final Map<PackClause, String> folded = new ConcurrentHashMap<>();

  Summaries(Packs packs) {
    this.packs = packs;
    packs.all().forEach(pack -> pack.clauses().values().forEach(c -> folded.put(c, folded(c))));
  }

  private static String folded(PackClause clause) {
    return Stream.concat(
            Stream.of(clause.id()),
            Stream.concat(clause.title().stream(), clause.summary().stream())
                .flatMap(text -> Stream.of(text.ja(), text.en())))
        .map(Folded::fold)
        .collect(Collectors.joining("\n"));
  }

  /**
   * What the packs say that the policies follow, and those of policies that are not held.
   *
   * @param held short names of the policies that are held
   * @param followed short names of packs by those of the policies
   * @param japanese the language that is shown
   */
  List<Results.Summary> find(
      List<String> words, Set<String> held, Map<String, String> followed, boolean japanese) {
    var found = new ArrayList<Results.Summary>();
    for (Pack pack : packs.all()) {
      var policies = new ArrayList<>(followed.keySet());
      policies.removeIf(policy -> !pack.code().equals(followed.get(policy)));
      if (!held.contains(pack.policy())) {
        policies.add(pack.policy());
      }
      for (String policy : policies.stream().sorted().toList()) {
        pack.clauses().values().stream()
            .filter(
                clause ->
                    words.stream()
                        .allMatch(folded.computeIfAbsent(clause, Summaries::folded)::contains))
            .limit(MOST)
            .forEach(clause -> found.add(summary(policy, pack, clause, words, japanese)));
      }
    }
    return found;
  }

  private static Results.Summary summary(
      String policy, Pack pack, PackClause clause, List<String> words, boolean japanese) {
    String title = clause.title().map(text -> of(text, japanese)).orElse("");
    return new Results.Summary(
        policy,
        pack.title(),
        clause.id(),
        Marked.of((clause.id() + " " + title).strip(), words),
        Marked.of(clause.summary().map(text -> of(text, japanese)).orElse(""), words),
        clause.isUnsure());
  }

  private static String of(Message text, boolean japanese) {
    return japanese ? text.ja() : text.en();
  }
}
