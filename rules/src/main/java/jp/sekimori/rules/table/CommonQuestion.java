package jp.sekimori.rules.table;

/**
 * What people often ask, in their own words.
 *
 * @param known what the words say already, the act among it; the rest is asked
 */
public record CommonQuestion(Words words, Facts known) {
  public CommonQuestion {
    if (known.value(Fact.ACT).isEmpty()) {
      throw new IllegalArgumentException("A common question is about an act: " + words.en());
    }
  }

  /** The table that answers it. */
  public String act() {
    return known.value(Fact.ACT).orElseThrow();
  }
}
