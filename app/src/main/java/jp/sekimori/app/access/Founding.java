package jp.sekimori.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.OfficeState;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.Outcome;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PostState;
import jp.sekimori.app.organization.Register;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Founds an organization with its first administrator: the same from the page and the terminal. */
@Component
public class Founding {
  private final Organizations organizations;
  private final Register register;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Journal journal;
  private final JdbcClient database;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;

  Founding(
      Organizations organizations,
      Register register,
      Accounts accounts,
      Passwords passwords,
      Journal journal,
      JdbcClient database,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.organizations = organizations;
    this.register = register;
    this.accounts = accounts;
    this.passwords = passwords;
    this.journal = journal;
    this.database = database;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What has to be known.
   *
   * @param code the organization's short name
   * @param roles what the first post carries besides the administration of the product
   */
  public record Plan(
      String code,
      String name,
      String office,
      String post,
      String person,
      String account,
      Set<Role> roles,
      Passwords.Typed password) {}

  /** What can be wrong with a plan, and where. */
  public enum Fault {
    CODE_FORM,
    CODE_TAKEN,
    NAME_EMPTY,
    OFFICE_EMPTY,
    POST_EMPTY,
    PERSON_EMPTY,
    ACCOUNT_FORM,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_COMMON,
    PASSWORD_NAMED,
    PASSWORD_DIFFERENT,
    /** There is an organization already, and the first one was to be founded. */
    FOUNDED_ALREADY
  }

  /** Whether nobody can sign in yet, because there is no organization. */
  public boolean isPending() {
    return organizations.ids().isEmpty();
  }

  /** Founds the first organization; one of two who try at the same time comes too late. */
  public List<Fault> first(Plan plan) {
    return found(plan, true);
  }

  /** Founds one more. */
  public List<Fault> further(Plan plan) {
    return found(plan, false);
  }

  private List<Fault> found(Plan plan, boolean first) {
    var faults = new java.util.ArrayList<>(faults(plan));
    if (!faults.isEmpty()) {
      return faults;
    }
    return transaction.execute(
        _ -> {
          database.sql("select pg_advisory_xact_lock(hashtext('founding'))").query().singleRow();
          if (first && !isPending()) {
            return List.of(Fault.FOUNDED_ALREADY);
          }
          if (organizations.named(plan.code()).isPresent()) {
            return List.of(Fault.CODE_TAKEN);
          }
          OrganizationId id = organizations.found(plan.code(), plan.name().strip());
          workFor(id);
          Tenant.run(id, () -> furnish(plan));
          return List.of();
        });
  }

  /** This transaction began before the organization existed; one that fails leaves none behind. */
  private void workFor(OrganizationId id) {
    database
        .sql("select set_config('sekimori.organization', :id, true)")
        .param("id", id.toString())
        .query()
        .singleRow();
  }

  private static List<Fault> faults(Plan plan) {
    var faults = new java.util.ArrayList<Fault>();
    if (!plan.code().matches("[a-z][a-z0-9-]{0,39}")) {
      faults.add(Fault.CODE_FORM);
    }
    require(plan.name(), Fault.NAME_EMPTY, faults);
    require(plan.office(), Fault.OFFICE_EMPTY, faults);
    require(plan.post(), Fault.POST_EMPTY, faults);
    require(plan.person(), Fault.PERSON_EMPTY, faults);
    if (!Account.isName(Account.nameOf(plan.account()))) {
      faults.add(Fault.ACCOUNT_FORM);
    }
    Passwords.check(
            plan.password(),
            List.of(Account.nameOf(plan.account()), plan.person(), plan.code(), plan.name()))
        .ifPresent(fault -> faults.add(Fault.valueOf("PASSWORD_" + fault.name())));
    return faults;
  }

  private static void require(String text, Fault fault, List<Fault> faults) {
    if (text.isBlank()) {
      faults.add(fault);
    }
  }

  private void furnish(Plan plan) {
    journal.record(
        Event.bySystem(
                "organization.found", new Subject("organization", Tenant.required().toString(), 1))
            .changing(Change.of("code", "", plan.code()), Change.of("name", "", plan.name())));
    UUID person = ids.next();
    enter(plan, person, LocalDate.now(clock));
    UUID account = ids.next();
    accounts.create(Optional.empty(), account, person, plan.account());
    passwords.setFirst(accounts.find(account).orElseThrow(), plan.password());
  }

  /** One office with one post, and the first person in it. */
  private void enter(Plan plan, UUID person, LocalDate today) {
    UUID office = ids.next();
    UUID post = ids.next();
    var entries = new ArrayList<Entry>();
    entries.add(
        new Entry.OfficeIs(
            office,
            new OfficeState(
                Optional.empty(), Optional.empty(), plan.office().strip(), OfficeKind.SECTION, 0),
            Period.always()));
    entries.add(
        new Entry.PostIs(
            post,
            new PostState(office, plan.post().strip(), Optional.empty(), Optional.empty(), 0),
            Period.always()));
    entries.add(new Entry.NewPerson(person, plan.person().strip(), "", Optional.empty()));
    entries.add(new Entry.Holds(person, post, HoldingKind.MAIN, Period.from(today)));
    var roles = EnumSet.of(Role.ADMINISTRATOR);
    roles.addAll(plan.roles());
    roles.forEach(
        role -> entries.add(new Entry.Carries(post, role, Optional.empty(), Period.from(today))));
    Outcome outcome = register.enter(Optional.empty(), entries);
    if (!outcome.isEntered()) {
      throw new IllegalStateException("An empty organization refuses: " + outcome.conflicts());
    }
  }
}
