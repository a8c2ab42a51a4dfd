package jp.sekimori.app.organization.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;
import jp.sekimori.app.organization.change.Known.Dated;
import jp.sekimori.app.organization.change.Known.Held;
import jp.sekimori.app.organization.change.Known.Person;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is believed of all days. */
@Component
class KnownStore {
  private final JdbcClient database;

  KnownStore(JdbcClient database) {
    this.database = database;
  }

  Known read() {
    var away = new HashMap<UUID, List<Period>>();
    rows("absence", (row, _) -> Map.entry(row.getObject("person_id", UUID.class), period(row)))
        .forEach(
            each ->
                away.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
    return new Known(
        new Known.Rows(
            people(),
            rows("post_holding", (row, _) -> held(row)),
            away,
            rows("office_state", (row, _) -> new Dated<>(office(row), period(row))),
            rows("post_state", (row, _) -> new Dated<>(post(row), period(row)))));
  }

  /**
   * Names the present state of who is who: another after anything was entered. What was previewed
   * on one counts only as long as it is the present one.
   */
  String stamp() {
    return database
        .sql("select mark::text from register_mark where organization_id = :organization")
        .param("organization", Tenant.required().value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private List<Person> people() {
    return database
        .sql(
            """
            select person_id as id, coalesce(staff_number, '') as number, name, kana
            from person where organization_id = :organization
            """)
        .param("organization", Tenant.required().value())
        .query(Person.class)
        .list();
  }

  private <T> List<T> rows(String table, RowMapper<T> mapper) {
    return database
        .sql(
            "select *, lower(during) as first, upper(during) as after from "
                + table
                + " where organization_id = :organization and upper_inf(known)")
        .param("organization", Tenant.required().value())
        .query(mapper)
        .list();
  }

  private static Period period(ResultSet row) throws SQLException {
    return Period.between(
        row.getObject("first", LocalDate.class), row.getObject("after", LocalDate.class));
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getObject("person_id", UUID.class),
        row.getObject("post_id", UUID.class),
        HoldingKind.of(row.getString("kind")),
        period(row));
  }

  private static Office office(ResultSet row) throws SQLException {
    return new Office(
        row.getObject("office_id", UUID.class),
        Optional.ofNullable(row.getObject("parent_id", UUID.class)),
        Optional.ofNullable(row.getString("code")).orElse(""),
        row.getString("name"),
        OfficeKind.of(row.getString("kind")).orElseThrow(),
        row.getInt("rank"));
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getObject("post_id", UUID.class),
        row.getObject("office_id", UUID.class),
        row.getString("name"),
        row.getString("grade"),
        Optional.ofNullable(row.getObject("seats", Integer.class)),
        row.getInt("rank"));
  }
}
