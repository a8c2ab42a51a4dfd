package jp.sekimori.rules.table;

/**
 * One statement in both languages.
 *
 * @param ja administrative Japanese
 * @param en English
 */
public record Words(String ja, String en) {
  public Words {
    if (ja.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("Both languages are needed: " + ja + " / " + en);
    }
  }
}
