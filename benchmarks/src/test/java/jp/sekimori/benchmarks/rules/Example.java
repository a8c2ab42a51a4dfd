package jp.sekimori.benchmarks.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Vocabulary;

/**
 * Facts for the table of thirty rows, typed as a programmer would type them.
 *
 * @param confidentiality 1 to 3
 * @param integrity 1 or 2
 */
public record Example(
    boolean personal,
    boolean outside,
    int confidentiality,
    int integrity,
    Terms terms,
    Means means,
    long count,
    boolean assured) {

  /** Under what terms. */
  public enum Terms {
    GENERAL,
    NEGOTIATED,
    OWN
  }

  /** By what means. */
  public enum Means {
    MAIL,
    CLOUD,
    CAR,
    POST
  }

  /** Obligations of the table. */
  public enum Must {
    ENCRYPT,
    LOCK,
    CONSULT,
    RECORD,
    SIGN,
    REVIEW
  }

  static Example random(Random random) {
    return new Example(
        random.nextBoolean(),
        random.nextBoolean(),
        1 + random.nextInt(3),
        1 + random.nextInt(2),
        Terms.values()[random.nextInt(3)],
        Means.values()[random.nextInt(4)],
        (long) Math.pow(10, random.nextDouble() * 6),
        random.nextBoolean());
  }

  /** By names, as people and other programs give them. */
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    names.put("personal", personal ? "yes" : "no");
    names.put("outside", outside ? "yes" : "no");
    names.put("confidentiality", "C" + confidentiality);
    names.put("integrity", "I" + integrity);
    names.put("terms", terms.name().toLowerCase(Locale.ROOT));
    names.put("means", means.name().toLowerCase(Locale.ROOT));
    names.put("count", Long.toString(count));
    names.put("assured", assured ? "yes" : "no");
    return names;
  }

  Facts facts(Vocabulary vocabulary) {
    return ((Given.Read) vocabulary.read(names())).facts();
  }

  /** As FEEL has them. */
  Map<String, Object> feel() {
    Map<String, Object> feel = new HashMap<>();
    names().forEach((name, value) -> feel.put("fact_" + name, value));
    feel.put("fact_personal", personal);
    feel.put("fact_outside", outside);
    feel.put("fact_assured", assured);
    feel.put("fact_count", BigDecimal.valueOf(count));
    return feel;
  }
}
