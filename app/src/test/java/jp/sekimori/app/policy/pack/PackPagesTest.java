package jp.sekimori.app.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Importing;
import jp.sekimori.app.policy.Policies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A pack without any import, and laid over an edition that does not quite agree. */
@WebTest
@Import(Importing.class)
class PackPagesTest {
  /** S6 stands where it should under its title; S6-1(9) stands one number further on. */
  private static final String TEXT =
      """
      第2部　情報セキュリティ対策基準
      第１　目的
      第２　組織及び体制
      第３　情報資産の分類及び管理
      第４　ネットワーク
      第５　物理的な対策
      第６　人的セキュリティ対策
      １　守るべき事項
      (1)　一つ目を守る。
      (2)　持ち出し及び持ち込みの記録
      """;

  private final Visitor visitor;
  private final Importing importing;
  private final Placements placements;
  private final Policies policies;
  private final Packs packs;
  private final Cast cast;

  @Autowired
  PackPagesTest(
      Visitor visitor,
      Importing importing,
      Placements placements,
      Policies policies,
      Packs packs,
      Cast cast) {
    this.visitor = visitor;
    this.importing = importing;
    this.placements = placements;
    this.policies = policies;
    this.packs = packs;
    this.cast = cast;
  }

  @Test
  void withoutAnyImportEveryClauseHasItsSummaryAtItsOwnAddress() {
    var staff = visitor.signIn(Role.STAFF);
    assertThat(staff.get("/policies/security/clauses").body()).contains("第10の２(2)（2番目）③ア");
    String body = staff.get("/policies/security/clauses/S6-1(9)").body();
    assertThat(body).contains("持ち出し及び持ち込みの記録").contains("要旨（公式文ではない）").contains("この版の本文は登録されていません");
    assertThat(staff.get("/policies/security/clauses/S10-2(2)%232%E2%91%A2%E3%82%A2").body())
        .contains("第10の２(2)（2番目）③ア")
        .doesNotContain("<h1>S10");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    var staff = visitor.signIn(Role.STAFF);
    for (String path :
        List.of(
            "/policies/nothing/clauses",
            "/policies/security/clauses/S99",
            "/policies/security/2023-06-05/pack")) {
      assertThat(staff.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void whatDisagreesIsListedDecidedAndRecorded() {
    Edition edition = imported();
    follow(edition);
    String address = "/policies/" + edition.policy().code() + "/" + edition.code() + "/pack";
    var secretary = visitor.signIn(Role.SECRETARIAT);
    assertThat(secretary.get(address).body())
        .contains(">第６の１(9) ")
        .contains(">第６の１(2)</a>")
        .doesNotContain("id=\"clause-S6\"");
    var form = Map.of("clause", "S6-1(9)", "seen", "0", "path", "第2部/第６/１/(2)");
    assertThat(secretary.post(address, form).statusCode()).isEqualTo(302);
    assertThat(secretary.post(address, form).statusCode()).as("sent twice").isEqualTo(302);
    assertThat(
            secretary
                .post(address, Map.of("clause", "S6-1(9)", "seen", "0", "path", ""))
                .statusCode())
        .as("decided on a page that is out of date")
        .isEqualTo(409);
    assertThat(
            secretary
                .post(address, Map.of("clause", "S6-1(10)", "seen", "0", "path", "第99"))
                .statusCode())
        .as("an address that the edition has not")
        .isEqualTo(422);
    var placement = in(() -> placements.of(pack(), edition));
    assertThat(placement.path("S6-1(9)")).contains("第2部/第６/１/(2)");
    assertThat(placement.at("第2部/第６/１/(2)").orElseThrow().id()).isEqualTo("S6-1(9)");
    assertThat(
            visitor
                .signIn(Role.STAFF)
                .get("/policies/" + edition.policy().code() + "/clauses/S6-1(9)")
                .body())
        .contains("第６の１(2)");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"STAFF", "MANAGER", "CISO", "AUDITOR", "ADMINISTRATOR"})
  void onlyTheSecretariatDecides(Role role) {
    Edition edition = imported();
    follow(edition);
    String policy = "/policies/" + edition.policy().code();
    var other = visitor.signIn(role);
    assertThat(other.get(policy + "/" + edition.code() + "/pack").statusCode()).isEqualTo(200);
    assertThat(other.post(policy + "/pack", Map.of("seen", "fukushima", "pack", "")).statusCode())
        .isEqualTo(403);
    assertThat(
            other
                .post(policy + "/" + edition.code() + "/pack", Map.of("clause", "S6-1(9)"))
                .statusCode())
        .isEqualTo(403);
    assertThat(in(() -> placements.followedBy(edition.policy()))).isPresent();
  }

  private Edition imported() {
    return importing.imported("規程.txt", TEXT.getBytes(StandardCharsets.UTF_8)).getFirst();
  }

  private void follow(Edition edition) {
    Answer answer =
        in(
            () ->
                placements.follow(
                    importing.secretary(),
                    policies.find(edition.policy().code()).orElseThrow(),
                    Optional.empty(),
                    Optional.of("fukushima")));
    assertThat(answer).isEqualTo(Answer.DONE);
  }

  private Pack pack() {
    return packs.find("fukushima").orElseThrow();
  }

  private <T> T in(java.util.function.Supplier<T> work) {
    return Tenant.in(cast.shirakawa().id(), work::get);
  }
}
