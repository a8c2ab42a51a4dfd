package jp.sekimori.app.organization.change;

import java.util.List;
import java.util.Locale;
import jp.sekimori.clauses.text.Message;

/**
 * What became of a row.
 *
 * @param cells as in the file
 * @param said what it did, or what was wrong with it when it was set aside
 */
public record KeptRow(int row, Fate fate, String effect, List<String> cells, Message said) {
  public KeptRow {
    cells = List.copyOf(cells);
  }

  /** Set aside by hand, or applied. */
  public enum Fate {
    ASIDE,
    APPLIED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Fate of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
