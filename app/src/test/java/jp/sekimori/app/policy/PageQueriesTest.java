package jp.sekimori.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.database.Queries;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.app.text.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A page asks the database the same number of questions however much it shows. */
@WebTest
@Import({Importing.class, Queries.class})
class PageQueriesTest {
  /** Asks for who is signed in and nothing else. */
  private static final String IDLE = "/texts";

  private final Visitor visitor;
  private final Importing importing;
  private final Queries queries;

  @Autowired
  PageQueriesTest(Visitor visitor, Importing importing, Queries queries) {
    this.visitor = visitor;
    this.importing = importing;
    this.queries = queries;
  }

  @Test
  void pagesAskAFixedNumberOfQuestions() {
    var table = new Samples().table();
    List<Edition> editions =
        importing.imported(table.name(), table.bytes(), Importing.from("2025-04-01"));
    Edition edition = editions.getFirst();
    var review = importing.open(table.name(), table.bytes());
    Visitor secretary = visitor.signIn(Role.SECRETARIAT);
    secretary.get(IDLE);
    int idle = count(secretary, IDLE);
    String clause = Addresses.of(edition, importing.text(edition).outline().nodes().get(20));
    String at = Addresses.of(edition);
    warm(secretary, at, clause);
    secretary.get("/imports/" + review);
    // Each transaction says once whose data it may see.
    var asked = new LinkedHashMap<String, Integer>();
    asked.put("policies", count(secretary, "/policies") - idle);
    asked.put("policy", count(secretary, Addresses.of(edition.policy())) - idle);
    asked.put("edition", count(secretary, at) - idle);
    asked.put("clause", count(secretary, clause) - idle);
    asked.put("comparison", count(secretary, at + "/compare/older") - idle);
    asked.put("lint", count(secretary, at + "/lint") - idle);
    asked.put("review", count(secretary, "/imports/" + review) - idle);
    assertThat(asked)
        .isEqualTo(
            Map.of(
                "policies", 6,
                "policy", 4,
                "edition", 2,
                "clause", 9,
                "comparison", 2,
                "lint", 4,
                "review", 4));
  }

  private static void warm(Visitor visitor, String edition, String clause) {
    visitor.get(edition);
    visitor.get(clause);
    visitor.get(edition + "/compare/older");
    visitor.get(edition + "/lint");
  }

  private int count(Visitor visitor, String path) {
    return queries.of(path, () -> visitor.get(path));
  }
}
