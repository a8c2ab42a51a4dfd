package jp.sekimori.app.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organization chose to decide by, and which rules ran for it since when. */
@Component
class ChoiceStore {
  private final JdbcClient database;

  ChoiceStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param version counts the choices
   */
  record Own(Optional<String> pack, int version) {
    static final Own NONE = new Own(Optional.empty(), 0);
  }

  Own own() {
    return database
        .sql("select pack, version from rule_choice where organization_id = :organization")
        .param("organization", Tenant.required().value())
        .query(
            (row, _) -> new Own(Optional.ofNullable(row.getString("pack")), row.getInt("version")))
        .optional()
        .orElse(Own.NONE);
  }

  /** Keeps a choice, unless somebody else chose since version {@code seen}. */
  boolean choose(Optional<String> pack, int seen, Optional<UUID> by, Instant at) {
    return database
            .sql(
                """
                insert into rule_choice as held
                  (organization_id, pack, version, chosen_by, chosen_at)
                select :organization, :pack, 1, :by, :at
                where cast(:seen as integer) = 0 or exists (
                  select 1 from rule_choice where organization_id = :organization)
                on conflict on constraint rule_choice_pk do update
                  set pack = excluded.pack, version = held.version + 1,
                    chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
                  where held.version = :seen
                """)
            .param("organization", Tenant.required().value())
            .param("pack", pack.orElse(null))
            .param("by", by.orElse(null))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("seen", seen)
            .update()
        == 1;
  }

  /**
   * @param number counts the loads of a pack that were not like the one before
   */
  record Run(int number, String digest) {
    static final Run NONE = new Run(0, "");
  }

  Run lastRun(String pack) {
    return database
        .sql(
            """
            select number, digest from rule_run
            where organization_id = :organization and pack = :pack
            order by number desc limit 1
            """)
        .param("organization", Tenant.required().value())
        .param("pack", pack)
        .query((row, _) -> new Run(row.getInt("number"), row.getString("digest")))
        .optional()
        .orElse(Run.NONE);
  }

  /** Whether it was kept; another node may have been first. */
  boolean keep(String pack, Run run, Instant since) {
    return database
            .sql(
                """
                insert into rule_run (organization_id, pack, number, digest, since)
                values (:organization, :pack, :number, :digest, :since)
                on conflict on constraint rule_run_pk do nothing
                """)
            .param("organization", Tenant.required().value())
            .param("pack", pack)
            .param("number", run.number())
            .param("digest", run.digest())
            .param("since", since.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
