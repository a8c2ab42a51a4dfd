package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts people into posts and roles upon posts by hand, and ends both. Nobody changes what he holds
 * himself: whoever runs the product cannot give himself a say in the policy.
 */
@Component
public class Reshuffle {
  private final Staffing staffing;
  private final Journal journal;
  private final JdbcClient database;
  private final TransactionOperations transaction;

  Reshuffle(
      Staffing staffing, Journal journal, JdbcClient database, TransactionOperations transaction) {
    this.staffing = staffing;
    this.journal = journal;
    this.database = database;
    this.transaction = transaction;
  }

  /** Why it was not done. */
  public enum Fault {
    /** It concerns whoever does it. */
    OWN,
    /** The same is there already for some of these days. */
    THERE_ALREADY,
    /** Something named does not exist. */
    UNKNOWN,
    /** The last day lies before the first. */
    DAYS
  }

  public Optional<Fault> hold(Acting by, UUID person, UUID post, Period period) {
    if (person.equals(by.person())) {
      return Optional.of(Fault.OWN);
    }
    return attempt(() -> staffing.hold(Optional.of(by), person, post, period));
  }

  public Optional<Fault> bind(
      Acting by, Role role, UUID post, Optional<UUID> office, Period period) {
    if (Boolean.TRUE.equals(transaction.execute(_ -> holds(by.person(), post)))) {
      return Optional.of(Fault.OWN);
    }
    return attempt(() -> staffing.bind(Optional.of(by), role, post, office, period));
  }

  private Optional<Fault> attempt(Runnable change) {
    try {
      transaction.executeWithoutResult(_ -> change.run());
      return Optional.empty();
    } catch (DataIntegrityViolationException e) {
      return Optional.of(names(e, "_once") ? Fault.THERE_ALREADY : Fault.UNKNOWN);
    }
  }

  private static boolean names(DataIntegrityViolationException failure, String constraint) {
    return String.valueOf(failure.getMessage()).contains(constraint);
  }

  /** Ends a holding with a day, the last on which it counts. */
  @Transactional
  public Optional<Fault> endHolding(Acting by, UUID holding, LocalDate last) {
    Staffing.authorize(Optional.of(by));
    return database
        .sql(
            """
            select person_id, post_id from post_holding
            where organization_id = :organization and holding_id = :id
            """)
        .param("organization", Tenant.required().value())
        .param("id", holding)
        .query(
            (row, _) ->
                Map.entry(
                    row.getObject("person_id", UUID.class), row.getObject("post_id", UUID.class)))
        .optional()
        .map(
            held ->
                held.getKey().equals(by.person())
                    ? Optional.of(Fault.OWN)
                    : end(
                        by,
                        "post_holding",
                        "holding_id",
                        holding,
                        last,
                        new Subject("person", held.getKey().toString(), 0),
                        "post.leave",
                        Change.of("post", held.getValue().toString(), "")))
        .orElse(Optional.of(Fault.UNKNOWN));
  }

  /** Ends a role of a post with a day, the last on which it counts. */
  @Transactional
  public Optional<Fault> endBinding(Acting by, UUID binding, LocalDate last) {
    Staffing.authorize(Optional.of(by));
    return database
        .sql(
            """
            select post_id, role from role_binding
            where organization_id = :organization and binding_id = :id
            """)
        .param("organization", Tenant.required().value())
        .param("id", binding)
        .query((row, _) -> Map.entry(row.getObject("post_id", UUID.class), row.getString("role")))
        .optional()
        .map(
            bound ->
                holds(by.person(), bound.getKey())
                    ? Optional.of(Fault.OWN)
                    : end(
                        by,
                        "role_binding",
                        "binding_id",
                        binding,
                        last,
                        new Subject("post", bound.getKey().toString(), 0),
                        "role.unbind",
                        Change.of("role", bound.getValue(), "")))
        .orElse(Optional.of(Fault.UNKNOWN));
  }

  private Optional<Fault> end(
      Acting by,
      String table,
      String key,
      UUID id,
      LocalDate last,
      Subject subject,
      String action,
      Change ended) {
    int rows =
        database
            .sql(
                """
                update %s set during = daterange(lower(during), :after)
                where organization_id = :organization and %s = :id and lower(during) < :after
                """
                    .formatted(table, key))
            .param("organization", Tenant.required().value())
            .param("id", id)
            .param("after", last.plusDays(1))
            .update();
    if (rows == 0) {
      return Optional.of(Fault.DAYS);
    }
    journal.record(
        Event.by(by, action, subject).changing(ended, Change.of("until", "", last.toString())));
    return Optional.empty();
  }

  private boolean holds(UUID person, UUID post) {
    return database
            .sql(
                """
                select count(*) from post_holding
                where organization_id = :organization and person_id = :person and post_id = :post
                """)
            .param("organization", Tenant.required().value())
            .param("person", person)
            .param("post", post)
            .query(Integer.class)
            .single()
        > 0;
  }
}
