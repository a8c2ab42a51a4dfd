package jp.sekimori.app.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ways of looking at ledgers, each its owner's own. */
@Component
public class SavedViews {
  /** So many for a ledger; more would be a list to search in. */
  public static final int MOST = 20;

  public static final int LONGEST_NAME = 60;
  public static final int LONGEST_QUERY = 2000;

  private final JdbcClient database;
  private final Clock clock;

  SavedViews(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<SavedView> of(Acting acting, String ledger) {
    return database
        .sql(
            """
            select view_id, name, query from ledger_view
            where organization_id = :organization and person_id = :person and ledger = :ledger
            order by saved_at, name
            """)
        .param("organization", Tenant.required().value())
        .param("person", acting.person())
        .param("ledger", ledger)
        .query(
            (row, _) ->
                new SavedView(
                    row.getObject("view_id", UUID.class),
                    ledger,
                    row.getString("name"),
                    row.getString("query")))
        .list();
  }

  /**
   * Keeps it, in place of one of the same name.
   *
   * @return whether there was room for it
   */
  @Transactional
  public boolean save(Acting acting, SavedView view) {
    authorize(acting);
    List<SavedView> there = of(acting, view.ledger());
    boolean replaces = there.stream().anyMatch(each -> each.name().equals(view.name()));
    if (!replaces && there.size() >= MOST) {
      return false;
    }
    database
        .sql(
            """
            insert into ledger_view (organization_id, view_id, person_id, ledger, name, query,
              saved_at)
            values (:organization, :id, :person, :ledger, :name, :query, :at)
            on conflict on constraint ledger_view_name do update
              set query = excluded.query, saved_at = excluded.saved_at
            """)
        .param("organization", Tenant.required().value())
        .param("id", view.id())
        .param("person", acting.person())
        .param("ledger", view.ledger())
        .param("name", view.name())
        .param("query", view.query())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return true;
  }

  /** Takes one's own away; that of somebody else stays. */
  @Transactional
  public void forget(Acting acting, UUID id) {
    authorize(acting);
    database
        .sql(
            """
            delete from ledger_view
            where organization_id = :organization and person_id = :person and view_id = :id
            """)
        .param("organization", Tenant.required().value())
        .param("person", acting.person())
        .param("id", id)
        .update();
  }

  private static void authorize(Acting acting) {
    if (!acting.may(Right.READ_POLICIES)) {
      throw new AccessDeniedException("Views belong to those who look at ledgers");
    }
  }
}
