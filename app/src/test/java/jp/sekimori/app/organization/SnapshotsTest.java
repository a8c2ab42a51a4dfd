package jp.sekimori.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is kept in memory is what the register says, whoever has written into it. */
@WebTest
class SnapshotsTest {
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private final Organizations organizations;
  private final Register register;
  private final Snapshots snapshots;
  private final JdbcClient database;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;
  private OrganizationId organization = new OrganizationId(1);

  @Autowired
  SnapshotsTest(
      Organizations organizations,
      Register register,
      Snapshots snapshots,
      JdbcClient database,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.organizations = organizations;
    this.register = register;
    this.snapshots = snapshots;
    this.database = database;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  @BeforeEach
  void anEmptyOrganization() {
    organization = organizations.found("kept-" + ids.next().toString().substring(19), "町");
  }

  private UUID person(String name) {
    UUID id = ids.next();
    Tenant.run(
        organization,
        () ->
            assertThat(
                    register
                        .enter(
                            Optional.empty(),
                            List.of(new Entry.NewPerson(id, name, "", Optional.empty())))
                        .conflicts())
                .isEmpty());
    return id;
  }

  private Snapshot today() {
    return Tenant.in(organization, () -> snapshots.of(APRIL));
  }

  @Test
  void askingAgainReadsNothingAnew() {
    person("佐藤");
    assertThat(today()).isSameAs(today());
  }

  @Test
  void whatIsEnteredIsThereAtOnce() {
    assertThat(today().state().people()).isEmpty();
    person("佐藤");
    assertThat(today().state().people().values()).extracting(Person::name).containsExactly("佐藤");
    UUID away = person("鈴木");
    assertThat(today().state().isAbsent(away)).isFalse();
    Tenant.run(
        organization,
        () ->
            register.enter(
                Optional.empty(), List.of(new Entry.Absent(away, "", Period.from(APRIL)))));
    assertThat(today().state().isAbsent(away)).isTrue();
  }

  @Test
  void whatIsRolledBackWasNeverThere() {
    Snapshot before = today();
    Tenant.run(
        organization,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  person("幻");
                  assertThat(snapshots.of(APRIL).state().people()).hasSize(1);
                  status.setRollbackOnly();
                }));
    assertThat(today().state().people()).isEmpty();
    assertThat(today().state().people()).isEqualTo(before.state().people());
  }

  @Test
  void whatWasBelievedIsAskedForByItsMoment() {
    var before = clock.instant();
    UUID away = person("鈴木");
    Tenant.run(
        organization,
        () -> {
          register.enter(Optional.empty(), List.of(new Entry.Absent(away, "", Period.from(APRIL))));
          assertThat(snapshots.of(APRIL, before).state().isAbsent(away)).isFalse();
          assertThat(snapshots.of(APRIL, clock.instant()).state().isAbsent(away)).isTrue();
        });
  }

  /** A table that is added and forgotten would be answered from memory for ever. */
  @Test
  void everyTableThatASnapshotIsMadeOfChangesTheMark() {
    List<String> unmarked =
        database
            .sql(
                """
                select c.table_name from information_schema.columns c
                where c.table_schema = 'public'
                  and (c.column_name = 'known' or c.table_name ~ '^(policy_role|role_set)')
                  and not exists (select from pg_trigger t
                    where t.tgrelid = c.table_name::regclass and t.tgname = 'register_changed')
                """)
            .query(String.class)
            .list();
    assertThat(unmarked).isEmpty();
  }
}
