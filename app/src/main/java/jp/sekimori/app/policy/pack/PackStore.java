package jp.sekimori.app.policy.pack;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held about packs: which policy follows which, and choices. */
@Component
class PackStore {
  private final JdbcClient database;

  PackStore(JdbcClient database) {
    this.database = database;
  }

  /** Short names of packs, by the short names of the policies that follow them. */
  Map<String, String> followed() {
    var followed = new HashMap<String, String>();
    database
        .sql(
            """
            select code, pack from policy
            where organization_id = :organization and pack is not null
            """)
        .param("organization", Tenant.required().value())
        .query(
            row -> {
              followed.put(row.getString("code"), row.getString("pack"));
            });
    return followed;
  }

  /** Lets a policy follow a pack or none, unless somebody else changed that since it was seen. */
  boolean follow(UUID policy, Optional<String> seen, Optional<String> pack) {
    return database
            .sql(
                """
                update policy set pack = :pack
                where organization_id = :organization and policy_id = :policy
                  and pack is not distinct from cast(:seen as text)
                """)
            .param("organization", Tenant.required().value())
            .param("policy", policy)
            .param("pack", pack.orElse(null))
            .param("seen", seen.orElse(null))
            .update()
        == 1;
  }

  /** Choices for an edition, by id of the pack's clause. */
  Map<String, Choice> choices(UUID edition, String pack) {
    var choices = new HashMap<String, Choice>();
    database
        .sql(
            """
            select clause, path, version, decided_by, decided_at from pack_choice
            where organization_id = :organization and edition_id = :edition and pack = :pack
            """)
        .param("organization", Tenant.required().value())
        .param("edition", edition)
        .param("pack", pack)
        .query(
            row -> {
              choices.put(
                  row.getString("clause"),
                  new Choice(
                      Optional.ofNullable(row.getString("path")),
                      row.getInt("version"),
                      row.getObject("decided_by", UUID.class),
                      row.getObject("decided_at", OffsetDateTime.class).toInstant()));
            });
    return choices;
  }

  /** Keeps a choice, unless somebody else decided since version {@code seen}; 0 is none yet. */
  boolean choose(
      UUID edition,
      String pack,
      String clause,
      Optional<String> path,
      int seen,
      UUID by,
      Instant at) {
    return database
            .sql(
                """
                insert into pack_choice as held (organization_id, edition_id, pack, clause, path,
                  version, decided_by, decided_at)
                select :organization, :edition, :pack, :clause, :path, 1, :by, :at
                on conflict on constraint pack_choice_pk do update
                  set path = excluded.path, version = held.version + 1,
                    decided_by = excluded.decided_by, decided_at = excluded.decided_at
                  where held.version = :seen
                """)
            .param("organization", Tenant.required().value())
            .param("edition", edition)
            .param("pack", pack)
            .param("clause", clause)
            .param("path", path.orElse(null))
            .param("seen", seen)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
