package jp.sekimori.app.policy.search;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.database.Queries;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.policy.Importing;
import jp.sekimori.app.text.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** However much is found, and in however many editions, a search asks the same few questions. */
@WebTest
@Import({Importing.class, Queries.class})
class SearchQueriesTest {
  private final Visitor visitor;
  private final Importing importing;
  private final Queries queries;

  @Autowired
  SearchQueriesTest(Visitor visitor, Importing importing, Queries queries) {
    this.visitor = visitor;
    this.importing = importing;
    this.queries = queries;
  }

  @Test
  void aSearchAsksAFixedNumberOfQuestions() {
    var table = new Samples().table();
    importing.imported(table.name(), table.bytes());
    Visitor staff = visitor.signIn(Role.STAFF);
    staff.get("/texts");
    int idle = count(staff, "/texts");
    // Whose data it may see; editions; clauses; policies; packs and which revision of them counts.
    assertThat(count(staff, "/search?in=all&q=a") - idle).isEqualTo(6);
    assertThat(count(staff, "/search?in=all&q=%E3%81%AE") - idle).isEqualTo(6);
    assertThat(count(staff, "/search/results?in=all&q=%E3%81%AE") - idle).isEqualTo(6);
  }

  private int count(Visitor who, String path) {
    return queries.of(path.replaceFirst("\\?.*", ""), () -> who.get(path));
  }
}
