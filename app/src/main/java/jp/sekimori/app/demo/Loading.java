package jp.sekimori.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.Conflict;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.OfficeState;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PolicyRoles;
import jp.sekimori.app.organization.PostState;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.organization.RoleSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Enters a population as an organization: through the one way in, and all of it or nothing. */
@Component
public class Loading {
  private final Organizations organizations;
  private final PolicyRoles roles;
  private final Register register;
  private final Ids ids;
  private final JdbcClient database;
  private final TransactionOperations transaction;

  Loading(
      Organizations organizations,
      PolicyRoles roles,
      Register register,
      Ids ids,
      JdbcClient database,
      TransactionOperations transaction) {
    this.organizations = organizations;
    this.roles = roles;
    this.register = register;
    this.ids = ids;
    this.database = database;
    this.transaction = transaction;
  }

  /**
   * The ids that a population got.
   *
   * @param offices by their numbers, as the other lists
   */
  public record Loaded(
      OrganizationId organization, List<UUID> offices, List<UUID> posts, List<UUID> people) {}

  /**
   * Founds an organization and enters everything about it.
   *
   * @param roles those of the policy that it works with
   */
  public Loaded load(String code, Population population, RoleSet roles) {
    OrganizationId id =
        organizations.named(code).orElseGet(() -> organizations.found(code, population.name()));
    return Tenant.in(
        id,
        () -> {
          this.roles.adopt(Optional.empty(), roles);
          var writing = new Writing(population);
          List<Conflict> conflicts =
              register.enter(Optional.empty(), writing.entries()).conflicts();
          if (!conflicts.isEmpty()) {
            throw new IllegalStateException("A generated population is sound: " + conflicts);
          }
          return new Loaded(id, writing.offices, writing.posts, writing.people);
        });
  }

  /** The day of the last record in the journal of an organization. */
  Optional<LocalDate> lastUsed(OrganizationId organization) {
    return in(
        organization,
        () ->
            database
                .sql(
                    """
                    select content::jsonb ->> 'at' from journal_record
                    where organization_id = :organization
                    order by record_id desc limit 1
                    """)
                .param("organization", organization.value())
                .query(String.class)
                .optional()
                .map(recorded -> LocalDate.ofInstant(Instant.parse(recorded), Time.ZONE)));
  }

  /** Whether an organization has any people. */
  boolean isLoaded(OrganizationId organization) {
    return in(
        organization,
        () ->
            database
                .sql(
                    "select exists (select from person where organization_id =" + " :organization)")
                .param("organization", organization.value())
                .query(Boolean.class)
                .single());
  }

  /** The first day of which anything is known in an organization. */
  LocalDate since(OrganizationId organization) {
    return in(
        organization,
        () ->
            database
                .sql(
                    "select min(lower(during)) from office_state where organization_id ="
                        + " :organization")
                .param("organization", organization.value())
                .query(LocalDate.class)
                .single());
  }

  private <T> T in(OrganizationId organization, Supplier<T> question) {
    return Tenant.in(
        organization, () -> Objects.requireNonNull(transaction.execute(_ -> question.get())));
  }

  /** Says a population in entries. */
  private final class Writing {
    private final Population population;
    private final List<UUID> offices;
    private final List<UUID> posts;
    private final List<UUID> people;
    private final List<Entry> entries = new ArrayList<>();

    Writing(Population population) {
      this.population = population;
      this.offices = population.offices().stream().map(_ -> ids.next()).toList();
      this.posts = population.posts().stream().map(_ -> ids.next()).toList();
      this.people = population.people().stream().map(_ -> ids.next()).toList();
    }

    List<Entry> entries() {
      var days = Period.from(population.since());
      places(days);
      population
          .people()
          .forEach(
              p ->
                  entries.add(
                      new Entry.NewPerson(
                          people.get(p.number()),
                          p.name(),
                          p.kana(),
                          Optional.of(p.staffNumber()))));
      population
          .held()
          .forEach(
              h ->
                  entries.add(
                      new Entry.Holds(
                          people.get(h.person()), posts.get(h.post()), h.kind(), h.period())));
      circumstances(days);
      return entries;
    }

    private void places(Period days) {
      for (var office : population.offices()) {
        Optional<UUID> parent =
            office.parent() < 0 ? Optional.empty() : Optional.of(offices.get(office.parent()));
        var state =
            new OfficeState(
                parent, Optional.of(office.code()), office.name(), office.kind(), office.number());
        entries.add(new Entry.OfficeIs(offices.get(office.number()), state, days));
      }
      Map<Integer, Integer> ranks = new HashMap<>();
      for (var post : population.posts()) {
        var state =
            new PostState(
                offices.get(post.office()),
                post.title(),
                Optional.of(post.grade()),
                Optional.of(post.seats()),
                ranks.merge(post.office(), 1, Integer::sum));
        entries.add(new Entry.PostIs(posts.get(post.number()), state, days));
      }
    }

    private void circumstances(Period days) {
      var now = population.circumstances();
      now.away()
          .forEach(
              a -> entries.add(new Entry.Absent(people.get(a.person()), a.reason(), a.period())));
      now.deputies()
          .forEach(
              d ->
                  entries.add(
                      new Entry.Deputies(
                          posts.get(d.post()),
                          d.order().stream().map(posts::get).toList(),
                          Period.from(d.since()))));
      now.appointed()
          .forEach(
              a ->
                  entries.add(
                      new Entry.Appointed(
                          a.role(),
                          people.get(a.person()),
                          a.office().map(offices::get),
                          Optional.of(a.system()).filter(it -> !it.isEmpty()),
                          Period.from(a.since()))));
      now.carried()
          .forEach(
              c ->
                  entries.add(
                      new Entry.Carries(posts.get(c.post()), c.role(), Optional.empty(), days)));
    }
  }
}
