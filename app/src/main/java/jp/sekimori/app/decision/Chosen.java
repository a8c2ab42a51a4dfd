package jp.sekimori.app.decision;

import java.util.Optional;

/**
 * The pack by whose rules an organization decides, and why that one; each by its short name. The
 * first that there is counts.
 *
 * @param own the organization's own choice
 * @param followed the pack that one of its policies follows, where that has rules
 * @param adopted the pack whose roles it works with, where that has rules
 * @param version counts its own choices; 0 before the first
 */
public record Chosen(
    Optional<String> own, Optional<String> followed, Optional<String> adopted, int version) {

  public Optional<String> pack() {
    return own.or(() -> followed).or(() -> adopted);
  }
}
