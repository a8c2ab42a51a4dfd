package jp.sekimori.app.organization;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenants of this installation. */
@Component
public class Organizations {
  private final JdbcClient database;
  private final Clock clock;

  Organizations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All of them, for what the system does by itself. Needs no tenant. */
  public List<OrganizationId> ids() {
    return database.sql("select organization_ids()").query(Integer.class).list().stream()
        .map(OrganizationId::new)
        .toList();
  }

  /** The organization of this code. Needs no tenant: it is asked before anybody is signed in. */
  public Optional<OrganizationId> named(String code) {
    return database
        .sql("select organization_named(:code)")
        .param("code", code)
        .query(Integer.class)
        .optional()
        .map(OrganizationId::new);
  }

  /** The organization being worked for. */
  @Transactional(readOnly = true)
  public Organization current() {
    return database
        .sql("select code, name from organization where organization_id = :id")
        .param("id", Tenant.required().value())
        .query(
            (row, _) ->
                new Organization(Tenant.required(), row.getString("code"), row.getString("name")))
        .single();
  }

  /**
   * Founds a tenant.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the code is taken
   */
  @Transactional
  public OrganizationId found(String code, String name) {
    return new OrganizationId(
        database
            .sql("select found_organization(:code, :name, :at)")
            .param("code", code)
            .param("name", name)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single());
  }
}
