package jp.sekimori.clauses.compare;

import java.util.List;
import java.util.Locale;
import jp.sekimori.clauses.outline.Outline;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two editions. A clause that is renumbered and reworded gives two.
 *
 * @param older the clause in the older edition; null when added
 * @param newer the clause in the newer edition; null when deleted
 * @param further the other parts: of a split further clauses of the newer edition, of a merger
 *     further clauses of the older; empty otherwise
 * @param edits what changed in the wording, in reading order; empty unless the wording changed
 */
public record Difference(
    Kind kind,
    Outline.@Nullable Node older,
    Outline.@Nullable Node newer,
    List<Outline.Node> further,
    List<Edit> edits) {
  public Difference {
    further = List.copyOf(further);
    edits = List.copyOf(edits);
  }

  /** The kinds a reader of a comparison table tells apart. */
  public enum Kind {
    /** Only the label changed. */
    RENUMBERED("番号変更"),
    /** The wording changed. */
    REWORDED("字句改正"),
    /** It stands under another clause or in another order, its label changed or not. */
    MOVED("移動"),
    ADDED("新設"),
    DELETED("削除"),
    /** One clause became several. */
    SPLIT("分割"),
    /** Several clauses became one. */
    MERGED("統合");

    private final String japanese;

    Kind(String japanese) {
      this.japanese = japanese;
    }

    public String japanese() {
      return japanese;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
