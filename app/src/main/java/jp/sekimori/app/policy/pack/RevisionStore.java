package jp.sekimori.app.policy.pack;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Revisions of packs, with their files. */
@Component
class RevisionStore {
  private static final String REVISIONS =
      """
      select r.*, p.name as made_by_name from pack_revision r
        join person p on p.organization_id = r.organization_id and p.person_id = r.made_by
      where r.organization_id = :organization and r.pack = :pack
      """;

  private final JdbcClient database;

  RevisionStore(JdbcClient database) {
    this.database = database;
  }

  /** The numbers of those that count, by pack; packs that are used as shipped are left out. */
  Map<String, Integer> running() {
    var running = new HashMap<String, Integer>();
    database
        .sql(
            """
            select distinct on (pack) pack, number, is_shipped from pack_revision
            where organization_id = :organization order by pack, number desc
            """)
        .param("organization", Tenant.required().value())
        .query(
            row -> {
              if (!row.getBoolean("is_shipped")) {
                running.put(row.getString("pack"), row.getInt("number"));
              }
            });
    return running;
  }

  /** The newest first. */
  List<Revision> all(String pack) {
    return database
        .sql(REVISIONS + " order by r.number desc")
        .param("organization", Tenant.required().value())
        .param("pack", pack)
        .query((row, _) -> revision(row))
        .list();
  }

  Optional<Revision> find(String pack, int number) {
    return database
        .sql(REVISIONS + " and r.number = :number")
        .param("organization", Tenant.required().value())
        .param("pack", pack)
        .param("number", number)
        .query((row, _) -> revision(row))
        .optional();
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getString("pack"),
        row.getInt("number"),
        row.getBoolean("is_shipped"),
        row.getString("shipped"),
        row.getString("note"),
        row.getObject("made_by", UUID.class),
        row.getString("made_by_name"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }

  PackTree tree(String pack, int number) {
    var files = new TreeMap<String, String>();
    database
        .sql(
            """
            select path, content from pack_file join attachment using (organization_id, sha256)
            where organization_id = :organization and pack = :pack and number = :number
            """)
        .param("organization", Tenant.required().value())
        .param("pack", pack)
        .param("number", number)
        .query(
            row -> {
              files.put(
                  row.getString("path"),
                  new String(row.getBytes("content"), StandardCharsets.UTF_8));
            });
    return new PackTree(pack, files);
  }

  /** Whether it was kept; somebody else may have made the same number. */
  boolean keep(Revision revision) {
    return database
            .sql(
                """
                insert into pack_revision
                  (organization_id, pack, number, is_shipped, shipped, note, made_by, made_at)
                values (:organization, :pack, :number, :isShipped, :shipped, :note, :by, :at)
                on conflict on constraint pack_revision_pk do nothing
                """)
            .param("organization", Tenant.required().value())
            .param("pack", revision.pack())
            .param("number", revision.number())
            .param("isShipped", revision.isShipped())
            .param("shipped", revision.shipped())
            .param("note", revision.note())
            .param("by", revision.by())
            .param("at", revision.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /**
   * @param content of an attachment
   */
  void keep(Revision revision, String path, Hash content) {
    database
        .sql(
            """
            insert into pack_file (organization_id, pack, number, path, sha256)
            values (:organization, :pack, :number, :path, :sha256)
            """)
        .param("organization", Tenant.required().value())
        .param("pack", revision.pack())
        .param("number", revision.number())
        .param("path", path)
        .param("sha256", content.bytes())
        .update();
  }
}
