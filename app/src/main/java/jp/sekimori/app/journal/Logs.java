package jp.sekimori.app.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose log is whose. */
@Component
class Logs {
  private final Map<OrganizationId, String> organizations = new ConcurrentHashMap<>();
  private final JdbcClient database;

  Logs(JdbcClient database) {
    this.database = database;
  }

  /** How records name the organization worked for: its code, which never changes. */
  String organization() {
    return organizations.computeIfAbsent(Tenant.required(), this::code);
  }

  private String code(OrganizationId organization) {
    return database
        .sql("select code from organization where organization_id = :organization")
        .param("organization", organization.value())
        .query(String.class)
        .single();
  }
}
