package jp.sekimori.app.policy;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the journal what editions and imports are called. They concern the whole organization, so
 * whoever reads histories may read theirs.
 */
@Configuration(proxyBeanMethods = false)
class PolicyKinds {
  private final JdbcClient database;

  PolicyKinds(JdbcClient database) {
    this.database = database;
  }

  /** By its id, or as a citation names it: {@code security/2023-06-05}. */
  @Bean
  SubjectKind editionKind() {
    return new Named(
        "edition",
        """
        select named.id, p.title || '（' || e.name || '）' as name
        from edition e
          join policy p on p.organization_id = e.organization_id and p.policy_id = e.policy_id
          cross join lateral (values (e.edition_id::text), (p.code || '/' || e.code)) named (id)
        where e.organization_id = :organization and named.id in (:ids)
        """);
  }

  @Bean
  SubjectKind importKind() {
    return new Named(
        "import",
        """
        select review_id::text as id, file_name as name from import_review
        where organization_id = :organization and review_id::text in (:ids)
        """);
  }

  private final class Named implements SubjectKind {
    private final String kind;
    private final String names;

    Named(String kind, String names) {
      this.kind = kind;
      this.names = names;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
      return ids.isEmpty()
          ? Map.of()
          : database
              .sql(names)
              .param("organization", Tenant.required().value())
              .param("ids", ids)
              .query((row, _) -> Map.entry(row.getString("id"), row.getString("name")))
              .stream()
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<UUID> offices(String id) {
      return Set.of();
    }
  }
}
