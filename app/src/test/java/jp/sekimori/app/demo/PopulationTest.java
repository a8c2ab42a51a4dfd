package jp.sekimori.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekimori.app.demo.Population.Holding;
import jp.sekimori.app.demo.Population.Office;
import jp.sekimori.app.demo.Population.Post;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.HoldingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 4, 1);
  private static final Population PREFECTURE = Prefecture.generate(1, SINCE);

  private static final LocalDate NEXT = SINCE.plusYears(1);

  @Test
  void theSameSeedMakesTheSamePeople() {
    assertThat(Prefecture.generate(1, SINCE)).isEqualTo(PREFECTURE);
    assertThat(Prefecture.generate(2, SINCE).people()).isNotEqualTo(PREFECTURE.people());
  }

  @ParameterizedTest
  @ValueSource(ints = {-24, -7, 0, 7, 12})
  void aPrefectureHasItsSizeInEveryYear(int months) {
    assertThat(PREFECTURE.offices()).hasSize(Prefecture.OFFICES);
    assertThat(PREFECTURE.mainPosts(SINCE.plusMonths(months))).hasSize(Prefecture.STAFF_COUNT);
    assertThat(Town.generate(1, SINCE).people()).hasSize(Town.STAFF_COUNT);
  }

  @Test
  void everyAprilManyMoveAndMostStay() {
    for (LocalDate april : List.of(SINCE.minusYears(1), SINCE)) {
      var before = PREFECTURE.mainPosts(april.minusDays(1));
      var after = PREFECTURE.mainPosts(april);
      long same = after.entrySet().stream().filter(before.entrySet()::contains).count();
      assertThat(same).isBetween(3_800L, 4_500L);
    }
  }

  @Test
  void noOfficeOfOneParentIsNamedTwice() {
    assertThat(PREFECTURE.offices().stream().map(o -> o.parent() + o.name()))
        .doesNotHaveDuplicates();
    assertThat(PREFECTURE.offices()).extracting(Office::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {-24, -1, 0, 12})
  void noPostHasMoreHoldersThanSeats(int months) {
    var holders =
        PREFECTURE.mainPosts(SINCE.plusMonths(months)).values().stream()
            .collect(Collectors.groupingBy(post -> post, Collectors.counting()));
    for (Post post : PREFECTURE.posts()) {
      assertThat(holders.getOrDefault(post.number(), 0L))
          .as("%s", post)
          .isLessThanOrEqualTo(post.seats());
    }
  }

  @Test
  void teachersStayAtSchools() {
    PREFECTURE.held().stream()
        .filter(held -> held.kind() == HoldingKind.MAIN)
        .collect(Collectors.groupingBy(Holding::person))
        .values()
        .forEach(
            career ->
                assertThat(
                        career.stream()
                            .map(held -> Ladder.of(PREFECTURE.posts().get(held.post())))
                            .distinct())
                    .hasSize(1));
  }

  @Test
  void aFewSectionsHaveNoHeadAndSomeOfThemAnActingOne() {
    var held =
        PREFECTURE.held().stream()
            .filter(each -> each.period().has(SINCE) && each.kind() == HoldingKind.MAIN)
            .map(Holding::post)
            .collect(Collectors.toSet());
    var heads = PREFECTURE.posts().stream().filter(post -> post.grade() == Grade.DIRECTOR).toList();
    assertThat(heads.stream().filter(post -> !held.contains(post.number())).count())
        .isBetween(1L, 5L);
    assertThat(PREFECTURE.held()).extracting(Holding::kind).contains(HoldingKind.values());
    assertThat(PREFECTURE.circumstances().away()).hasSizeGreaterThan(50);
  }

  @Test
  void everyNameFitsTheFilesOfOffices() {
    var encoder = Charset.forName("windows-31j").newEncoder();
    assertThat(PREFECTURE.people())
        .allMatch(person -> encoder.canEncode(person.name()) && person.name().contains(" "));
    assertThat(PREFECTURE.people()).allMatch(person -> person.kana().matches("[ぁ-ん]+ [ぁ-ん]+"));
  }

  @Test
  void theOrdersOfTheNextAprilAreAbout2000() {
    Orders orders = Orders.of(PREFECTURE, NEXT);
    assertThat(orders.rows().size()).isBetween(1_900, 2_100);
    assertThat(orders.rows().stream().map(row -> row.get(4)).distinct())
        .contains("採用", "退職", "昇任", "配置換", "事務取扱");
    assertThat(orders.rows()).allMatch(row -> row.size() == 12);
    var named = orders.rows().stream().filter(row -> !row.get(4).equals("事務取扱"));
    assertThat(named.map(row -> row.get(1))).doesNotHaveDuplicates();
    assertThat(orders.csv().unwritable()).isEmpty();
    assertThat(orders.withFaults().rows()).hasSize(orders.rows().size() + 1);
  }
}
