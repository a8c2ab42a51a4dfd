package jp.sekimori.app.policy;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the journal what editions are called: by their ids, and by the references that acts rest on
 * ({@link Edition#reference}).
 */
record EditionKind(JdbcClient database) implements SubjectKind {

  @Override
  public String kind() {
    return "edition";
  }

  @Override
  public Map<String, String> names(Collection<String> ids) {
    return database
        .sql(
            """
            select asked.id, p.title || ' ' || e.name as name
            from edition e
              join policy p using (organization_id, policy_id)
              join unnest(cast(:ids as text[])) asked (id)
                on asked.id in (cast(e.edition_id as text), p.code || '/' || e.code)
            where organization_id = :organization
            """)
        .param("organization", Tenant.required().value())
        .param("ids", ids.toArray(String[]::new))
        .query((row, _) -> Map.entry(row.getString("id"), row.getString("name")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Of the whole organization. */
  @Override
  public Set<UUID> offices(String id) {
    return Set.of();
  }
}
