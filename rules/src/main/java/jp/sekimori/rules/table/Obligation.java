package jp.sekimori.rules.table;

import java.util.Set;

/**
 * Something that has to be done, or to be so.
 *
 * @param excludes obligations that cannot be met together with this one, by id
 */
public record Obligation(String id, Words label, Set<String> excludes) {
  public Obligation {
    excludes = Set.copyOf(excludes);
  }
}
