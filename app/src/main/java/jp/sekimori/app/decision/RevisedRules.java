package jp.sekimori.app.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.sekimori.app.policy.pack.Packs;
import jp.sekimori.app.policy.pack.Revisions;
import jp.sekimori.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * The rules of packs that the organization being worked for made its own. They were checked when a
 * revision was made; a later program that cannot read them any more runs what is shipped, and says
 * so.
 */
@Component
class RevisedRules {
  private final Revisions revisions;
  private final Packs packs;
  private final Map<Revisions.Key, Read> read = new ConcurrentHashMap<>();

  /**
   * @param troubles why there are no rules
   */
  private record Read(Optional<PackRules> rules, List<Trouble> troubles) {}

  RevisedRules(Revisions revisions, Packs packs) {
    this.revisions = revisions;
    this.packs = packs;
  }

  Optional<PackRules> of(String pack) {
    return read(pack).flatMap(Read::rules);
  }

  List<Trouble> troubles(String pack) {
    return read(pack).map(Read::troubles).orElse(List.of());
  }

  private Optional<Read> read(String pack) {
    return revisions.running(pack).map(key -> read.computeIfAbsent(key, this::read));
  }

  private Read read(Revisions.Key key) {
    var files = RuleFolder.of(revisions.tree(key));
    var pack = packs.find(key.pack());
    if (pack.isEmpty() || !files.hasRules()) {
      return new Read(Optional.empty(), List.of());
    }
    return switch (files.load(pack.get())) {
      case Rules.Ready(Rules rules) ->
          new Read(
              Optional.of(
                  new PackRules(
                      pack.get(), rules, files.digest(), new PackRules.Origin.Revised(key))),
              List.of());
      case Rules.Refused(var problems) ->
          new Read(
              Optional.empty(),
              problems.stream()
                  .map(problem -> new Trouble(key.pack(), "#" + key.number(), problem))
                  .toList());
    };
  }
}
