package jp.sekimori.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * How a post is on some days.
 *
 * @param name its title: 課長
 * @param grade empty where it is not known
 * @param seats how many may hold it as their main post at once; empty for any number
 * @param rank its place among those of its office, from the top
 */
public record PostState(
    UUID office, String name, Optional<Grade> grade, Optional<Integer> seats, int rank) {
  public PostState {
    if (name.isBlank() || seats.filter(number -> number < 1).isPresent()) {
      throw new IllegalArgumentException("A post has a name and at least one seat");
    }
  }

  /** From a row of its table. */
  static PostState read(ResultSet row) throws SQLException {
    return new PostState(
        row.getObject("office_id", UUID.class),
        row.getString("name"),
        Grade.of(row.getString("grade")),
        Optional.ofNullable(row.getObject("seats", Integer.class)),
        row.getInt("rank"));
  }
}
