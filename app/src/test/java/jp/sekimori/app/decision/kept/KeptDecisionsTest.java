package jp.sekimori.app.decision.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.rules.table.Effect;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions are kept once, numbered without a gap, and seen by whom they concern. */
@WebTest
@Import(Body.class)
class KeptDecisionsTest {
  private static final int YEAR = 2026;

  private final Body body;
  private final Cast cast;
  private final RuleChoices choices;
  private final Rulebooks rulebooks;
  private final Keeping keeping;
  private final KeptDecisions decisions;
  private final KeptStore store;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  @Autowired
  KeptDecisionsTest(
      Body body,
      Cast cast,
      RuleChoices choices,
      Rulebooks rulebooks,
      Keeping keeping,
      KeptDecisions decisions,
      KeptStore store,
      JdbcClient database,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.body = body;
    this.cast = cast;
    this.choices = choices;
    this.rulebooks = rulebooks;
    this.keeping = keeping;
    this.decisions = decisions;
    this.store = store;
    this.database = database;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  @Test
  void whatIsKeptSaysAllThatWasSaid() {
    Acting acting = chosen();
    UUID id = keep(acting, ids.next(), "C2").orElseThrow();
    Kept kept = Body.in(acting, () -> decisions.find(acting, id)).orElseThrow();
    assertThat(kept.number().number()).isEqualTo(1);
    assertThat(kept.told().effect()).isEqualTo(Effect.FORBIDDEN);
    assertThat(kept.told().clauses())
        .singleElement()
        .satisfies(
            clause -> {
              assertThat(clause.number()).isEqualTo("第10の２(1)");
              assertThat(clause.official()).isFalse();
              assertThat(clause.text()).isNotEmpty();
            });
    assertThat(kept.told().facts()).hasSize(2);
    assertThat(kept.by().edition()).isEqualTo("2023-06-05");
    assertThat(kept.by().digest()).hasSize(64);
    assertThat(kept.day()).isEqualTo(today());
    assertThat(records(acting)).isEqualTo(1);
  }

  @Test
  void theSameFormSentTwiceKeepsOneAndNoNumberIsLost() {
    Acting acting = chosen();
    UUID id = ids.next();
    assertThat(keep(acting, id, "C2")).contains(id);
    assertThat(keep(acting, id, "C2")).contains(id);
    assertThat(keep(acting, ids.next(), "C1")).isPresent();
    assertThat(numbers(acting)).containsExactly(2, 1);
    assertThat(records(acting)).isEqualTo(2);
  }

  @Test
  void manyAtOnceGetEachANumberOfTheirOwn() throws Exception {
    Acting acting = chosen();
    List<UUID> forms = IntStream.range(0, 10).mapToObj(_ -> ids.next()).toList();
    var sent = new ArrayList<Callable<Optional<UUID>>>();
    for (int twice = 0; twice < 2; twice++) {
      forms.forEach(form -> sent.add(() -> keep(acting, form, "C2")));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(sent)) {
        assertThat(done.get()).isPresent();
      }
    }
    assertThat(numbers(acting))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).map(i -> 11 - i).boxed().toList());
    assertThat(records(acting)).isEqualTo(10);
  }

  @Test
  void anIdOfSomebodyElseIsNotTaken() {
    Acting acting = chosen();
    UUID id = keep(acting, ids.next(), "C2").orElseThrow();
    UUID another = Tenant.in(acting.organization(), () -> cast.newPerson("別の 人", Optional.empty()));
    assertThat(keep(by(acting, another, Role.STAFF), id, "C1")).isEmpty();
    assertThat(keep(acting, id, "C3")).as("another question under the same id").isEmpty();
    assertThat(numbers(acting)).containsExactly(1);
  }

  @Test
  void whoMayNotReadPoliciesKeepsNothing() {
    Acting acting = chosen();
    var nobody =
        new Acting(
            acting.organization(), acting.code(), acting.person(), Optional.empty(), Rights.NONE);
    assertThatThrownBy(() -> keep(nobody, ids.next(), "C2"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void othersAreSeenByThoseWhoMayAndOnlyInTheirScope() {
    Acting acting = chosen();
    UUID office = in(acting, () -> cast.newOffice("試験課"));
    UUID staff = in(acting, () -> cast.newPerson("職員 一", Optional.empty()));
    UUID post = in(acting, () -> cast.newPost(office, "主事"));
    in(
        acting,
        () -> {
          cast.hold(staff, post, jp.sekimori.app.organization.Period.from(Cast.BEGINNING));
          return true;
        });
    UUID id = keep(by(acting, staff, Role.STAFF), ids.next(), "C2").orElseThrow();
    assertThat(sees(by(acting, staff, Role.STAFF), id)).as("one's own").isTrue();
    UUID other = in(acting, () -> cast.newPerson("職員 二", Optional.empty()));
    assertThat(sees(by(acting, other, Role.STAFF), id)).isFalse();
    assertThat(sees(by(acting, other, Role.ADMINISTRATOR), id)).isFalse();
    for (Role role : List.of(Role.SECRETARIAT, Role.CISO, Role.AUDITOR)) {
      assertThat(sees(by(acting, other, role), id)).as(role.name()).isTrue();
    }
    assertThat(sees(manager(acting, other, office), id)).isTrue();
    assertThat(sees(manager(acting, other, UUID.randomUUID()), id)).isFalse();
    assertThat(in(acting, () -> decisions.find(acting, id)).orElseThrow().asker().officeName())
        .contains("試験課");
  }

  @Test
  void aListIsNarrowedByYearActAndEffect() {
    Acting acting = chosen();
    keep(acting, ids.next(), "C2");
    keep(acting, ids.next(), "C1");
    assertThat(count(acting, Filter.MINE)).isEqualTo(2);
    var all = new Filter(false, Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(count(acting, all)).isEqualTo(2);
    var thisYear =
        new Filter(false, Optional.of(Numbered.year(today())), Optional.empty(), Optional.empty());
    assertThat(count(acting, thisYear)).isEqualTo(2);
    assertThat(count(acting, filter(Effect.FORBIDDEN, "external-service"))).isEqualTo(1);
    assertThat(count(acting, filter(Effect.ALLOWED, "external-service"))).isZero();
    assertThat(count(acting, filter(Effect.FORBIDDEN, "send"))).isZero();
    for (boolean mine : List.of(true, false)) {
      var longAgo = new Filter(mine, Optional.of(1999), Optional.empty(), Optional.empty());
      assertThat(count(acting, longAgo)).isZero();
    }
    assertThat(in(acting, decisions::years)).containsExactly(Numbered.year(today()));
  }

  @Test
  void everyFiscalYearCountsFromOne() {
    Acting acting = chosen();
    assertThat(next(acting, YEAR)).isEqualTo(1);
    assertThat(next(acting, YEAR)).isEqualTo(2);
    assertThat(next(acting, YEAR + 1)).isEqualTo(1);
  }

  private int next(Acting acting, int year) {
    return in(acting, () -> store.next(year));
  }

  private Filter filter(Effect effect, String act) {
    return new Filter(false, Optional.empty(), Optional.of(act), Optional.of(effect));
  }

  private int count(Acting acting, Filter filter) {
    return Body.in(acting, () -> decisions.count(acting, filter));
  }

  private boolean sees(Acting acting, UUID id) {
    boolean listed =
        Body.in(
                acting,
                () ->
                    decisions.list(
                        acting,
                        new Filter(false, Optional.empty(), Optional.empty(), Optional.empty()),
                        50,
                        0))
            .stream()
            .anyMatch(kept -> kept.id().equals(id));
    boolean found = Body.in(acting, () -> decisions.find(acting, id)).isPresent();
    assertThat(listed).as("the list and the page agree").isEqualTo(found);
    return found;
  }

  private static Acting by(Acting acting, UUID person, Role role) {
    var rights = Rights.of(List.of(new Rights.Grant(role, Optional.empty())));
    return new Acting(acting.organization(), acting.code(), person, Optional.empty(), rights);
  }

  private static Acting manager(Acting acting, UUID person, UUID office) {
    var rights = Rights.of(List.of(new Rights.Grant(Role.MANAGER, Optional.of(office))));
    return new Acting(acting.organization(), acting.code(), person, Optional.empty(), rights);
  }

  private Acting chosen() {
    Acting acting = body.secretary();
    Body.in(acting, () -> choices.choose(Optional.of(acting), 0, Optional.of("fukushima")));
    return acting;
  }

  private Optional<UUID> keep(Acting acting, UUID id, String level) {
    return Body.in(
        acting,
        () -> {
          var ruling = (Ruling.InForce) rulebooks.on(today());
          var facts = Map.of("terms", "general", "confidentiality", level);
          var decided = (Inquiry.Decided) Inquiry.of(ruling.rulebook(), "external-service", facts);
          return keeping.keep(acting, id, ruling, decided, today());
        });
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private List<Integer> numbers(Acting acting) {
    var all = new Filter(false, Optional.empty(), Optional.empty(), Optional.empty());
    return Body.in(acting, () -> decisions.list(acting, all, 50, 0)).stream()
        .map(kept -> kept.number().number())
        .toList();
  }

  private long records(Acting acting) {
    return in(
        acting,
        () ->
            database
                .sql("select count(*) from journal_record where kind = 'decision'")
                .query(Long.class)
                .single());
  }

  private <T> T in(Acting acting, java.util.function.Supplier<T> work) {
    return java.util.Objects.requireNonNull(
        Body.in(acting, () -> transaction.execute(_ -> work.get())));
  }
}
