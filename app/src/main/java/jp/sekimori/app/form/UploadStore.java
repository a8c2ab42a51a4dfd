package jp.sekimori.app.form;

import java.time.Instant;
import java.time.ZoneOffset;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who handed which file over. Whoever did may put it into a field; nobody else may. */
@Component
class UploadStore {
  private final JdbcClient database;

  UploadStore(JdbcClient database) {
    this.database = database;
  }

  void keep(Acting acting, Hash hash, String type, Instant at) {
    database
        .sql(
            """
            insert into upload (organization_id, person_id, sha256, media_type, uploaded_at)
            values (:organization, :person, :sha256, :type, :at)
            on conflict on constraint upload_pk do update set uploaded_at = excluded.uploaded_at
            """)
        .param("organization", Tenant.required().value())
        .param("person", acting.person())
        .param("sha256", hash.bytes())
        .param("type", type)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Transactional(readOnly = true)
  boolean has(Acting acting, FileValue file) {
    return database
        .sql(
            """
            select exists (select from upload
              where organization_id = :organization and person_id = :person
                and sha256 = :sha256 and media_type = :type)
            """)
        .param("organization", Tenant.required().value())
        .param("person", acting.person())
        .param("sha256", file.hash().bytes())
        .param("type", file.type())
        .query(Boolean.class)
        .single();
  }
}
