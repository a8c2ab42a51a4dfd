package jp.sekimori.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Answer.Reason;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.Answer.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has which role of the policy, for what, on any day. */
@Component
public class Roles {
  private final JdbcClient database;
  private final String question = Sql.text("holder.sql");

  Roles(JdbcClient database) {
    this.database = database;
  }

  /**
   * Who has a role for an office on a day, as now believed; and if nobody holds its post or who
   * does is absent, who acts, and why. One query.
   *
   * @param office whose; empty for roles of the whole organization
   */
  @Transactional(readOnly = true)
  public Answer holder(String role, Optional<UUID> office, LocalDate day) {
    return ask(role, office, day, "infinity");
  }

  public Answer holder(String role, UUID office, LocalDate day) {
    return ask(role, Optional.of(office), day, "infinity");
  }

  /** As it was believed at a moment. */
  @Transactional(readOnly = true)
  public Answer holder(String role, Optional<UUID> office, LocalDate day, Instant believed) {
    return ask(role, office, day, believed.toString());
  }

  private Answer ask(String role, Optional<UUID> office, LocalDate day, String believed) {
    List<Optional<Candidate>> rows =
        database
            .sql(question)
            .param("organization", Tenant.required().value())
            .param("role", role)
            .param("office", office.orElse(null))
            .param("day", day)
            .param("believed", believed)
            .query((row, _) -> candidate(row))
            .list();
    if (rows.isEmpty()) {
      return new Answer(
          role, office, day, List.of(), List.of(new Reason(Reason.Kind.UNKNOWN_ROLE, "")));
    }
    return Resolution.of(role, office, day, rows.stream().flatMap(Optional::stream).toList());
  }

  /** The first row says only that the role is known. */
  private static Optional<Candidate> candidate(ResultSet row) throws SQLException {
    String source = row.getString("source");
    if (source == null) {
      return Optional.empty();
    }
    UUID post = row.getObject("post_id", UUID.class);
    UUID person = row.getObject("person_id", UUID.class);
    Optional<Seat> seat =
        post == null
            ? Optional.empty()
            : Optional.of(
                new Seat(
                    post,
                    row.getString("post_name"),
                    row.getObject("office_id", UUID.class),
                    row.getString("office_name"),
                    row.getInt("rank")));
    Optional<Candidate.Who> who =
        person == null
            ? Optional.empty()
            : Optional.of(
                new Candidate.Who(
                    person,
                    row.getString("person_name"),
                    HoldingKind.of(row.getString("kind")),
                    row.getBoolean("absent")));
    return Optional.of(new Candidate(Source.valueOf(source), seat, row.getInt("place"), who));
  }
}
