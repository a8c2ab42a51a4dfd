package jp.sekimori.app.decision;

import java.util.Optional;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.Revisions;
import jp.sekimori.rules.Rules;

/**
 * The rules of a pack as they run.
 *
 * @param digest SHA-256 over the names and contents of all files they were read from, in lower-case
 *     hexadecimal
 * @param origin where they come from
 */
public record PackRules(Pack pack, Rules rules, String digest, Origin origin) {

  /** Where rules come from. */
  public sealed interface Origin {
    /** With the program. */
    record Shipped() implements Origin {}

    /** From a folder that this installation was given. */
    record Folder(String path) implements Origin {}

    /** From what the organization made of the pack. */
    record Revised(Revisions.Key revision) implements Origin {}
  }

  public PackRules {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not the digest of a SHA-256: " + digest);
    }
  }

  /** The organization's revision that they are of. */
  public Optional<Revisions.Key> revision() {
    return origin instanceof Origin.Revised(var revision)
        ? Optional.of(revision)
        : Optional.empty();
  }
}
