package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.Locale;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One drafting defect.
 *
 * @param rule the stable id of the rule
 * @param column which text it stands in
 * @param path the path of the clause; empty where the finding is about the whole text
 * @param line 1-based line of the input
 * @param message what is wrong and how to mend it
 * @param evidence the printed words that show it
 * @param fix a replacement that is safe to make; null where a person must decide
 */
public record Finding(
    String rule,
    Severity severity,
    Column column,
    String path,
    int line,
    Message message,
    List<String> evidence,
    @Nullable Fix fix) {
  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** How sure the rule is. An error is right nine times out of ten on texts never seen. */
  public enum Severity {
    ERROR,
    WARNING,
    QUESTION;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which text a finding stands in. */
  public enum Column {
    NEW,
    OLD,
    /** It only shows when both are read together. */
    PAIR;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param line the input line on which the replaced characters start
   * @param from the printed characters
   * @param to what should stand there
   */
  public record Fix(int line, String from, String to) {}
}
