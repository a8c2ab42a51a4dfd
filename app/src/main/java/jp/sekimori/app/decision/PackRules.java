package jp.sekimori.app.decision;

import java.util.Optional;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.rules.Rules;

/**
 * The rules of a pack as they run.
 *
 * @param digest SHA-256 over the names and contents of all files they were read from, in lower-case
 *     hexadecimal
 * @param folder where they lie; empty for those that are shipped
 */
public record PackRules(Pack pack, Rules rules, String digest, Optional<String> folder) {
  public PackRules {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not the digest of a SHA-256: " + digest);
    }
  }

  public boolean isShipped() {
    return folder.isEmpty();
  }
}
