package jp.sekimori.app.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.journal.SubjectKind;
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

  /** A person's are those of the posts held today. */
  @Bean
  SubjectKind personKind() {
    return new Table(
        "person",
        "select person_id as id, name from person where organization_id = :organization",
        """
        select p.office_id from post_holding h join post_state p using (organization_id, post_id)
        where h.organization_id = :organization and h.person_id = :id
          and h.during @> cast(:day as date) and p.during @> cast(:day as date)
          and upper_inf(h.known) and upper_inf(p.known)
        """);
  }

  @Bean
  SubjectKind postKind() {
    return new Table(
        "post",
        """
        select distinct on (post_id) post_id as id, name from post_state
        where organization_id = :organization and upper_inf(known) order by post_id, during desc
        """,
        """
        select distinct office_id from post_state
        where organization_id = :organization and post_id = :id and upper_inf(known)
        """);
  }

  @Bean
  SubjectKind officeKind() {
    return new Table(
        "office",
        """
        select distinct on (office_id) office_id as id, name from office_state
        where organization_id = :organization and upper_inf(known) order by office_id, during desc
        """,
        "select office_id from office where organization_id = :organization and office_id = :id");
  }

  /** Things with a table of their own. Whoever is in no office is seen by no manager. */
  private final class Table implements SubjectKind {
    private static final Set<UUID> NO_OFFICE = Set.of(new UUID(0, 0));

    private final String kind;
    private final String names;
    private final String offices;

    Table(String kind, String names, String offices) {
      this.kind = kind;
      this.names = names;
      this.offices = offices;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
      UUID[] known = ids.stream().flatMap(id -> uuid(id).stream()).toArray(UUID[]::new);
      return database
          .sql("select id, name from (" + names + ") thing" + " where id = any(:ids)")
          .param("organization", Tenant.required().value())
          .param("ids", known)
          .query((row, _) -> Map.entry(row.getString("id"), row.getString("name")))
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<UUID> offices(String id) {
      Set<UUID> found = uuid(id).map(this::of).orElse(Set.of());
      return found.isEmpty() ? NO_OFFICE : found;
    }

    private Set<UUID> of(UUID id) {
      return new HashSet<>(
          database
              .sql(offices)
              .param("organization", Tenant.required().value())
              .param("id", id)
              .param("day", LocalDate.now(clock))
              .query(UUID.class)
              .list());
    }
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
