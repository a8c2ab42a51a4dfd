package jp.sekimori.app.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.database.Queries;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.Result;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** However many entries there are, a page of a ledger asks the same few questions. */
@WebTest
@Import(Queries.class)
class LedgerQueriesTest {
  private final Visitor visitors;
  private final Cast cast;
  private final RuleChoices choices;
  private final Ledgers ledgers;
  private final Queries queries;
  private final Ids ids;

  @Autowired
  LedgerQueriesTest(
      Visitor visitors, Cast cast, RuleChoices choices, Ledgers ledgers, Queries queries, Ids ids) {
    this.visitors = visitors;
    this.cast = cast;
    this.choices = choices;
    this.ledgers = ledgers;
    this.queries = queries;
    this.ids = ids;
  }

  @Test
  void pagesAskAFixedNumberOfQuestions() {
    Tenant.run(
        cast.shirakawa().id(),
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
    Acting acting = cast.acting(Role.MANAGER);
    UUID first = enter(acting);
    Visitor manager = visitors.signIn(Role.MANAGER);
    manager.get("/texts");
    int idle = count(manager, "/texts");
    List<Integer> few = counts(manager, first, idle);
    for (int i = 0; i < 30; i++) {
      enter(acting);
    }
    List<Integer> many = counts(manager, first, idle);
    assertThat(many).as("more entries, no more questions").isEqualTo(few);
    assertThat(many).isEqualTo(List.of(6, 9, 8, 18, 7));
  }

  /** All ledgers; a list; a search; an entry; a form. */
  private List<Integer> counts(Visitor manager, UUID entry, int idle) {
    return List.of(
            "/ledgers",
            "/ledgers/devices",
            "/ledgers/devices?q=%E3%83%91%E3%82%BD",
            "/ledgers/devices/" + entry,
            "/ledgers/devices/new")
        .stream()
        .map(path -> count(manager, path) - idle)
        .toList();
  }

  private int count(Visitor who, String path) {
    return queries.of(path.replaceFirst("\\?.*", ""), () -> who.get(path));
  }

  private UUID enter(Acting acting) {
    UUID id = ids.next();
    var device =
        new Posted(
            Map.of(
                "label", List.of("" + id),
                "kind", List.of("pc"),
                "product", List.of("携帯型パソコン"),
                "used-for", List.of("office"),
                "confidentiality", List.of("C2"),
                "holder", List.of("" + acting.person()),
                "encrypted", List.of("yes")));
    return Tenant.in(
        acting.organization(),
        () -> {
          var devices = ledgers.fields("devices").orElseThrow().ledger();
          UUID office = cast.shirakawa().own().id();
          assertThat(ledgers.enter(acting, devices, id, office, device))
              .isInstanceOf(Result.Done.class);
          return id;
        });
  }
}
