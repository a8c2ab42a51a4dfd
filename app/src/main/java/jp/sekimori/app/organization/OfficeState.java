package jp.sekimori.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * How an office is on some days.
 *
 * @param parent the office above; empty at the top
 * @param code 所属コード; one office for each code and day
 * @param rank its place among those beside it, from the top
 */
public record OfficeState(
    Optional<UUID> parent, Optional<String> code, String name, OfficeKind kind, int rank) {
  public OfficeState {
    if (name.isBlank() || code.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("An office has a name, and no empty code");
    }
  }

  /** From a row of its table. */
  static OfficeState read(ResultSet row) throws SQLException {
    return new OfficeState(
        Optional.ofNullable(row.getObject("parent_id", UUID.class)),
        Optional.ofNullable(row.getString("code")),
        row.getString("name"),
        OfficeKind.of(row.getString("kind")).orElseThrow(),
        row.getInt("rank"));
  }
}
