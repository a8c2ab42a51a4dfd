package jp.sekimori.app.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the journal what people, posts and offices are called, and whose managers see them. */
@Configuration(proxyBeanMethods = false)
class SubjectKinds {
  private final JdbcClient database;
  private final Clock clock;

  SubjectKinds(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Seen by the managers of the posts held today. */
  @Bean
  SubjectKind personKind() {
    return new SubjectTable(
        database,
        "person",
        """
        select person_id as id, name from person
        where organization_id = :organization and person_id = any(:ids)
        """,
        person ->
            offices(
                """
                select p.office_id
                from post_holding h join post_state p using (organization_id, post_id)
                where h.organization_id = :organization and h.person_id = :id
                  and h.during @> cast(:day as date) and p.during @> cast(:day as date)
                  and upper_inf(h.known) and upper_inf(p.known)
                """,
                person));
  }

  @Bean
  SubjectKind postKind() {
    return new SubjectTable(
        database,
        "post",
        """
        select distinct on (post_id) post_id as id, name from post_state
        where organization_id = :organization and post_id = any(:ids) and upper_inf(known)
        order by post_id, during desc
        """,
        post ->
            offices(
                """
                select distinct office_id from post_state
                where organization_id = :organization and post_id = :id and upper_inf(known)
                """,
                post));
  }

  @Bean
  SubjectKind officeKind() {
    return new SubjectTable(
        database,
        "office",
        """
        select distinct on (office_id) office_id as id, name from office_state
        where organization_id = :organization and office_id = any(:ids) and upper_inf(known)
        order by office_id, during desc
        """,
        Set::of);
  }

  @Bean
  SubjectKind changeKind() {
    return new SubjectTable(
        database,
        "change",
        """
        select import_id as id, file_name as name from change_import
        where organization_id = :organization and import_id = any(:ids)
        """,
        SubjectTable.WHOLE_ORGANIZATION);
  }

  /** Whoever is in no office is seen by no manager. */
  private Set<UUID> offices(String sql, UUID id) {
    var found =
        new HashSet<>(
            database
                .sql(sql)
                .param("organization", Tenant.required().value())
                .param("id", id)
                .param("day", LocalDate.now(clock))
                .query(UUID.class)
                .list());
    return found.isEmpty() ? SubjectTable.NO_OFFICE : found;
  }
}
