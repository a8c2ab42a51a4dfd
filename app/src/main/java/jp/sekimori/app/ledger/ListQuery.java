package jp.sekimori.app.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which entries of a ledger somebody looks for, and in which order.
 *
 * @param words as typed; all of them have to be there
 * @param states empty for any
 * @param offices empty for all within sight
 * @param facets values that fields have to have, by field
 * @param day a span of days of a field
 * @param overdue only those whose day has passed
 * @param mine only those that whoever asks has
 */
public record ListQuery(
    String words,
    List<String> states,
    Optional<Set<UUID>> offices,
    Map<String, String> facets,
    Optional<Between> day,
    boolean overdue,
    boolean mine,
    Order order) {
  /** The order of a ledger: the newest number first. */
  public static final Order NEWEST = new Order("number", true);

  public static final ListQuery ALL =
      new ListQuery(
          "", List.of(), Optional.empty(), Map.of(), Optional.empty(), false, false, NEWEST);

  public ListQuery {
    states = List.copyOf(states);
    facets = Map.copyOf(facets);
  }

  /**
   * @param from ISO day; empty for any before
   * @param to ISO day; empty for any after
   */
  public record Between(String field, Optional<String> from, Optional<String> to) {}

  /**
   * @param by a field, or {@code number}, {@code name}, {@code state}, {@code office}, {@code due},
   *     {@code changed}
   */
  public record Order(String by, boolean descending) {}

  public ListQuery in(Set<UUID> others) {
    return new ListQuery(words, states, Optional.of(others), facets, day, overdue, mine, order);
  }

  public ListQuery inStates(List<String> others) {
    return new ListQuery(words, others, offices, facets, day, overdue, mine, order);
  }

  /** With the facet too. */
  public ListQuery where(String field, String value) {
    var more = new java.util.HashMap<>(facets);
    more.put(field, value);
    return new ListQuery(words, states, offices, more, day, overdue, mine, order);
  }
}
