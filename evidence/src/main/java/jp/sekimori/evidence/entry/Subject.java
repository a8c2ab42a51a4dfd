package jp.sekimori.evidence.entry;

/**
 * What was acted upon.
 *
 * @param kind a word such as {@code permit}
 * @param version the version that the act made or saw; 0 for things without versions
 */
public record Subject(String kind, String id, long version) {
  public Subject {
    Terms.name(kind);
    Terms.reference(id);
    if (version < 0 || version > Entry.MAX_NUMBER) {
      throw new IllegalArgumentException("Not a version: " + version);
    }
  }
}
