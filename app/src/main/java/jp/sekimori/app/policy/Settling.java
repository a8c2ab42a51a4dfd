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
import jp.sekimori.app.policy.review.Verdict;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions about clauses of editions that are kept. A clause is in force until somebody strikes it
 * with all that stands below; it keeps its address and its wording, and can be put back.
 */
@Component
public class Settling {
  private static final int LONGEST_REASON = 500;

  private final EditionStore editions;
  private final JdbcClient database;
  private final Journal journal;
  private final Clock clock;

  Settling(EditionStore editions, JdbcClient database, Journal journal, Clock clock) {
    this.editions = editions;
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param by the person's name
   */
  public record Settled(Verdict verdict, String reason, String by, Instant at) {}

  /** What was decided about a clause since it was stored, in order. */
  @Transactional(readOnly = true)
  public List<Settled> about(Edition edition, Held held) {
    return database
        .sql(
            """
            select d.verdict, d.reason, p.name, d.decided_at
            from clause_decision d
              join person p on p.organization_id = d.organization_id
                and p.person_id = d.decided_by
            where d.organization_id = :organization and d.edition_id = :edition
              and d.ordinal = :ordinal
            order by d.decided_at, d.decision_id
            """)
        .param("organization", Tenant.required().value())
        .param("edition", edition.id())
        .param("ordinal", held.node().order())
        .query(
            (row, _) ->
                new Settled(
                    Verdict.of(row.getString("verdict")).orElse(Verdict.OPEN),
                    row.getString("reason"),
                    row.getString("name"),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Decides about a clause; striking it takes along what stands below.
   *
   * @param id made with the form: sending it twice decides once
   * @param edition as it was shown to whoever decides
   * @param verdict accepted or struck
   */
  @Transactional
  public Answer settle(
      Acting acting, UUID id, Edition edition, Held held, Verdict verdict, String reason) {
    Imports.authorize(acting);
    if (verdict != Verdict.ACCEPTED && verdict != Verdict.STRUCK) {
      throw new IllegalArgumentException("Nobody decides " + verdict);
    }
    Optional<Refusal> fault = fault(reason);
    if (fault.isPresent()) {
      return new Answer.Refused(List.of(fault.get()));
    }
    if (isDone(id)) {
      return Answer.DONE;
    }
    if (!editions.touch(edition.id(), edition.version())) {
      return Answer.STALE;
    }
    insert(acting, id, edition, held, verdict, reason);
    mark(edition, held, verdict);
    editions.recount(edition.id());
    String path = held.node().path().toString();
    journal.record(
        Event.by(
                acting,
                "clause.settle",
                new Subject("edition", edition.id().toString(), edition.version() + 1L))
            .under(new Basis(edition.reference(), List.of(path)))
            .changing(
                Change.of("verdict", held.verdict().code(), verdict.code()),
                Change.of("reason", "", reason.strip())));
    return Answer.DONE;
  }

  private boolean isDone(UUID id) {
    return database
        .sql(
            """
            select exists (select from clause_decision
              where organization_id = :organization and decision_id = :id)
            """)
        .param("organization", Tenant.required().value())
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private void insert(
      Acting acting, UUID id, Edition edition, Held held, Verdict verdict, String reason) {
    database
        .sql(
            """
            insert into clause_decision
            values (:organization, :id, :edition, :ordinal, :verdict, :reason, :by, :at)
            """)
        .param("organization", Tenant.required().value())
        .param("id", id)
        .param("edition", edition.id())
        .param("ordinal", held.node().order())
        .param("verdict", verdict.code())
        .param("reason", reason.strip())
        .param("by", acting.person())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A clause is struck, or put back, with all below; it is accepted alone. */
  private void mark(Edition edition, Held held, Verdict verdict) {
    boolean whole = verdict == Verdict.STRUCK || held.verdict() == Verdict.STRUCK;
    int last = whole ? held.last() : held.node().order();
    database
        .sql(
            """
            update clause set verdict = :verdict, doubtful = false
            where organization_id = :organization and edition_id = :edition
              and ordinal between :first and :last
            """)
        .param("organization", Tenant.required().value())
        .param("edition", edition.id())
        .param("first", held.node().order())
        .param("last", last)
        .param("verdict", verdict.code())
        .update();
  }

  private static Optional<Refusal> fault(String reason) {
    return reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0
        ? Optional.of(
            Refusal.of(
                "reason", "理由を、1字以上500字以内で入力してください。", "Give the reason in 1 to 500 characters."))
        : Optional.empty();
  }
}
