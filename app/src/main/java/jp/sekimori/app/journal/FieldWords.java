package jp.sekimori.app.journal;

import java.util.Map;
import java.util.Set;
import jp.sekimori.clauses.text.Message;

/**
 * What fields are called that no code names, as those of a pack's forms, and what their values say;
 * one bean for each module that records such.
 */
public interface FieldWords {

  /**
   * @param labels by field
   * @param values by field and value
   */
  record Said(Map<String, Message> labels, Map<String, Map<String, Message>> values) {
    public static final Said NOTHING = new Said(Map.of(), Map.of());

    public Said {
      labels = Map.copyOf(labels);
      values = Map.copyOf(values);
    }
  }

  /** With what the names of its fields begin: {@code entry/}. */
  String beginning();

  /** Whatever is not known any more is left out. */
  Said of(Map<String, Set<String>> values);
}
