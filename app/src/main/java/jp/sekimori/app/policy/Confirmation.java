package jp.sekimori.app.policy;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.sekimori.app.policy.review.Column;

/**
 * What becomes of a review: the policy, and an edition for each column that is to be kept.
 *
 * @param seen the version of the review that was shown to whoever confirms
 */
public record Confirmation(int seen, Choice policy, List<Kept> editions) {
  public Confirmation {
    editions = List.copyOf(editions);
  }

  /** The older column first, so that the newer may end what the older began. */
  List<Kept> inOrder() {
    return editions.stream().sorted(Comparator.comparing(Kept::column).reversed()).toList();
  }

  /** Which policy the editions belong to. */
  public sealed interface Choice {

    /** One that is there. */
    record Existing(UUID id) implements Choice {}

    /** One that is not there yet; its id comes with the form. */
    record New(UUID id, String code, String title) implements Choice {}
  }

  /**
   * A column that becomes an edition.
   *
   * @param id of the edition, made with the form: sending the form twice makes one
   * @param endsPrevious whether the edition in force until then is repealed by its first day
   */
  public record Kept(
      Column column, UUID id, String code, String name, Dates dates, boolean endsPrevious) {}
}
