package jp.sekimori.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.stream.Collectors;
import jp.sekimori.app.demo.Population.Holding;
import jp.sekimori.app.demo.Population.Kind;
import jp.sekimori.app.demo.Population.Office;
import jp.sekimori.app.demo.Population.Post;
import jp.sekimori.app.organization.Grade;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 4, 1);
  private static final Population PREFECTURE = Prefecture.generate(1, SINCE);

  @Test
  void theSameSeedMakesTheSamePeople() {
    assertThat(Prefecture.generate(1, SINCE)).isEqualTo(PREFECTURE);
    assertThat(Prefecture.generate(2, SINCE).people()).isNotEqualTo(PREFECTURE.people());
  }

  @Test
  void aPrefectureHasItsSize() {
    assertThat(PREFECTURE.offices()).hasSize(Prefecture.OFFICES);
    assertThat(PREFECTURE.people()).hasSize(Prefecture.STAFF_COUNT);
    assertThat(Town.generate(1, SINCE).people()).hasSize(Town.STAFF_COUNT);
  }

  @Test
  void noOfficeOfOneParentIsNamedTwice() {
    assertThat(PREFECTURE.offices().stream().map(o -> o.parent() + o.name()))
        .doesNotHaveDuplicates();
    assertThat(PREFECTURE.offices()).extracting(Office::code).doesNotHaveDuplicates();
  }

  @Test
  void everybodyHasOneMainPostAndNoPostMoreHoldersThanSeats() {
    var main = PREFECTURE.held().stream().filter(h -> h.kind() == Kind.MAIN).toList();
    assertThat(main).extracting(Holding::person).doesNotHaveDuplicates().hasSize(6_000);
    var holders =
        main.stream().collect(Collectors.groupingBy(Holding::post, Collectors.counting()));
    for (Post post : PREFECTURE.posts()) {
      assertThat(holders.getOrDefault(post.number(), 0L))
          .as("%s", post)
          .isLessThanOrEqualTo(post.seats());
    }
  }

  @Test
  void aFewSectionsHaveNoHeadAndSomeOfThemAnActingOne() {
    var held = PREFECTURE.held().stream().map(Holding::post).collect(Collectors.toSet());
    var heads = PREFECTURE.posts().stream().filter(post -> post.grade() == Grade.DIRECTOR).toList();
    assertThat(heads.stream().filter(post -> !held.contains(post.number())).count())
        .isBetween(1L, 5L);
    assertThat(PREFECTURE.held().stream().filter(h -> h.kind() == Kind.ACTING)).isNotEmpty();
  }

  @Test
  void everyNameFitsTheFilesOfOffices() {
    var encoder = Charset.forName("windows-31j").newEncoder();
    assertThat(PREFECTURE.people())
        .allMatch(person -> encoder.canEncode(person.name()) && person.name().contains(" "));
    assertThat(PREFECTURE.people()).allMatch(person -> person.kana().matches("[ぁ-ん]+ [ぁ-ん]+"));
  }
}
