package jp.sekimori.app.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Suppressions;
import jp.sekimori.evidence.entry.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafting defects of stored editions that somebody decided to live with, each with the reason. */
@Component
public class Acceptances {
  private static final int LONGEST_REASON = 500;

  private final JdbcClient database;
  private final Journal journal;
  private final Clock clock;

  Acceptances(JdbcClient database, Journal journal, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param path of the clause; empty where the finding is about the whole text
   * @param by the person's name
   */
  public record Acceptance(String rule, String path, String reason, String by, Instant at) {

    /** In the form that the linter takes. */
    Suppressions.Entry entry() {
      return new Suppressions.Entry(1, rule, path, reason);
    }

    public boolean isOf(Finding finding) {
      return rule.equals(finding.rule()) && path.equals(finding.path());
    }
  }

  @Transactional(readOnly = true)
  public List<Acceptance> of(Edition edition) {
    return database
        .sql(
            """
            select a.rule, a.path, a.reason, p.name, a.accepted_at
            from accepted_finding a
              join person p on p.organization_id = a.organization_id
                and p.person_id = a.accepted_by
            where a.organization_id = :organization and a.edition_id = :edition
            order by a.accepted_at, a.acceptance_id
            """)
        .param("organization", Tenant.required().value())
        .param("edition", edition.id())
        .query(
            (row, _) ->
                new Acceptance(
                    row.getString("rule"),
                    row.getString("path"),
                    row.getString("reason"),
                    row.getString("name"),
                    row.getObject("accepted_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Parts findings into those still to be told and those accepted. */
  public static Suppressions.Outcome apply(List<Acceptance> accepted, List<Finding> findings) {
    return new Suppressions(accepted.stream().map(Acceptance::entry).toList(), List.of())
        .apply(findings);
  }

  /**
   * Accepts every finding of this rule at this clause. Accepting twice is accepting once.
   *
   * @param id made with the form
   */
  @Transactional
  public Answer accept(
      Acting acting, UUID id, Edition edition, String rule, String path, String reason) {
    Imports.authorize(acting);
    Optional<Refusal> fault = fault(reason);
    if (fault.isPresent()) {
      return new Answer.Refused(List.of(fault.get()));
    }
    int added =
        database
            .sql(
                """
                insert into accepted_finding
                values (:organization, :id, :edition, :rule, :path, :reason, :by, :at)
                on conflict do nothing
                """)
            .param("organization", Tenant.required().value())
            .param("id", id)
            .param("edition", edition.id())
            .param("rule", rule)
            .param("path", path)
            .param("reason", reason.strip())
            .param("by", acting.person())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (added == 1) {
      List<String> clauses = path.isEmpty() ? List.of() : List.of(path);
      journal.record(
          Event.by(acting, "finding.accept", Confirming.subject(edition))
              .under(new Basis(edition.reference(), clauses))
              .changing(Change.of("rule", "", rule), Change.of("reason", "", reason.strip())));
    }
    return Answer.DONE;
  }

  private static Optional<Refusal> fault(String reason) {
    return reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0
        ? Optional.of(
            Refusal.of(
                "reason",
                "受け入れる理由を、1字以上500字以内で入力してください。",
                "Give the reason in 1 to 500 characters."))
        : Optional.empty();
  }
}
