package jp.sekimori.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Conflict.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** What is so on some days is entered whole or not at all, and what was believed stays. */
@WebTest
class RegisterTest {
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private final Cast cast;
  private final Register register;
  private final People people;
  private final JdbcClient database;
  private final TransactionOperations transaction;
  private final Ids ids;
  private UUID office = new UUID(0, 0);
  private UUID post = office;
  private UUID person = office;

  @Autowired
  RegisterTest(
      Cast cast,
      Register register,
      People people,
      JdbcClient database,
      TransactionOperations transaction,
      Ids ids) {
    this.cast = cast;
    this.register = register;
    this.people = people;
    this.database = database;
    this.transaction = transaction;
    this.ids = ids;
  }

  @BeforeEach
  void anOfficeWithOneHead() {
    office = ids.next();
    post = ids.next();
    person = ids.next();
    assertThat(
            enter(
                office(office, Optional.empty(), Period.from(APRIL)),
                post(post, 1),
                newcomer(person),
                new Entry.Holds(person, post, HoldingKind.MAIN, Period.from(APRIL))))
        .isEmpty();
  }

  private static Entry office(UUID id, Optional<UUID> parent, Period period) {
    var state = new OfficeState(parent, Optional.of("c" + id), "税務課", OfficeKind.SECTION, 0);
    return new Entry.OfficeIs(id, state, period);
  }

  private Entry post(UUID id, int seats) {
    var state = new PostState(office, "課長", Optional.of(Grade.DIRECTOR), Optional.of(seats), 0);
    return new Entry.PostIs(id, state, Period.from(APRIL));
  }

  private static Entry newcomer(UUID id) {
    return new Entry.NewPerson(id, "那須 一", "なす はじめ", Optional.of("n" + id));
  }

  private List<Kind> enter(Entry... entries) {
    return Tenant.in(
        cast.shirakawa().id(),
        () ->
            register.enter(Optional.empty(), List.of(entries)).conflicts().stream()
                .map(Conflict::kind)
                .toList());
  }

  private List<String> posts(UUID holder, LocalDate day) {
    return Tenant.in(
        cast.shirakawa().id(),
        () -> people.held(holder, day).posts().stream().map(Held.Post::officeName).toList());
  }

  private <T> T ask(Class<T> type, String sql, UUID id) {
    return Tenant.in(
        cast.shirakawa().id(),
        () -> transaction.execute(_ -> database.sql(sql).param("id", id).query(type).single()));
  }

  @Test
  void aSecondMainPostIsRefusedAndTheFirstNamed() {
    UUID second = ids.next();
    assertThat(enter(post(second, 1), holds(person, second, HoldingKind.MAIN, JULY)))
        .containsExactly(Kind.MAIN_POST);
    assertThat(enter(post(second, 1), holds(person, second, HoldingKind.CONCURRENT, JULY)))
        .isEmpty();
  }

  private static Entry holds(UUID person, UUID post, HoldingKind kind, LocalDate from) {
    return new Entry.Holds(person, post, kind, Period.from(from));
  }

  @Test
  void aSecondHolderOfAPostOfOneSeatIsRefusedAndNothingIsEntered() {
    UUID second = ids.next();
    Entry holds = holds(second, post, HoldingKind.MAIN, JULY);
    assertThat(enter(newcomer(second), holds)).containsExactly(Kind.SEAT);
    assertThat(ask(Integer.class, "select count(*) from person where person_id = :id", second))
        .isZero();
    assertThat(enter(newcomer(second), new Entry.HoldsNot(person, post, Period.from(JULY)), holds))
        .isEmpty();
    assertThat(posts(person, JULY)).isEmpty();
    assertThat(posts(second, JULY)).containsExactly("税務課");
    assertThat(posts(person, JULY.minusDays(1))).containsExactly("税務課");
  }

  @Test
  void twoOfOneBatchThatExcludeEachOtherAreNamedTogether() {
    UUID second = ids.next();
    UUID third = ids.next();
    UUID free = ids.next();
    Outcome outcome =
        Tenant.in(
            cast.shirakawa().id(),
            () ->
                register.examine(
                    Optional.empty(),
                    List.of(
                        newcomer(second),
                        newcomer(third),
                        post(free, 1),
                        holds(second, free, HoldingKind.MAIN, APRIL),
                        holds(third, free, HoldingKind.MAIN, JULY))));
    assertThat(outcome.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.kind()).isEqualTo(Kind.SEAT);
              assertThat(conflict.entry()).contains(4);
              assertThat(conflict.other()).contains(3);
              assertThat(conflict.period()).contains(Period.from(JULY));
            });
  }

  @Test
  void seatsThatAreMadeFewerRefuseAHolderOfTheirDaysOnly() {
    UUID second = ids.next();
    assertThat(enter(post(post, 2), newcomer(second), holds(second, post, HoldingKind.MAIN, JULY)))
        .isEmpty();
    assertThat(enter(post(post, 1))).containsExactly(Kind.SEAT);
    Entry untilJune =
        new Entry.PostIs(
            post,
            new PostState(office, "課長", Optional.of(Grade.DIRECTOR), Optional.of(1), 0),
            Period.of(APRIL, JULY.minusDays(1)));
    assertThat(enter(untilJune)).isEmpty();
  }

  @Test
  void aCorrectionKeepsWhatWasBelieved() {
    assertThat(enter(new Entry.HoldsNot(person, post, Period.of(JULY, JULY.plusDays(9)))))
        .isEmpty();
    assertThat(posts(person, JULY)).isEmpty();
    assertThat(posts(person, JULY.plusDays(10))).containsExactly("税務課");
    String rows =
        "select string_agg(during || ' ' || upper_inf(known), ';' order by upper_inf(known),"
            + " during) from post_holding where person_id = :id";
    assertThat(ask(String.class, rows, person))
        .isEqualTo("[2026-04-01,) false;[2026-04-01,2026-07-01) true;[2026-07-11,) true");
  }

  @Test
  void theDatabaseItselfRefusesOverlaps() {
    String twice =
        """
        with added as (
          insert into post_holding (organization_id, holding_id, post_id, person_id, kind, during, known)
          select organization_id, gen_random_uuid(), post_id, person_id, kind, during, known
          from post_holding where person_id = :id returning 1)
        select count(*) from added
        """;
    assertThatThrownBy(() -> ask(Integer.class, twice, person))
        .hasMessageContaining("post_holding_o");
    String overwritten = "update post_holding set during = '(,)' where person_id = :id returning 1";
    assertThatThrownBy(() -> ask(Integer.class, overwritten, person))
        .hasRootCauseMessage("ERROR: permission denied for table post_holding");
  }

  @Test
  void anOfficeCannotLieBelowItself() {
    UUID below = ids.next();
    assertThat(enter(office(below, Optional.of(office), Period.from(APRIL)))).isEmpty();
    assertThat(enter(office(office, Optional.of(below), Period.from(JULY))))
        .containsExactly(Kind.CYCLE);
  }

  @Test
  void whatStandsOnAnOfficeOrAPostKeepsItFromClosing() {
    assertThat(enter(new Entry.NoPost(post, Period.from(JULY)))).containsExactly(Kind.POST_MISSING);
    assertThat(enter(new Entry.NoOffice(office, Period.from(JULY))))
        .containsExactly(Kind.OFFICE_MISSING);
    assertThat(
            enter(
                new Entry.HoldsNothing(person, Period.from(JULY)),
                new Entry.NoPost(post, Period.from(JULY)),
                new Entry.NoOffice(office, Period.from(JULY))))
        .isEmpty();
  }

  @Test
  void whatIsUnknownTakenOrStatedTwiceIsNamedByItsEntry() {
    UUID other = ids.next();
    var state =
        new OfficeState(Optional.empty(), Optional.of("c" + office), "他", OfficeKind.SECTION, 0);
    assertThat(enter(new Entry.OfficeIs(other, state, Period.from(JULY))))
        .containsExactly(Kind.OFFICE_CODE);
    assertThat(enter(holds(ids.next(), post, HoldingKind.ACTING, JULY)))
        .containsExactly(Kind.UNKNOWN);
    assertThat(enter(new Entry.NewPerson(other, "他", "", Optional.of("n" + person))))
        .containsExactly(Kind.STAFF_NUMBER);
    assertThat(enter(post(post, 1), post(post, 2))).containsExactly(Kind.TWICE);
  }

  @Test
  void nobodyWithoutTheRightEntersOrExamines() {
    for (Role role : List.of(Role.STAFF, Role.MANAGER, Role.CISO, Role.AUDITOR)) {
      assertThatThrownBy(() -> register.examine(Optional.of(cast.acting(role)), List.of()))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void whatSomebodyIsCalledIsCorrectedAndTheFormerNameSealedInTheJournal() {
    assertThat(enter(new Entry.PersonIs(person, "那須 二", "なす つぐ", Optional.of("m" + person))))
        .isEmpty();
    assertThat(
            Tenant.in(cast.shirakawa().id(), () -> people.find(person).orElseThrow()).staffNumber())
        .isEqualTo("m" + person);
    assertThat(enter(new Entry.PersonIs(ids.next(), "他", "", Optional.empty())))
        .containsExactly(Kind.UNKNOWN);
    UUID other = ids.next();
    assertThat(enter(newcomer(other), new Entry.PersonIs(other, "他", "", Optional.empty())))
        .containsExactly(Kind.TWICE);
    assertThat(enter(newcomer(other))).isEmpty();
    assertThat(enter(new Entry.PersonIs(other, "他", "", Optional.of("m" + person))))
        .containsExactly(Kind.STAFF_NUMBER);
    String id = "update person set person_id = gen_random_uuid() where person_id = :id returning 1";
    assertThatThrownBy(() -> ask(Integer.class, id, person))
        .hasRootCauseMessage("ERROR: permission denied for table person");
  }

  @Test
  void aFormThatIsSentTwiceIsEnteredOnce() {
    var admin = cast.acting(Role.ADMINISTRATOR);
    UUID form = ids.next();
    Entry leaves = new Entry.HoldsNot(person, post, Period.from(JULY));
    Entry holds = holds(person, post, HoldingKind.CONCURRENT, JULY);
    for (List<Entry> sent : List.of(List.of(leaves), List.of(leaves, holds))) {
      assertThat(
              Tenant.in(cast.shirakawa().id(), () -> register.enterOnce(admin, form, sent))
                  .isEntered())
          .isTrue();
    }
    assertThat(posts(person, JULY)).isEmpty();
  }

  @Test
  void aRehearsalSeesWhatWouldBeAndKeepsNothing() {
    Entry leaves = new Entry.HoldsNot(person, post, Period.from(JULY));
    var seen =
        Tenant.in(
            cast.shirakawa().id(),
            () ->
                register.rehearse(
                    Optional.empty(), List.of(leaves), () -> people.held(person, JULY).posts()));
    assertThat(seen.seen()).contains(List.of());
    assertThat(posts(person, JULY)).containsExactly("税務課");
  }

  @Test
  void nobodyChangesHisOwnPost() {
    var admin = cast.acting(Role.ADMINISTRATOR);
    UUID own = admin.post().orElseThrow();
    var state =
        new PostState(
            cast.shirakawa().own().id(), "課長", Optional.of(Grade.DIRECTOR), Optional.empty(), 0);
    for (Entry entry :
        List.of(
            new Entry.PostIs(own, state, Period.from(JULY)),
            new Entry.NoPost(own, Period.from(JULY)))) {
      assertThat(
              Tenant.in(
                  cast.shirakawa().id(),
                  () -> register.examine(Optional.of(admin), List.of(entry)).conflicts()))
          .extracting(Conflict::kind)
          .containsExactly(Kind.OWN);
    }
  }

  @Test
  void nobodyPutsHimselfIntoAPost() {
    var admin = cast.acting(Role.ADMINISTRATOR);
    List<Conflict> conflicts =
        Tenant.in(
            cast.shirakawa().id(),
            () ->
                register
                    .enter(admin, holds(admin.person(), post, HoldingKind.ACTING, JULY))
                    .conflicts());
    assertThat(conflicts).extracting(Conflict::kind).containsExactly(Kind.OWN);
  }
}
