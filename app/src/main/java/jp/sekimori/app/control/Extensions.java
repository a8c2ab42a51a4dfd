package jp.sekimori.app.control;

import java.util.Map;
import java.util.Set;

/**
 * The names of the parts in Java that packs may name; docs/pack-format.md says what each is for.
 *
 * @param readers with the names of what they read
 * @param workedOut with the names of what they work from
 * @param drawings of ledgers
 * @param happenings that begin checks
 * @param held what people have beside what ledgers tell
 */
public record Extensions(
    Map<String, Set<String>> readers,
    Map<String, Set<String>> workedOut,
    Set<String> drawings,
    Set<String> happenings,
    Set<String> held) {

  /** Those that this program has. */
  public static final Extensions OURS =
      new Extensions(
          Map.of(
              "firewall-rules", Set.of("source", "destination", "protocol", "ports", "direction")),
          Map.of("zones-between", Set.of("from", "to", "far-end-zone")),
          Set.of("zones"),
          Set.of("leaving"),
          Set.of("accounts"));

  public Extensions {
    readers = Map.copyOf(readers);
    workedOut = Map.copyOf(workedOut);
    drawings = Set.copyOf(drawings);
    happenings = Set.copyOf(happenings);
    held = Set.copyOf(held);
  }
}
