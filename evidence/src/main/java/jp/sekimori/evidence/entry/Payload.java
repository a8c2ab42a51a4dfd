package jp.sekimori.evidence.entry;

import jp.sekimori.evidence.tree.Hash;

/**
 * Something kept outside the record that is not personal: a form as it was filled in, a file.
 *
 * @param name what it is to the record, such as {@code before}
 * @param digest the plain SHA-256 of its bytes
 */
public record Payload(String name, Hash digest) {
  public Payload {
    Terms.name(name);
  }
}
