package jp.sekimori.app.policy.pack;

import java.util.List;

/** What became of reading a pack. */
public sealed interface PackReading {
  record Sound(Pack pack) implements PackReading {}

  /** Nothing of a broken pack is used. */
  record Broken(List<PackProblem> problems) implements PackReading {
    public Broken {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("A broken pack has a problem");
      }
    }
  }
}
