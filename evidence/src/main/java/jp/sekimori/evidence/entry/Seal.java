package jp.sekimori.evidence.entry;

import jp.sekimori.evidence.tree.Hash;

/**
 * What a record holds in place of a personal detail. It binds the record to the detail and tells
 * nothing about it; when retention ends the {@link Detail} is deleted and the seal stays.
 *
 * @param name what the detail is to the record, such as {@code applicant}
 * @param hash see {@link Detail#seal}
 */
public record Seal(String name, Hash hash) {
  public Seal {
    Terms.name(name);
  }

  public boolean opensWith(Detail detail) {
    return detail.seal(name).equals(this);
  }
}
