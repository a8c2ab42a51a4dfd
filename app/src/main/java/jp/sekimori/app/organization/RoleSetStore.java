package jp.sekimori.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.RoleSet.Avoid;
import jp.sekimori.app.organization.RoleSet.AvoidKind;
import jp.sekimori.app.organization.RoleSet.Line;
import jp.sekimori.app.organization.RoleSet.LineKind;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Rule;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.clauses.text.Message;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps role sets, revision by revision. */
@Component
class RoleSetStore {
  private final JdbcClient database;

  RoleSetStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  private record Revision(int number, String pack) {}

  /** All of them, the latest first. */
  List<PolicyRoles.Revision> revisions() {
    return sql("""
    select revision as number, pack, adopted_at from role_set
    where organization_id = :organization order by revision desc
    """)
        .query(
            (row, _) ->
                new PolicyRoles.Revision(
                    row.getInt("number"),
                    row.getString("pack"),
                    row.getObject("adopted_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  Optional<RoleSet> revision(int number) {
    return sql("""
    select revision as number, pack from role_set
    where organization_id = :organization and revision = :revision
    """)
        .param("revision", number)
        .query(Revision.class)
        .optional()
        .map(this::read);
  }

  /** Of a moment, or the latest of all. */
  Optional<RoleSet> latest(Optional<Instant> moment) {
    return sql("""
    select revision as number, pack from role_set
    where organization_id = :organization
      and adopted_at <= cast(:moment as timestamptz)
    order by revision desc limit 1
    """)
        .param("moment", moment.map(Instant::toString).orElse("infinity"))
        .query(Revision.class)
        .optional()
        .map(this::read);
  }

  private RoleSet read(Revision revision) {
    Map<String, List<Rule>> rules =
        rows(revision, "policy_role_rule", (row, _) -> Map.entry(row.getString("role"), rule(row)))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return new RoleSet(
        revision.pack(),
        rows(revision, "policy_role", (row, _) -> role(row, rules)),
        rows(
            revision,
            "policy_role_line",
            (row, _) ->
                new Line(
                    row.getString("from_role"),
                    row.getString("to_role"),
                    LineKind.of(row.getString("kind")).orElseThrow(),
                    row.getBoolean("inferred"))),
        rows(
            revision,
            "policy_role_avoid",
            (row, _) ->
                new Avoid(
                    row.getString("one_role"),
                    row.getString("other_role"),
                    AvoidKind.of(row.getString("kind")).orElseThrow(),
                    row.getBoolean("given"),
                    Optional.ofNullable(row.getString("substitute")))));
  }

  private <T> List<T> rows(Revision revision, String table, RowMapper<T> mapper) {
    return sql("select * from "
            + table
            + " where organization_id = :organization and revision = :revision order by place")
        .param("revision", revision.number())
        .query(mapper)
        .list();
  }

  private static Rule rule(ResultSet row) throws SQLException {
    return new Rule(
        OfficeKind.of(row.getString("office_kind")),
        row.getString("office_name"),
        Grade.of(row.getString("grade")),
        row.getString("title"),
        row.getBoolean("foremost"));
  }

  private static PolicyRole role(ResultSet row, Map<String, List<Rule>> rules) throws SQLException {
    String id = row.getString("role");
    return new PolicyRole(
        id,
        new Message(row.getString("name_ja"), row.getString("name_en")),
        Scope.of(row.getString("scope")).orElseThrow(),
        row.getBoolean("appointment"),
        row.getBoolean("body"),
        Optional.ofNullable(row.getString("gives")).flatMap(Role::of),
        rules.getOrDefault(id, List.of()));
  }

  /** Adds a revision and answers its number. */
  int add(RoleSet set, Instant at) {
    int revision =
        sql("""
        insert into role_set (organization_id, revision, pack, adopted_at)
        select :organization, coalesce(max(revision), 0) + 1, :pack, :at
        from role_set where organization_id = :organization
        returning revision
        """)
            .param("pack", set.pack())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single();
    for (int i = 0; i < set.roles().size(); i++) {
      role(revision, i + 1, set.roles().get(i));
    }
    for (int i = 0; i < set.lines().size(); i++) {
      line(revision, i + 1, set.lines().get(i));
    }
    for (int i = 0; i < set.avoid().size(); i++) {
      avoid(revision, i + 1, set.avoid().get(i));
    }
    return revision;
  }

  private StatementSpec insert(String table, String columns, int revision, int place) {
    return sql("insert into %s (organization_id, revision, place, %s) values (:organization, :revision, :place, :%s)"
            .formatted(table, columns, columns.replace(", ", ", :")))
        .param("revision", revision)
        .param("place", place);
  }

  private void role(int revision, int place, PolicyRole role) {
    insert(
            "policy_role",
            "role, name_ja, name_en, scope, appointment, body, gives",
            revision,
            place)
        .param("role", role.id())
        .param("name_ja", role.name().ja())
        .param("name_en", role.name().en())
        .param("scope", role.scope().code())
        .param("appointment", role.appointment())
        .param("body", role.body())
        .param("gives", role.gives().map(Role::code).orElse(null))
        .update();
    for (int i = 0; i < role.rules().size(); i++) {
      Rule rule = role.rules().get(i);
      insert(
              "policy_role_rule",
              "role, office_kind, office_name, grade, title, foremost",
              revision,
              i + 1)
          .param("role", role.id())
          .param("office_kind", rule.office().map(OfficeKind::code).orElse(""))
          .param("office_name", rule.in())
          .param("grade", rule.grade().map(Grade::code).orElse(""))
          .param("title", rule.title())
          .param("foremost", rule.first())
          .update();
    }
  }

  private void line(int revision, int place, Line line) {
    insert("policy_role_line", "from_role, to_role, kind, inferred", revision, place)
        .param("from_role", line.from())
        .param("to_role", line.to())
        .param("kind", line.kind().code())
        .param("inferred", line.inferred())
        .update();
  }

  private void avoid(int revision, int place, Avoid avoid) {
    insert("policy_role_avoid", "one_role, other_role, kind, given, substitute", revision, place)
        .param("one_role", avoid.one())
        .param("other_role", avoid.other())
        .param("kind", avoid.kind().code())
        .param("given", avoid.given())
        .param("substitute", avoid.substitute().orElse(null))
        .update();
  }
}
