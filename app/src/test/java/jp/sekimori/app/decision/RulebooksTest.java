package jp.sekimori.app.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.PolicyRoles;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Dates;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Status;
import jp.sekimori.app.policy.pack.RolesOfPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Which rules count, for whom, on which day. */
@WebTest
@Import(Body.class)
class RulebooksTest {
  private static final Optional<String> FUKUSHIMA = Optional.of("fukushima");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-01");
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
      """;

  private final Body body;
  private final Rulebooks rulebooks;
  private final RuleChoices choices;
  private final Citations citations;
  private final PolicyRoles roles;

  @Autowired
  RulebooksTest(
      Body body, Rulebooks rulebooks, RuleChoices choices, Citations citations, PolicyRoles roles) {
    this.body = body;
    this.rulebooks = rulebooks;
    this.choices = choices;
    this.citations = citations;
    this.roles = roles;
  }

  @Test
  void whoeverChoseNothingDecidesByNothing() {
    Acting acting = body.secretary();
    assertThat(on(acting, TODAY)).isEqualTo(new Ruling.NoRules(Optional.empty()));
    assertThat(Body.in(acting, rulebooks::editions)).isEmpty();
  }

  @Test
  void theOwnChoiceComesBeforeTheFollowedPackAndThatBeforeTheAdoptedRoles() {
    Acting acting = body.secretary();
    Tenant.run(
        acting.organization(), () -> roles.adopt(Optional.empty(), RolesOfPacks.find("fukushima")));
    assertThat(chosen(acting))
        .isEqualTo(new Chosen(Optional.empty(), Optional.empty(), FUKUSHIMA, 0));
    assertThat(on(acting, TODAY)).isInstanceOf(Ruling.InForce.class);
    body.following(acting, TEXT, "first", Dates.NONE);
    assertThat(chosen(acting)).isEqualTo(new Chosen(Optional.empty(), FUKUSHIMA, FUKUSHIMA, 0));
    assertThat(choose(acting, 0, FUKUSHIMA)).isEqualTo(Answer.DONE);
    assertThat(chosen(acting)).isEqualTo(new Chosen(FUKUSHIMA, FUKUSHIMA, FUKUSHIMA, 1));
    assertThat(choose(acting, 1, Optional.empty())).isEqualTo(Answer.DONE);
    assertThat(chosen(acting)).isEqualTo(new Chosen(Optional.empty(), FUKUSHIMA, FUKUSHIMA, 2));
  }

  @Test
  void rolesOfAPackWithoutRulesChooseNothing() {
    Acting acting = body.secretary();
    Tenant.run(
        acting.organization(), () -> roles.adopt(Optional.empty(), RolesOfPacks.find("town")));
    assertThat(on(acting, TODAY)).isEqualTo(new Ruling.NoRules(Optional.empty()));
  }

  @Test
  void aChoiceIsMadeOnceByWhoMayAndOnlyOfRulesThatRun() {
    Acting acting = body.secretary();
    assertThat(choose(acting, 0, Optional.of("town"))).isInstanceOf(Answer.Refused.class);
    assertThat(choose(acting, 0, FUKUSHIMA)).isEqualTo(Answer.DONE);
    assertThat(choose(acting, 0, FUKUSHIMA)).as("sent twice").isEqualTo(Answer.DONE);
    assertThat(choose(acting, 0, Optional.empty())).as("out of date").isEqualTo(Answer.STALE);
    var nobody =
        new Acting(
            acting.organization(), acting.code(), acting.person(), Optional.empty(), Rights.NONE);
    assertThatThrownBy(() -> choose(nobody, 1, Optional.empty()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> rulebooks.reload(nobody)).isInstanceOf(AccessDeniedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 2023-06-05, in force since then",
    "2023-06-05, 2023-06-05, the first day",
    "2023-06-04, , the edition of 2021 has no text here",
    "2012-12-31, , before all editions"
  })
  void withoutAnImportTheDaysOfThePackCount(LocalDate day, String edition, String why) {
    Acting acting = chose();
    switch (on(acting, day)) {
      case Ruling.InForce found -> {
        assertThat(found.edition().code()).as(why).isEqualTo(edition);
        assertThat(found.rulebook().edition()).isEqualTo(edition);
        assertThat(found.held()).isEmpty();
      }
      case Ruling.NotHeld missing -> {
        assertThat(edition).as(why).isNull();
        assertThat(missing.day()).isEqualTo(day);
        assertThat(missing.since().isPresent()).isEqualTo(day.getYear() > 2012);
      }
      case Ruling.NoRules none -> throw new AssertionError(none);
    }
  }

  @Test
  void aDraftIsNeverInForceAndCanBeAskedForByName() {
    Acting acting = chose();
    var draft = Body.in(acting, () -> rulebooks.edition("2023-draft")).orElseThrow();
    assertThat(draft.edition().status()).isEqualTo(Status.DRAFT);
    assertThat(Body.in(acting, () -> rulebooks.edition("2024"))).isEmpty();
    assertThat(Body.in(acting, rulebooks::editions))
        .extracting(each -> each.edition().code())
        .containsExactly("2023-06-05", "2023-draft");
    assertThat(on(acting, LocalDate.MAX.minusYears(1)))
        .isInstanceOfSatisfying(
            Ruling.InForce.class,
            found -> assertThat(found.edition().code()).isEqualTo("2023-06-05"));
  }

  @Test
  void theOrganizationsOwnDatesCountOnceItHoldsAnEditionWithADate() {
    Acting acting = body.secretary();
    var later = new Dates(null, LocalDate.parse("2024-04-01"), LocalDate.parse("2025-04-01"));
    Edition held = body.following(acting, TEXT, "2023-06-05", later);
    assertThat(on(acting, LocalDate.parse("2024-04-01")))
        .isInstanceOfSatisfying(
            Ruling.InForce.class, found -> assertThat(found.held()).contains(held));
    assertThat(on(acting, LocalDate.parse("2024-03-31")))
        .isInstanceOfSatisfying(
            Ruling.NotHeld.class,
            missing -> assertThat(missing.since()).contains(LocalDate.parse("2023-06-05")));
    assertThat(on(acting, LocalDate.parse("2025-04-01"))).isInstanceOf(Ruling.NotHeld.class);
  }

  @Test
  void anEditionThatComesNextYearLeavesTodaysDecisionsAsTheyAre() {
    Acting acting = body.secretary();
    var coming = new Dates(LocalDate.parse("2026-10-01"), LocalDate.parse("2027-04-01"), null);
    Edition held = body.following(acting, TEXT, "2023-draft", coming);
    assertThat(on(acting, LocalDate.parse("2027-03-31")))
        .isInstanceOfSatisfying(
            Ruling.InForce.class,
            found -> assertThat(found.edition().code()).isEqualTo("2023-06-05"));
    assertThat(on(acting, LocalDate.parse("2027-04-01")))
        .isInstanceOfSatisfying(
            Ruling.InForce.class, found -> assertThat(found.held()).contains(held));
  }

  @Test
  void anEditionThatThePackDoesNotKnowIsNotDecidedByItsNeighboursRules() {
    Acting acting = body.secretary();
    var dates = new Dates(null, LocalDate.parse("2021-04-01"), null);
    Edition held = body.following(acting, TEXT, "kyu", dates);
    assertThat(on(acting, TODAY))
        .isInstanceOfSatisfying(
            Ruling.NotHeld.class,
            missing -> {
              assertThat(missing.held()).contains(held);
              assertThat(missing.since()).contains(LocalDate.parse("2021-04-01"));
            });
  }

  @Test
  void anEditionOfTheSameFirstDayIsTheSameWhateverItsName() {
    Acting acting = body.secretary();
    var dates = new Dates(null, LocalDate.parse("2023-06-05"), null);
    Edition held = body.following(acting, TEXT, "r5", dates);
    assertThat(on(acting, TODAY))
        .isInstanceOfSatisfying(
            Ruling.InForce.class,
            found -> {
              assertThat(found.held()).contains(held);
              assertThat(found.policy()).isEqualTo("own-policy");
            });
  }

  @Test
  void aClauseIsCitedInItsOfficialWordingWhereThatIsImported() {
    Acting acting = body.secretary();
    var dates = new Dates(null, LocalDate.parse("2023-06-05"), null);
    Edition held = body.following(acting, TEXT, "2023-06-05", dates);
    var ruling = (Ruling.InForce) on(acting, TODAY);
    Cited here = Body.in(acting, () -> citations.of(ruling, List.of("S6"))).getFirst();
    assertThat(here.isOfficial()).isTrue();
    assertThat(here.official()).containsExactly("第６　人的セキュリティ対策");
    assertThat(here.address()).startsWith("/policies/own-policy/2023-06-05/clauses/");
    assertThat(held.code()).isEqualTo("2023-06-05");
    Cited missing = Body.in(acting, () -> citations.of(ruling, List.of("S10-2(2)#2"))).getFirst();
    assertThat(missing.isOfficial()).isFalse();
    assertThat(missing.summary()).isPresent();
    assertThat(missing.number()).isEqualTo("第10の２(2)（2番目）");
    assertThat(missing.address()).isEqualTo("/policies/own-policy/clauses/S10-2(2)%232");
  }

  private Acting chose() {
    Acting acting = body.secretary();
    choose(acting, 0, FUKUSHIMA);
    return acting;
  }

  private Ruling on(Acting acting, LocalDate day) {
    return Body.in(acting, () -> rulebooks.on(day));
  }

  private Chosen chosen(Acting acting) {
    return Body.in(acting, choices::current);
  }

  private Answer choose(Acting acting, int seen, Optional<String> pack) {
    return Body.in(acting, () -> choices.choose(Optional.of(acting), seen, pack));
  }
}
