package jp.sekimori.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.review.Change;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Verdict;
import jp.sekimori.app.text.HandedOver;
import jp.sekimori.app.text.Samples;
import jp.sekimori.clauses.outline.Outline;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** From a file to stored editions, and what may happen on the way. */
@WebTest
@Tag("database")
@Import(Importing.class)
class ImportTest {
  private static final String POLICY =
      """
      第１条　この規程は、次のとおりとする。
      (1)　目的を定める。
      (2)　用語を定める。
      第２条　職員は、要領に従う。
      附則
      この規程は、令和８年４月１日から施行する。
      """;

  private final Importing importing;
  private final Imports imports;
  private final Texts texts;
  private final Policies policies;
  private final Cast cast;

  private final Confirming confirming;
  private final Enforcement enforcement;
  private final ClauseStore clauses;
  private final EditionStore editions;
  private final TransactionTemplate transaction;

  @Autowired
  ImportTest(
      Importing importing,
      Imports imports,
      Texts texts,
      Policies policies,
      Cast cast,
      Confirming confirming,
      Enforcement enforcement,
      ClauseStore clauses,
      EditionStore editions,
      TransactionTemplate transaction) {
    this.confirming = confirming;
    this.enforcement = enforcement;
    this.clauses = clauses;
    this.editions = editions;
    this.transaction = transaction;
    this.importing = importing;
    this.imports = imports;
    this.texts = texts;
    this.policies = policies;
    this.cast = cast;
  }

  @Test
  void nothingIsStoredBeforeItIsConfirmed() {
    int before = in(() -> policies.editions().size());
    UUID review = importing.open(POLICY);
    importing.decide(review, new Change.Strike(2, true));
    assertThat(in(() -> policies.editions().size())).isEqualTo(before);
    assertThat(in(imports::waiting)).anyMatch(head -> head.id().equals(review));
  }

  @Test
  void whatWasDecidedIsKeptWithTheEdition() {
    UUID review = importing.open(POLICY);
    importing.decide(review, new Change.Accept(1));
    importing.decide(review, new Change.Strike(2, true));
    var edition = importing.confirmed(review).getFirst();
    assertThat(stored(edition).at("第１条/(1)")).isEmpty();
    var text = in(() -> texts.of(edition));
    assertThat(text.at("第１条").orElseThrow().verdict()).isEqualTo(Verdict.ACCEPTED);
    var decisions = importing.review(edition.review()).decisions();
    assertThat(decisions).hasSize(2).allMatch(d -> d.by().equals(importing.secretary().person()));
  }

  @Test
  void aDecisionTakenBackStaysOnRecordAndHasNoEffect() {
    UUID id = importing.open(POLICY);
    importing.decide(id, new Change.Strike(1, true));
    var review = importing.review(id);
    var secretary = importing.secretary();
    assertThat(in(() -> imports.undo(secretary, review, review.head().version(), 1)))
        .isEqualTo(Answer.DONE);
    var after = importing.review(id);
    assertThat(after.decisions().getFirst().undone()).isTrue();
    assertThat(after.board().outline(Column.NEWER).at("第１条")).isPresent();
  }

  @Test
  void ofTwoReviewersTheSecondIsTold() {
    UUID id = importing.open(POLICY);
    var shown = importing.review(id);
    int seen = shown.head().version();
    var secretary = importing.secretary();
    assertThat(in(() -> imports.decide(secretary, shown, seen, new Change.Strike(2, true))))
        .isEqualTo(Answer.DONE);
    assertThat(in(() -> imports.decide(secretary, shown, seen, new Change.Accept(2))))
        .isEqualTo(Answer.STALE);
    var now = importing.review(id);
    assertThat(now.decisions()).hasSize(1);
    assertThat(in(() -> imports.decide(secretary, now, seen, new Change.Strike(2, true))))
        .as("the same form sent twice")
        .isEqualTo(Answer.DONE);
  }

  @Test
  void confirmingTwiceMakesOneEdition() throws Exception {
    UUID id = importing.open(POLICY);
    String code = importing.code();
    var confirmation = importing.confirmation(id, code);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Answer> send = () -> importing.confirm(id, confirmation);
      for (var answer : threads.invokeAll(List.of(send, send))) {
        assertThat(answer.get()).isEqualTo(Answer.DONE);
      }
    }
    assertThat(importing.confirm(id, confirmation)).isEqualTo(Answer.DONE);
    assertThat(in(() -> policies.editions(policies.find(code).orElseThrow()))).hasSize(1);
  }

  @Test
  void theSameFileHandedOverTwiceWithOneFormIsOneReview() {
    UUID id = importing.open(POLICY);
    var file = new HandedOver("規程.txt", bytes(POLICY));
    var secretary = importing.secretary();
    assertThat(in(() -> imports.open(secretary, id, file))).isEmpty();
    assertThat(in(imports::waiting)).filteredOn(head -> head.id().equals(id)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"STAFF", "MANAGER", "CISO", "AUDITOR", "ADMINISTRATOR"})
  void onlyTheSecretariatImports(Role role) {
    Acting acting = cast.acting(role);
    var review = importing.review(importing.open(POLICY));
    var file = new HandedOver("規程.txt", bytes(POLICY));
    var id = UUID.randomUUID();
    assertThatThrownBy(() -> run(() -> imports.open(acting, id, file)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> run(() -> imports.decide(acting, review, 1, new Change.Accept(1))))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> run(() -> imports.undo(acting, review, 1, 1)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> run(() -> imports.discard(acting, review.head(), 1)))
        .isInstanceOf(AccessDeniedException.class);
    var confirmation = importing.confirmation(review.head().id(), importing.code());
    assertThatThrownBy(() -> run(() -> confirming.confirm(acting, review, confirmation)))
        .isInstanceOf(AccessDeniedException.class);
    var edition = importing.confirmed(review.head().id()).getFirst();
    assertThatThrownBy(() -> run(() -> enforcement.redate(acting, edition, Dates.NONE, false)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void onlyWhoOpenedAReviewDiscardsItAndItsTextIsGone() {
    var review = importing.review(importing.open(POLICY));
    var colleague = cast.acting(cast.shirakawa(), cast.shirakawa().other(), Role.SECRETARIAT);
    assertThatThrownBy(() -> run(() -> imports.discard(colleague, review.head(), 1)))
        .isInstanceOf(AccessDeniedException.class);
    var secretary = importing.secretary();
    assertThat(in(() -> imports.discard(secretary, review.head(), 1))).isEqualTo(Answer.DONE);
    var after = importing.review(review.head().id());
    assertThat(after.head().state()).isEqualTo(ImportReview.State.DISCARDED);
    assertThat(after.board().all()).isEmpty();
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    UUID review = importing.open(POLICY);
    var edition = importing.imported("規程.txt", bytes(POLICY)).getFirst();
    Tenant.run(
        cast.nakoso().id(),
        () -> {
          assertThat(imports.find(review)).isEmpty();
          assertThat(imports.waiting()).isEmpty();
          assertThat(policies.all()).isEmpty();
          assertThat(policies.find(edition.policy().code())).isEmpty();
          assertThat(texts.of(edition).clauses()).isEmpty();
        });
  }

  @Test
  void ofOnePolicyOneEditionIsInForceOnADay() {
    var table = new Samples().table();
    UUID review = importing.open(table.name(), table.bytes());
    var wanted =
        importing.confirmation(
            review, importing.code(), Importing.from("2026-04-01"), Importing.from("2020-04-01"));
    assertThat(importing.confirm(review, wanted)).isInstanceOf(Answer.Refused.class);
    var ending =
        new Confirmation(
            wanted.seen(),
            wanted.policy(),
            wanted.editions().stream()
                .map(
                    k ->
                        new Confirmation.Kept(
                            k.column(), k.id(), k.code(), k.name(), k.dates(), true))
                .toList());
    assertThat(importing.confirm(review, ending)).isEqualTo(Answer.DONE);
    var stored = in(() -> transaction.execute(_ -> editions.ofReview(review)));
    assertThat(of(stored, Column.OLDER).dates().repealed()).isEqualTo("2026-04-01");
    var newer = of(stored, Column.NEWER);
    var earlier = Importing.from("2019-01-01");
    var secretary = importing.secretary();
    assertThat(in(() -> enforcement.redate(secretary, newer, earlier, true)))
        .isInstanceOf(Answer.Refused.class);
    var decidedLater = new Dates(null, newer.dates().inForce(), null);
    assertThat(in(() -> enforcement.redate(secretary, newer, decidedLater, false)))
        .isEqualTo(Answer.DONE);
  }

  @Test
  void aTakenShortNameIsSaidAtItsField() {
    UUID first = importing.open(POLICY);
    String code = importing.code();
    importing.confirm(first, importing.confirmation(first, code));
    UUID second = importing.open(POLICY);
    var answer = importing.confirm(second, importing.confirmation(second, code));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).why().getFirst().field()).isEqualTo("policy.code");
    assertThat(importing.review(second).head().isOpen()).isTrue();
  }

  private static Edition of(List<Edition> editions, Column column) {
    return editions.stream().filter(e -> e.column() == column).findFirst().orElseThrow();
  }

  private Outline stored(Edition edition) {
    return in(() -> transaction.execute(_ -> clauses.text(edition.id()))).outline();
  }

  private <T> T in(Callable<T> work) {
    return Tenant.in(
        cast.shirakawa().id(),
        () -> {
          try {
            return work.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private void run(Runnable work) {
    Tenant.run(cast.shirakawa().id(), work);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
