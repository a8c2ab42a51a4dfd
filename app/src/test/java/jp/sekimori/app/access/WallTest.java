package jp.sekimori.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The walls between tenants, as the database has them. */
@WebTest
class WallTest {
  /** Tables that are nobody's, and why. */
  private static final Map<String, String> SHARED =
      Map.of(
          "spring_session", "looked up by an id that cannot be guessed, before it is known whose",
          "spring_session_attributes", "the same; holds ids only",
          "sign_in_tries", "counted whether or not the organization exists; holds hashes only",
          "flyway_schema_history", "which migrations have run",
          "scheduled_tasks", "jobs of the product; holds no data of an organization");

  /** Functions that see across the walls: what is asked before it is known who asks. */
  private static final List<String> ACROSS =
      List.of(
          // Finds words by an index that row-level security forbids; fences by itself.
          "entry_matching",
          "found_organization",
          "journal_signing_key",
          "journal_waiting",
          "organization_ids",
          "organization_named",
          "organization_of_link",
          "organization_of_token",
          // Asked by no one: triggers, which touch rows of the organization of the changed rows.
          "post_state_seats_changed",
          "register_changed");

  private final JdbcClient database;
  private final TransactionOperations transaction;
  private final Cast cast;

  @Autowired
  WallTest(JdbcClient database, TransactionOperations transaction, Cast cast) {
    this.database = database;
    this.transaction = transaction;
    this.cast = cast;
    for (var troupe : List.of(cast.shirakawa(), cast.nakoso())) {
      cast.account(troupe, troupe.own(), Role.STAFF);
    }
  }

  private List<String> tables() {
    return database
        .sql(
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !SHARED.containsKey(table))
        .toList();
  }

  @Test
  void everyTableIsFencedOff() {
    List<String> open =
        database
            .sql(
                """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and exists (select from pg_policy p
                    where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
                      and pg_get_expr(p.polqual, p.polrelid)
                        like '%organization_id = ( SELECT current_organization()%'))
                order by 1
                """)
            .query(String.class)
            .list();
    assertThat(SHARED.keySet()).containsAll(open);
    assertThat(tables()).hasSizeGreaterThan(10);
  }

  @Test
  void theOrganizationLeadsEveryKey() {
    List<String> other =
        database
            .sql(
                """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not exists (
                  select from pg_index i
                    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                  where i.indrelid = c.oid and i.indisprimary and a.attname = 'organization_id')
                """)
            .query(String.class)
            .list();
    assertThat(SHARED.keySet()).containsAll(other);
  }

  @Test
  void theApplicationCannotStepOverTheWalls() {
    var role =
        database
            .sql(
                """
                select rolsuper or rolbypassrls or exists (select from pg_class
                  where relowner = r.oid) from pg_roles r where rolname = current_user
                """)
            .query(Boolean.class)
            .single();
    assertThat(role).isFalse();
  }

  @Test
  void nobodyOfAnotherTenantIsSeenInAnyTable() {
    var seen = new ArrayList<String>();
    var filled = new ArrayList<String>();
    for (String table : tables()) {
      if (count(cast.shirakawa().id(), table, cast.shirakawa().id()) > 0) {
        filled.add(table);
      }
      if (count(cast.nakoso().id(), table, cast.shirakawa().id()) > 0
          || countWithoutTenant(table) > 0) {
        seen.add(table);
      }
    }
    assertThat(seen).isEmpty();
    assertThat(filled).contains("organization", "office", "person", "account", "journal_record");
  }

  @Test
  void nothingOfAnotherTenantIsChangedInAnyTable() {
    for (String table : tables()) {
      int changed =
          change(
              "update %s set organization_id = organization_id where organization_id = :whose"
                  .formatted(table));
      int deleted = change("delete from %s where organization_id = :whose".formatted(table));
      assertThat(changed + deleted).as(table).isZero();
    }
  }

  /** How many rows were changed; none where it is not granted. */
  private int change(String sql) {
    try {
      return Tenant.in(
          cast.nakoso().id(),
          () ->
              Optional.ofNullable(
                      transaction.execute(
                          _ ->
                              database
                                  .sql(sql)
                                  .param("whose", cast.shirakawa().id().value())
                                  .update()))
                  .orElse(0));
    } catch (DataAccessException e) {
      assertThat(e.getMostSpecificCause().getMessage())
          .containsAnyOf("permission denied", "can only be updated to DEFAULT");
      return 0;
    }
  }

  @Test
  void nothingIsPutIntoAnotherTenant() {
    assertThatThrownBy(
            () ->
                Tenant.run(
                    cast.nakoso().id(),
                    () ->
                        transaction.executeWithoutResult(
                            _ ->
                                database
                                    .sql(
                                        """
                                        insert into office values
                                          (:whose, gen_random_uuid())
                                        """)
                                    .param("whose", cast.shirakawa().id().value())
                                    .update())))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void onlyNamedFunctionsSeeAcrossAndTheyTrustNoSearchPath() {
    var across =
        database
            .sql(
                """
                select p.proname, array_to_string(p.proconfig, ',') as settings
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'public' and p.prosecdef order by 1
                """)
            .query(
                (row, _) ->
                    Map.entry(
                        row.getString("proname"),
                        Optional.ofNullable(row.getString("settings")).orElse("")))
            .list();
    assertThat(across).extracting(Map.Entry::getKey).hasSameElementsAs(ACROSS);
    assertThat(across)
        .extracting(Map.Entry::getValue)
        .allMatch(settings -> settings.contains("search_path=pg_catalog"));
  }

  private int count(OrganizationId as, String table, OrganizationId whose) {
    return Tenant.in(as, () -> count(table, whose));
  }

  private int countWithoutTenant(String table) {
    return count(table, cast.shirakawa().id());
  }

  private int count(String table, OrganizationId whose) {
    try {
      return Optional.ofNullable(
              transaction.execute(
                  _ ->
                      database
                          .sql(
                              "select count(*) from %s where organization_id = :whose"
                                  .formatted(table))
                          .param("whose", whose.value())
                          .query(Integer.class)
                          .single()))
          .orElse(0);
    } catch (DataAccessException e) {
      assertThat(e).hasStackTraceContaining("permission denied");
      return 0;
    }
  }
}
