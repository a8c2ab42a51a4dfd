package jp.sekimori.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.database.Queries;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the start page asks of the database: those who watch over all are told in few questions. */
@WebTest
@Import(Queries.class)
class HomeQueriesTest {
  private final Visitor visitors;
  private final Cast cast;
  private final RuleChoices choices;
  private final Queries queries;

  @Autowired
  HomeQueriesTest(Visitor visitors, Cast cast, RuleChoices choices, Queries queries) {
    this.visitors = visitors;
    this.cast = cast;
    this.choices = choices;
    this.queries = queries;
  }

  @BeforeEach
  void rules() {
    Tenant.run(
        cast.shirakawa().id(),
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
  }

  @ParameterizedTest
  @CsvSource({"STAFF, 21", "MANAGER, 24", "CISO, 32", "SECRETARIAT, 35"})
  void theStartPageAsksAFixedNumberOfQuestions(Role role, int expected) {
    Visitor visitor = visitors.signIn(role);
    visitor.get("/");
    visitor.get("/texts");
    int idle = queries.of("/texts", () -> visitor.get("/texts"));
    assertThat(queries.of("/", () -> visitor.get("/")) - idle).isEqualTo(expected);
  }
}
