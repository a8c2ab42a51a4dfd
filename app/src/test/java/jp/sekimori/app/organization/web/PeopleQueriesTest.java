package jp.sekimori.app.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.database.Queries;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.Seed;
import jp.sekimori.app.organization.SmallPrefecture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * However many people, posts and offices there are, a page about them asks the same few questions.
 */
@WebTest
@Import({Seed.class, Queries.class})
class PeopleQueriesTest {
  private final Seed.Ground prefecture;
  private final Queries queries;

  @Autowired
  PeopleQueriesTest(Seed seed, Queries queries) {
    this.prefecture = SmallPrefecture.of(seed);
    this.queries = queries;
  }

  @Test
  void noPageAsksMoreWhereThereIsMore() {
    Visitor staff = prefecture.signIn("鈴木 次郎");
    String office = "/offices/" + prefecture.id("税務課");
    String person = "/people/" + prefecture.id("髙橋 三郎");
    staff.get("/offices");
    int idle = count(staff, "/texts");
    for (int i = 0; i < 2; i++) {
      // Of each transaction, whose data it may see; then the mark, and what a page asks besides.
      assertThat(count(staff, "/offices") - idle).isEqualTo(2);
      assertThat(count(staff, "/people?q=a") - idle).isEqualTo(2);
      assertThat(count(staff, office) - idle).isEqualTo(4);
      assertThat(count(staff, "/posts/" + prefecture.id("税務課 主事")) - idle).isEqualTo(6);
      assertThat(count(staff, person) - idle).isEqualTo(6);
      if (i == 0) {
        more();
        staff.get("/offices");
      }
    }
  }

  private void more() {
    for (int i = 0; i < 15; i++) {
      prefecture
          .person("新人" + i, "", "20000" + i)
          .holds("新人" + i, "税務課 主事")
          .post("税務課 職" + i, Grade.STAFF, 1);
    }
    prefecture.enter();
  }

  private int count(Visitor who, String path) {
    return queries.of(path.replaceFirst("\\?.*", ""), () -> who.get(path));
  }
}
