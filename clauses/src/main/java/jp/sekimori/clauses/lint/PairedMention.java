package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.clauses.outline.Outline.Node;

/**
 * One reference as it stands in both editions of a clause.
 *
 * @param oldTarget what the older reference means
 * @param target the same clause in the newer edition; empty where the revision deleted it
 */
record PairedMention(Mention older, Mention newer, Node oldTarget, Optional<Node> target) {

  /** The references of all clauses in both editions, whose older target is one certain clause. */
  static List<PairedMention> in(Draft older, Draft newer, Pairing pairing) {
    var byNode = new HashMap<Node, List<Mention>>();
    newer
        .mentions()
        .forEach(m -> byNode.computeIfAbsent(m.stretch().node(), n -> new ArrayList<>()).add(m));
    var olderByNode = new HashMap<Node, List<Mention>>();
    older
        .mentions()
        .forEach(
            m -> olderByNode.computeIfAbsent(m.stretch().node(), n -> new ArrayList<>()).add(m));
    var paired = new ArrayList<PairedMention>();
    for (Map.Entry<Node, List<Mention>> entry : olderByNode.entrySet()) {
      Optional<Node> speaker = pairing.newer(entry.getKey());
      List<Mention> now = speaker.map(n -> byNode.getOrDefault(n, List.of())).orElse(List.of());
      if (now.size() == entry.getValue().size()) {
        for (int i = 0; i < now.size(); i++) {
          add(entry.getValue().get(i), now.get(i), pairing, paired);
        }
      }
    }
    return paired;
  }

  private static void add(
      Mention before, Mention after, Pairing pairing, List<PairedMention> paired) {
    List<Node> targets = before.targets();
    if (targets.size() != 1 || targets.getFirst().clause().label().isRange()) {
      return;
    }
    Node old = targets.getFirst();
    paired.add(new PairedMention(before, after, old, pairing.newer(old)));
  }

  boolean isUnchanged() {
    return older.printed().equals(newer.printed());
  }

  /** Whether the newer reference still means the same clause. */
  boolean hits() {
    return target.filter(newer.targets()::contains).isPresent();
  }

  /** Whether what the newer reference means can be told. */
  boolean isDecided() {
    return newer.isMissing()
        || newer.targets().size() == 1 && !newer.targets().getFirst().clause().label().isRange();
  }
}
