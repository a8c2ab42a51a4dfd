package jp.sekimori.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.State.Holding;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private final List<Office> offices = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  private Search search = search();

  private Search search() {
    return Search.of(
        new State(
            LocalDate.of(2026, 4, 1),
            Optional.empty(),
            new State.Rows(
                offices, posts, people, Map.of(), holdings, Set.of(), Map.of(), List.of(),
                List.of())));
  }

  private Office office(String name, String code, Optional<Office> in) {
    var office =
        new Office(
            UUID.randomUUID(),
            in.map(Office::id),
            code,
            name,
            in.isEmpty() ? OfficeKind.ROOT : OfficeKind.SECTION,
            offices.size());
    offices.add(office);
    return office;
  }

  private Post post(String name, Office office) {
    var post =
        new Post(UUID.randomUUID(), office.id(), name, "", Optional.empty(), 100 - posts.size());
    posts.add(post);
    return post;
  }

  private void person(String name, String kana, String number, Post... held) {
    var person = new Person(UUID.randomUUID(), name, kana, number);
    people.add(person);
    for (int i = 0; i < held.length; i++) {
      HoldingKind kind = i == 0 ? HoldingKind.MAIN : HoldingKind.CONCURRENT;
      holdings.add(new Holding(person.id(), held[i].id(), kind));
    }
  }

  @BeforeEach
  void aPrefecture() {
    Office root = office("県", "100000", Optional.empty());
    Office general = office("総務部", "100100", Optional.of(root));
    Office tax = office("税務課", "100101", Optional.of(general));
    Office south = office("南地方振興局", "100200", Optional.of(root));
    Office southTax = office("県税部", "100201", Optional.of(south));
    Post clerk = post("主事", tax);
    Post head = post("課長", tax);
    person("高橋 花子", "たかはし はなこ", "200001", clerk);
    person("髙橋 次郎", "タカハシ ジロウ", "200002", head);
    person("花田 高志", "はなだ たかし", "200003", post("部長", southTax), clerk);
    person("渡邉 はな", "わたなべ はな", "200004");
    search = search();
  }

  private List<String> names(String typed) {
    return search.find(typed).people().stream().map(Person::name).toList();
  }

  private List<String> offices(String typed) {
    return search.find(typed).offices().stream().map(Office::name).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "高橋 花子",
        "高橋花子",
        "髙橋　花子",
        " 高橋花 ",
        "たかはしはなこ",
        "タカハシ　ハナコ",
        "ﾀｶﾊｼ ﾊﾅｺ",
        "はなこ",
        "200001",
        "２００００１",
        "花子 高橋",
        "高橋 主事",
        "税務課 花子"
      })
  void oneIsFoundByWhatOneKnowsOfHer(String typed) {
    assertThat(names(typed)).containsExactly("高橋 花子");
  }

  @Test
  void whatFitsBestComesFirst() {
    assertThat(names("はな")).containsExactly("花田 高志", "高橋 花子", "渡邉 はな");
    assertThat(names("渡辺はな")).containsExactly("渡邉 はな");
    assertThat(names("高")).containsExactly("髙橋 次郎", "高橋 花子", "花田 高志");
  }

  @Test
  void peopleOfAnOfficeComeInTheOrderOfItsPosts() {
    assertThat(names("税務課")).containsExactly("髙橋 次郎", "高橋 花子", "花田 高志");
    assertThat(names("税務課 課長")).containsExactly("髙橋 次郎");
  }

  @Test
  void officesAreFoundByNameCodeAndTheOfficesAbove() {
    assertThat(offices("税務")).containsExactly("税務課");
    assertThat(offices("税")).containsExactly("税務課", "県税部");
    assertThat(offices("100201")).containsExactly("県税部");
    assertThat(offices("南 県税部")).containsExactly("県税部");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "該当なし", "%", "_", "高橋 道路課"})
  void nothingIsFoundForNothing(String typed) {
    assertThat(search.find(typed)).isEqualTo(new Search.Found(List.of(), List.of()));
  }
}
