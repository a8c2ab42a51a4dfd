package jp.sekimori.app.store;

import java.time.Instant;
import java.time.ZoneOffset;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that belong to records, kept in the database so that a backup has them too. */
@Component
public class Attachments {
  private final JdbcClient database;

  Attachments(JdbcClient database) {
    this.database = database;
  }

  /** Keeps the bytes of a file once, whoever hands it over how often. */
  public Hash keep(byte[] content, Instant at) {
    Hash hash = Hash.ofData(content);
    database
        .sql(
            """
            insert into attachment (organization_id, sha256, content, kept_at)
            values (:organization, :sha256, :content, :at)
            on conflict on constraint attachment_pk do nothing
            """)
        .param("organization", Tenant.required().value())
        .param("sha256", hash.bytes())
        .param("content", content)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return hash;
  }

  /** The bytes of a file that is kept. */
  public byte[] content(Hash hash) {
    return database
        .sql(
            """
            select content from attachment
            where organization_id = :organization and sha256 = :sha256
            """)
        .param("organization", Tenant.required().value())
        .param("sha256", hash.bytes())
        .query((row, _) -> row.getBytes(1))
        .single();
  }
}
