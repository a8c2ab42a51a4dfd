package jp.sekimori.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Verdict;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.app.text.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** A line is in force until a person strikes it. */
@WebTest
@Import(Importing.class)
class SettlingTest {
  private final Importing importing;
  private final Settling settling;
  private final Policies policies;
  private final Texts texts;
  private final Cast cast;
  private final Visitor visitor;

  @Autowired
  SettlingTest(
      Importing importing,
      Settling settling,
      Policies policies,
      Texts texts,
      Cast cast,
      Visitor visitor) {
    this.importing = importing;
    this.settling = settling;
    this.policies = policies;
    this.texts = texts;
    this.cast = cast;
    this.visitor = visitor;
  }

  @Test
  void aDoubtIsGoneOnceSomebodyAcceptsTheClause() {
    Edition edition = newer(imported());
    Held doubtful = doubtful(edition);
    int before = edition.doubtful();
    assertThat(settle(edition, doubtful, Verdict.ACCEPTED)).isEqualTo(Answer.DONE);
    Edition after = again(edition);
    assertThat(after.doubtful()).isEqualTo(before - 1);
    Held same = in(() -> texts.of(after)).at(path(doubtful)).orElseThrow();
    assertThat(same.isDoubtful()).isFalse();
    assertThat(same.node().clause()).isEqualTo(doubtful.node().clause());
    assertThat(in(() -> settling.about(after, same)))
        .extracting(Settling.Settled::reason)
        .containsExactly("原本と照合した。");
  }

  @Test
  void aStruckClauseKeepsItsAddressAndIsComparedNoMore() {
    var editions = imported();
    Edition edition = newer(editions);
    Edition older = editions.stream().filter(e -> e.column() == Column.OLDER).findFirst().get();
    Text text = importing.text(edition);
    Held first =
        text.clauses().stream()
            .filter(held -> held.node().depth() == 1 && !held.node().children().isEmpty())
            .findFirst()
            .orElseThrow();
    int below = first.last() - first.node().order() + 1;
    assertThat(settle(edition, first, Verdict.STRUCK)).isEqualTo(Answer.DONE);
    Edition after = again(edition);
    assertThat(after.clauses()).isEqualTo(edition.clauses() - below);
    Text now = in(() -> texts.of(after));
    assertThat(now.at(path(first)).orElseThrow().verdict()).isEqualTo(Verdict.STRUCK);
    assertThat(in(() -> texts.compare(older, after)).newer().nodes()).hasSize(after.clauses());
    Visitor staff = visitor.signIn(Role.STAFF);
    for (Held held : now.clauses().subList(0, Math.min(40, now.clauses().size()))) {
      assertThat(staff.get(Addresses.of(after, held.node())).statusCode()).isEqualTo(200);
    }
    assertThat(staff.get(Addresses.of(after, first.node())).body()).contains("削除");
    assertThat(staff.get(Addresses.of(after) + "/lint").statusCode()).isEqualTo(200);

    settle(after, now.at(path(first)).orElseThrow(), Verdict.ACCEPTED);
    assertThat(again(edition).clauses()).isEqualTo(edition.clauses());
  }

  @Test
  void ofTwoWhoDecideTheSecondIsToldAndADoubleClickDecidesOnce() {
    Edition edition = newer(imported());
    Held doubtful = doubtful(edition);
    UUID id = UUID.randomUUID();
    var secretary = importing.secretary();
    Supplier<Answer> send =
        () -> settling.settle(secretary, id, edition, doubtful, Verdict.ACCEPTED, "確認した。");
    assertThat(in(send)).isEqualTo(Answer.DONE);
    assertThat(in(send)).isEqualTo(Answer.DONE);
    assertThat(settle(edition, doubtful, Verdict.STRUCK)).isEqualTo(Answer.STALE);
    assertThat(in(() -> settling.about(edition, doubtful))).hasSize(1);
  }

  @Test
  void nothingIsDecidedWithoutAReason() {
    Edition edition = newer(imported());
    Held doubtful = doubtful(edition);
    var secretary = importing.secretary();
    var answer =
        in(
            () ->
                settling.settle(
                    secretary, UUID.randomUUID(), edition, doubtful, Verdict.STRUCK, " "));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(again(edition)).isEqualTo(edition);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"STAFF", "MANAGER", "CISO", "AUDITOR", "ADMINISTRATOR"})
  void onlyTheSecretariatDecides(Role role) {
    Edition edition = newer(imported());
    Held held = importing.text(edition).clauses().getFirst();
    var acting = cast.acting(role);
    assertThatThrownBy(
            () ->
                in(
                    () ->
                        settling.settle(
                            acting, UUID.randomUUID(), edition, held, Verdict.STRUCK, "理由")))
        .isInstanceOf(AccessDeniedException.class);
  }

  private List<Edition> imported() {
    var table = new Samples().table();
    return importing.imported(table.name(), table.bytes(), Importing.from("2025-04-01"));
  }

  private static Edition newer(List<Edition> editions) {
    return editions.stream().filter(e -> e.column() == Column.NEWER).findFirst().orElseThrow();
  }

  private Held doubtful(Edition edition) {
    return importing.text(edition).clauses().stream()
        .filter(Held::isDoubtful)
        .findFirst()
        .orElseThrow();
  }

  private Answer settle(Edition edition, Held held, Verdict verdict) {
    var secretary = importing.secretary();
    return in(
        () -> settling.settle(secretary, UUID.randomUUID(), edition, held, verdict, "原本と照合した。"));
  }

  private Edition again(Edition edition) {
    return in(() -> policies.editions(edition.policy())).stream()
        .filter(one -> one.id().equals(edition.id()))
        .findFirst()
        .orElseThrow();
  }

  private static String path(Held held) {
    return held.node().path().toString();
  }

  private <T> T in(Supplier<T> work) {
    return Tenant.in(cast.shirakawa().id(), work::get);
  }
}
