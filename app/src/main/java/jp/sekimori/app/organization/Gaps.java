package jp.sekimori.app.organization;

import java.util.List;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Conflict.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what a batch leaves without ground: posts and offices whose office is not there on some of
 * their days, and holders of posts that are not.
 */
@Component
class Gaps {
  private static final String QUESTION =
      """
      select 'OFFICE_MISSING' as kind, s.office_id as thing, s.parent_id as ground, s.name
      from office_state s
      where s.organization_id = :organization and upper_inf(s.known) and s.parent_id is not null
        and (s.office_id = any(:offices) or s.parent_id = any(:offices))
        and not exists (select from office_state o
          where o.organization_id = s.organization_id and o.office_id = s.parent_id and upper_inf(o.known)
          having range_agg(o.during) @> s.during)
      union all
      select 'OFFICE_MISSING', s.post_id, s.office_id, s.name
      from post_state s
      where s.organization_id = :organization and upper_inf(s.known)
        and (s.post_id = any(:posts) or s.office_id = any(:offices))
        and not exists (select from office_state o
          where o.organization_id = s.organization_id and o.office_id = s.office_id and upper_inf(o.known)
          having range_agg(o.during) @> s.during)
      union all
      select 'POST_MISSING', h.person_id, h.post_id, p.name
      from post_holding h join person p using (organization_id, person_id)
      where h.organization_id = :organization and upper_inf(h.known) and h.post_id = any(:posts)
        and not exists (select from post_state s
          where s.organization_id = h.organization_id and s.post_id = h.post_id and upper_inf(s.known)
          having range_agg(s.during) @> h.during)
      """;

  private final JdbcClient database;

  Gaps(JdbcClient database) {
    this.database = database;
  }

  List<Conflict> find(List<Entry> entries) {
    var mentions = new Mentions(entries);
    if (mentions.offices().isEmpty() && mentions.posts().isEmpty()) {
      return List.of();
    }
    return database
        .sql(QUESTION)
        .param("organization", Tenant.required().value())
        .param("offices", mentions.offices().toArray(UUID[]::new))
        .param("posts", mentions.posts().toArray(UUID[]::new))
        .query(
            (row, _) ->
                Conflict.of(
                    mentions.of(
                        row.getObject("thing", UUID.class), row.getObject("ground", UUID.class)),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("name")))
        .list();
  }
}
