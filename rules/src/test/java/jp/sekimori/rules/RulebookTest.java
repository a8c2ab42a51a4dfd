package jp.sekimori.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Level;
import jp.sekimori.rules.table.Obligation;
import org.junit.jupiter.api.Test;

class RulebookTest {
  private static final Rules RULES = new Small().rules();

  private static Decision decide(String edition, Map<String, String> facts) {
    Facts read = ((Given.Read) RULES.vocabulary().read(facts)).facts();
    return RULES.edition(edition).orElseThrow().decide(read).orElseThrow();
  }

  @Test
  void withoutAnActItAsksWhatSomebodyWantsToDo() {
    assertThat(decide("old", Map.of("secrecy", "C2")))
        .isInstanceOfSatisfying(
            Depends.class,
            depends -> assertThat(depends.open()).extracting(Fact::id).containsExactly("act"));
  }

  @Test
  void aLevelThatBecameSeveralIsAskedAboutAgainWhereItMatters() {
    Map<String, String> outside = Map.of("act", "send", "secrecy", "C3", "outside", "yes");
    assertThat(((Answer) decide("old", outside)).effect()).isEqualTo(Effect.FORBIDDEN);
    assertThat(decide("new", outside))
        .isInstanceOfSatisfying(
            Depends.class,
            depends -> {
              assertThat(depends.open()).extracting(Fact::id).containsExactly("secrecy");
              assertThat(depends.possible()).containsExactly(Effect.ALLOWED_IF, Effect.FORBIDDEN);
            });
    Map<String, String> exact = Map.of("act", "send", "secrecy", "C3A", "outside", "yes");
    assertThat(((Answer) decide("new", exact)).effect()).isEqualTo(Effect.FORBIDDEN);
  }

  @Test
  void combinedInformationTakesTheHighestClass() {
    Axis axis = RULES.edition("new").orElseThrow().axes().getFirst();
    assertThat(axis.highest(List.of("C1", "C3B", "C2")).code()).isEqualTo("C3B");
  }

  @Test
  void aLevelIsFoundByQuestionsFromTheHighestDown() {
    Axis axis = RULES.edition("new").orElseThrow().axes().getFirst();
    assertThat(axis.asked()).extracting(Level::code).containsExactly("C3A", "C3B", "C2");
    assertThat(axis.lowest().code()).isEqualTo("C1");
  }

  @Test
  void theClassesThatAreKnownBringTheirRestrictions() {
    Facts facts = RULES.vocabulary().nothing().with("secrecy", "C3");
    assertThat(RULES.edition("old").orElseThrow().classes(facts))
        .extracting(Level::code)
        .containsExactly("C3");
    assertThat(RULES.edition("new").orElseThrow().classes(facts)).isEmpty();
    assertThat(
            Packs.fukushima()
                .edition("2023-06-05")
                .orElseThrow()
                .classes(
                    Packs.fukushima()
                        .vocabulary()
                        .nothing()
                        .with("confidentiality", "C2")
                        .with("availability", "A3")))
        .flatExtracting(Level::restrictions)
        .extracting(Obligation::id)
        .contains("issued-terminals", "restore-in-time");
  }

  @Test
  void anEditionThatIsNotHeldHasNoRulebook() {
    assertThat(RULES.edition("2013-01-01")).isEmpty();
  }

  @Test
  void anActThatAnEditionDoesNotKnowHasNoDecision() {
    Rules rules =
        new Small()
            .with(
                "rules.yaml",
                """
                editions: [old, new]
                facts: facts.yaml
                obligations: obligations.yaml
                permits: permits.yaml
                axes: [old-axes.yaml, new-axes.yaml]
                tables: [send.yaml, wait.yaml]
                """)
            .with(
                "wait.yaml",
                """
                table: wait
                title: { ja: 待つ, en: Wait }
                facts: [count]
                rows:
                  - { id: short, editions: [new], if: { count: '< 10' }, then: allowed, clauses: [S1], ja: 可, en: May }
                  - { id: long, editions: [new], if: { count: '>= 10' }, then: forbidden, clauses: [S1], ja: 不可, en: Not }
                """)
            .rules();
    Facts facts = rules.vocabulary().nothing().with("act", "wait").with("count", "9");
    assertThat(rules.edition("old").orElseThrow().decide(facts)).isEmpty();
    assertThat(((Answer) rules.edition("new").orElseThrow().decide(facts).orElseThrow()).effect())
        .isEqualTo(Effect.ALLOWED);
    assertThat(
            ((Answer)
                    rules
                        .edition("new")
                        .orElseThrow()
                        .decide(facts.with("count", "10"))
                        .orElseThrow())
                .effect())
        .isEqualTo(Effect.FORBIDDEN);
  }
}
