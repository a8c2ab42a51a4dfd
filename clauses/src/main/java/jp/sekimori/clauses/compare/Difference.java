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
 * @param further the other clauses it speaks of: of a split the further parts in the newer edition,
 *     of a merger those in the older; of an addition or a deletion the clauses below that came or
 *     went with it; empty otherwise
 * @param edits what changed in the text, in reading order; empty unless the text changed
 * @param captionEdits what changed in the caption, with offsets in the caption's text
 */
public record Difference(
    Kind kind,
    Outline.@Nullable Node older,
    Outline.@Nullable Node newer,
    List<Outline.Node> further,
    List<Edit> edits,
    List<Edit> captionEdits) {
  // Written out, because the null checker does not see the annotations of a compact one.
  public Difference(
      Kind kind,
      Outline.@Nullable Node older,
      Outline.@Nullable Node newer,
      List<Outline.Node> further,
      List<Edit> edits,
      List<Edit> captionEdits) {
    if ((older == null) != (kind == Kind.ADDED) || (newer == null) != (kind == Kind.DELETED)) {
      throw new IllegalArgumentException(kind + " with " + older + " and " + newer);
    }
    this.kind = kind;
    this.older = older;
    this.newer = newer;
    this.further = List.copyOf(further);
    this.edits = List.copyOf(edits);
    this.captionEdits = List.copyOf(captionEdits);
  }

  public Difference(
      Kind kind,
      Outline.@Nullable Node older,
      Outline.@Nullable Node newer,
      List<Outline.Node> further,
      List<Edit> edits) {
    this(kind, older, newer, further, edits, List.of());
  }

  /** The kinds a reader of a comparison table tells apart. */
  public enum Kind {
    /** Only the label changed. */
    RENUMBERED("番号変更"),
    /** The wording changed, of the text or of the caption. */
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
