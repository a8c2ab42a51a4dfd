package jp.sekimori.app.organization;

import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.journal.Actors;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people by name for the journal, those who have left too. */
@Component
class ActorsByName implements Actors {
  private final JdbcClient database;

  ActorsByName(JdbcClient database) {
    this.database = database;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> called(String text) {
    return database
        .sql(
            """
            select person_id from person
            where organization_id = :organization
              and (translate(name, ' 　', '') = :name or staff_number = :name)
            """)
        .param("organization", Tenant.required().value())
        .param("name", text.replaceAll("[\\s　]", ""))
        .query(UUID.class)
        .set();
  }
}
