package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts people into posts and roles upon posts by hand, and ends both. Nobody changes what he holds
 * himself: whoever runs the product cannot give himself a say in the policy.
 */
@Component
public class Reshuffle {
  private final Register register;
  private final Staffing staffing;
  private final JdbcClient database;

  Reshuffle(Register register, Staffing staffing, JdbcClient database) {
    this.register = register;
    this.staffing = staffing;
    this.database = database;
  }

  /** Why it was not done. */
  public enum Fault {
    /** It concerns whoever does it. */
    OWN,
    /** The same, or what excludes it, is there already for some of these days. */
    THERE_ALREADY,
    /** Something named does not exist. */
    UNKNOWN,
    /** The last day lies before the first. */
    DAYS
  }

  @Transactional
  public Optional<Fault> hold(Acting by, UUID person, UUID post, Period period) {
    return fault(register.enter(by, staffing.holding(person, post, period)));
  }

  @Transactional
  public Optional<Fault> bind(
      Acting by, Role role, UUID post, Optional<UUID> office, Period period) {
    return fault(register.enter(by, new Entry.Carries(post, role, office, period)));
  }

  /** Ends a holding with a day, the last on which it counts. */
  @Transactional
  public Optional<Fault> endHolding(Acting by, UUID holding, LocalDate last) {
    return end(
        by,
        last,
        """
        select lower(during) as first, upper(during) as after, person_id, post_id
        from post_holding
        where organization_id = :organization and holding_id = :id and upper_inf(known)
        """,
        holding,
        (row, rest) ->
            new Entry.HoldsNot(
                row.getObject("person_id", UUID.class),
                row.getObject("post_id", UUID.class),
                rest));
  }

  /** Ends a role of a post with a day, the last on which it counts. */
  @Transactional
  public Optional<Fault> endBinding(Acting by, UUID binding, LocalDate last) {
    return end(
        by,
        last,
        """
        select lower(during) as first, upper(during) as after, post_id, role, office_id
        from role_binding
        where organization_id = :organization and binding_id = :id and upper_inf(known)
        """,
        binding,
        (row, rest) ->
            new Entry.CarriesNot(
                row.getObject("post_id", UUID.class),
                Role.of(row.getString("role")).orElseThrow(),
                Optional.ofNullable(row.getObject("office_id", UUID.class)),
                rest));
  }

  private interface Ending {
    Entry of(java.sql.ResultSet row, Period rest) throws java.sql.SQLException;
  }

  private record Found(Period was, Optional<Entry> ending) {}

  private Optional<Fault> end(Acting by, LocalDate last, String sql, UUID id, Ending ending) {
    RowMapper<Found> found =
        (row, _) -> {
          var was =
              Period.between(
                  row.getObject("first", LocalDate.class), row.getObject("after", LocalDate.class));
          LocalDate after = last.plusDays(1);
          boolean ends = was.has(after) && was.from().isBefore(after);
          return new Found(
              was,
              ends
                  ? Optional.of(ending.of(row, new Period(after, was.until())))
                  : Optional.empty());
        };
    Optional<Found> holding =
        database
            .sql(sql)
            .param("organization", Tenant.required().value())
            .param("id", id)
            .query(found)
            .optional();
    if (holding.isEmpty()) {
      return Optional.of(Fault.UNKNOWN);
    }
    return holding
        .get()
        .ending()
        .map(entry -> fault(register.enter(Optional.of(by), List.of(entry))))
        .orElse(Optional.of(Fault.DAYS));
  }

  private static Optional<Fault> fault(Outcome outcome) {
    return outcome.conflicts().stream()
        .findFirst()
        .map(
            conflict ->
                switch (conflict.kind()) {
                  case OWN -> Fault.OWN;
                  case UNKNOWN, NOT_BY_APPOINTMENT -> Fault.UNKNOWN;
                  case POST_MISSING, OFFICE_MISSING -> Fault.DAYS;
                  case STAFF_NUMBER, TWICE, THERE_ALREADY, MAIN_POST, SEAT, OFFICE_CODE, CYCLE ->
                      Fault.THERE_ALREADY;
                });
  }
}
