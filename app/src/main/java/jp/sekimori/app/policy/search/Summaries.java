package jp.sekimori.app.policy.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    packs
        .all()
        .forEach(pack -> pack.clauses().values().forEach(c -> folded.put(c, folded(pack, c))));
  }

  private static String folded(Pack pack, PackClause clause) {
    return Stream.concat(
            Stream.of(clause.id(), pack.number(clause)),
            Stream.concat(clause.title().stream(), clause.summary().stream())
                .flatMap(text -> Stream.of(text.ja(), text.en())))
        .map(Folded::fold)
        .collect(Collectors.joining("\n"));
  }

  /**
   * What the packs say that the policies follow, and those of policies that are not held.
   *
   * @param held titles of the policies that are held, by short name
   * @param followed short names of packs by those of the policies
   * @param japanese the language that is shown
   */
  List<Results.Summary> find(
      List<String> words,
      Map<String, String> held,
      Map<String, String> followed,
      boolean japanese) {
    var found = new ArrayList<Results.Summary>();
    for (Pack pack : packs.all()) {
      var policies = new ArrayList<>(followed.keySet());
      policies.removeIf(policy -> !pack.code().equals(followed.get(policy)));
      if (!held.containsKey(pack.policy())) {
        policies.add(pack.policy());
      }
      for (String policy : policies.stream().sorted().toList()) {
        pack.clauses().values().stream()
            .filter(
                clause ->
                    words.stream()
                        .allMatch(folded.computeIfAbsent(clause, c -> folded(pack, c))::contains))
            .limit(MOST)
            .forEach(
                clause ->
                    found.add(
                        summary(policy, title(held, policy, pack), pack, clause, words, japanese)));
      }
    }
    return found;
  }

  /** What is held has a title of its own. */
  private static Message title(Map<String, String> held, String policy, Pack pack) {
    String own = held.get(policy);
    return own == null ? pack.title() : new Message(own, own);
  }

  private static Results.Summary summary(
      String policy,
      Message called,
      Pack pack,
      PackClause clause,
      List<String> words,
      boolean japanese) {
    String title = clause.title().map(text -> of(text, japanese)).orElse("");
    return new Results.Summary(
        policy,
        called,
        clause.id(),
        Marked.of((pack.number(clause) + " " + title).strip(), words),
        Marked.of(clause.summary().map(text -> of(text, japanese)).orElse(""), words),
        clause.isUnsure());
  }

  private static String of(Message text, boolean japanese) {
    return japanese ? text.ja() : text.en();
  }
}
