package jp.sekimori.app.control.revise;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import jp.sekimori.app.control.revise.Draft.Edit;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of packs that are being edited. */
@Component
class DraftStore {
  private final JdbcClient database;

  DraftStore(JdbcClient database) {
    this.database = database;
  }

  SortedMap<String, Edit> edits(String pack) {
    var edits = new TreeMap<String, Edit>();
    database
        .sql(
            """
            select path, content, version, edited_at, name from pack_draft d
              join person p on p.organization_id = d.organization_id and p.person_id = d.edited_by
            where d.organization_id = :organization and pack = :pack
            """)
        .param("organization", Tenant.required().value())
        .param("pack", pack)
        .query(
            row -> {
              edits.put(
                  row.getString("path"),
                  new Edit(
                      Optional.ofNullable(row.getString("content")),
                      row.getInt("version"),
                      row.getString("name"),
                      row.getObject("edited_at", OffsetDateTime.class).toInstant()));
            });
    return edits;
  }

  /** Whether it was kept; not where somebody else edited the file since version {@code seen}. */
  boolean keep(String pack, String path, int seen, Optional<String> content, UUID by, Instant at) {
    return database
            .sql(
                """
                insert into pack_draft as held
                  (organization_id, pack, path, content, version, edited_by, edited_at)
                select :organization, :pack, :path, :content, 1, :by, :at
                where cast(:seen as integer) = 0 or exists (select 1 from pack_draft
                  where organization_id = :organization and pack = :pack and path = :path)
                on conflict on constraint pack_draft_pk do update
                  set content = excluded.content, version = held.version + 1,
                    edited_by = excluded.edited_by, edited_at = excluded.edited_at
                  where held.version = :seen
                """)
            .param("organization", Tenant.required().value())
            .param("pack", pack)
            .param("path", path)
            .param("content", content.orElse(null))
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("seen", seen)
            .update()
        == 1;
  }

  /** How many files were being edited. */
  int discard(String pack) {
    return database
        .sql("delete from pack_draft where organization_id = :organization and pack = :pack")
        .param("organization", Tenant.required().value())
        .param("pack", pack)
        .update();
  }
}
