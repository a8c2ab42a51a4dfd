package jp.sekimori.app.policy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.policy.review.Board;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Decision;
import jp.sekimori.evidence.tree.Hash;

/**
 * A file that is being reviewed, or was.
 *
 * @param board what was read and decided; empty of a review that was discarded
 * @param decisions in their order, those that were taken back too
 */
public record ImportReview(Head head, Board board, List<Decision> decisions) {
  public ImportReview {
    decisions = List.copyOf(decisions);
  }

  /** Where a review stands. */
  public enum State {
    OPEN,
    CONFIRMED,
    DISCARDED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What can be said of a review without its text.
   *
   * @param original the hash of the original file
   * @param newerHead the word over the newer column
   * @param olderHead the word over the older; empty where the file holds one text
   * @param lines of the file that are not blank; empty where not known
   * @param version counts every change
   * @param openedBy the person's name
   */
  public record Head(
      UUID id,
      String fileName,
      Hash original,
      String newerHead,
      Optional<String> olderHead,
      Optional<Integer> lines,
      State state,
      int version,
      UUID opener,
      String openedBy,
      Instant openedAt) {

    public boolean isOpen() {
      return state == State.OPEN;
    }

    /** The columns that it has. */
    public List<Column> columns() {
      return olderHead.isPresent() ? List.of(Column.values()) : List.of(Column.NEWER);
    }

    public String headOf(Column column) {
      return column == Column.NEWER ? newerHead : olderHead.orElse("");
    }
  }

  /** The decision that would be taken back next. */
  public Optional<Decision> last() {
    return decisions.reversed().stream().filter(decision -> !decision.undone()).findFirst();
  }
}
