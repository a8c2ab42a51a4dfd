package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Grade;

/**
 * A post that a list names and its office has not: entered only if somebody says so (職の新設).
 *
 * @param from its first day
 * @param rows the rows that name it
 * @param there the posts that the office has, among which it may have been meant
 */
public record NewPost(
    UUID id,
    UUID office,
    String officeName,
    String name,
    Optional<Grade> grade,
    LocalDate from,
    List<Integer> rows,
    List<String> there) {
  public NewPost {
    rows = List.copyOf(rows);
    there = List.copyOf(there);
  }
}
