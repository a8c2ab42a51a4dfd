package jp.sekimori.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Variants;
import jp.sekimori.app.ledger.Stage.Players;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/** Lists show what lies within sight, and find it by words, values and days. */
@WebTest
@Import({Body.class, Stage.class})
class ListsTest {
  private final Stage stage;
  private final Ledgers ledgers;

  @Autowired
  ListsTest(Stage stage, Ledgers ledgers) {
    this.stage = stage;
    this.ledgers = ledgers;
  }

  @Test
  void anotherOfficeSeesNothingOfIt() {
    Players players = stage.players();
    Entry entry =
        stage.entered(players.manager(), players.office(), Stage.device("PC-1", Map.of()));
    assertThat(find(players.otherManager(), entry.id())).isEmpty();
    assertThat(list(players.otherManager(), ListQuery.ALL).total()).isZero();
    var asked = ListQuery.ALL.in(Set.of(players.office()));
    assertThat(list(players.otherManager(), asked).total()).isZero();
    assertThat(list(players.otherManager(), words("PC")).total()).isZero();
    Acting auditor =
        Stage.in(
            players.manager(),
            () -> stage.somebody(players.manager(), players.otherOffice(), "監査 四郎", Role.AUDITOR));
    assertThat(find(auditor, entry.id())).isPresent();
    assertThat(list(auditor, words("PC")).total()).isEqualTo(1);
  }

  @Test
  void anotherTenantFindsNothingEvenByWord() {
    Players players = stage.players();
    Entry entry =
        stage.entered(players.manager(), players.office(), Stage.device("PC-1", Map.of()));
    Acting auditor =
        Stage.in(
            stage.players().manager(),
            () -> {
              Players others = stage.players();
              return Stage.in(
                  others.manager(),
                  () -> stage.somebody(others.manager(), others.office(), "監査 五郎", Role.AUDITOR));
            });
    assertThat(find(auditor, entry.id())).isEmpty();
    assertThat(list(auditor, words("PC")).total()).isZero();
  }

  @Test
  void whatOneHasIsSeenWhereverItBelongs() {
    Players players = stage.players();
    String holder = players.otherManager().person().toString();
    Entry entry =
        stage.entered(
            players.manager(), players.office(), Stage.device("PC-1", Map.of("holder", holder)));
    assertThat(find(players.otherManager(), entry.id())).isPresent();
    var mine =
        new ListQuery(
            "",
            List.of(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            false,
            true,
            ListQuery.NEWEST);
    assertThat(list(players.otherManager(), mine).total()).isEqualTo(1);
    assertThat(list(players.staff(), mine).total()).isZero();
  }

  @Test
  void wordsOfAnyLengthAreFoundAndAllOfThemHaveToBeThere() {
    Players players = stage.players();
    var repaired = Map.of("note", "画面を修理した。夕方に返却");
    stage.entered(players.manager(), players.office(), Stage.device("PC-0001", repaired));
    stage.entered(
        players.manager(), players.office(), Stage.device("PC-0002", Map.of("place", "書庫")));
    assertThat(found(players, "修")).containsExactly("PC-0001");
    assertThat(found(players, "書庫")).containsExactly("PC-0002");
    assertThat(found(players, "画面を修理")).containsExactly("PC-0001");
    assertThat(found(players, "ｐｃ－０００２")).containsExactly("PC-0002");
    assertThat(found(players, "パソコン 書庫")).containsExactly("PC-0002");
    assertThat(found(players, "修理 書庫")).isEmpty();
    assertThat(found(players, "面修")).isEmpty();
    assertThat(found(players, "した夕")).as("nothing is found across marks").isEmpty();
    assertThat(found(players, "'\\ & | ! :*")).isEmpty();
  }

  @Test
  void charactersOfNamesAreFoundWhicheverWayTheyAreWritten() {
    Players players = stage.players();
    stage.entered(
        players.manager(), players.office(), Stage.device("V-1", Map.of("place", "髙﨑分室")));
    stage.entered(
        players.manager(), players.office(), Stage.device("V-2", Map.of("place", "高崎書庫 渡邉")));
    for (String word : List.of("高", "髙", "高崎", "髙﨑", "高嵜")) {
      assertThat(found(players, word)).as(word).containsExactlyInAnyOrder("V-1", "V-2");
    }
    assertThat(found(players, "渡辺")).containsExactly("V-2");
    assertThat(found(players, "高﨑分室")).containsExactly("V-1");
  }

  /** Whoever adds variants writes a migration that folds what is there already. */
  @Test
  void whatIsInTheDatabaseWasFoldedByTheSameTable() throws IOException {
    String migration =
        new ClassPathResource("db/migration/ledger/V123__variants.sql")
            .getContentAsString(StandardCharsets.UTF_8);
    var others = new StringBuilder();
    var common = new StringBuilder();
    for (String family : Variants.FAMILIES) {
      int[] forms = family.codePoints().toArray();
      for (int form = 1; form < forms.length; form++) {
        others.appendCodePoint(forms[form]);
        common.appendCodePoint(forms[0]);
      }
    }
    assertThat(migration).contains("'" + others + "',").contains("'" + common + "')");
  }

  @Test
  void aListIsNarrowedAndSorted() {
    Players players = stage.players();
    Acting manager = players.manager();
    stage.entered(manager, players.office(), Stage.device("B", Map.of("kind", "usb")));
    stage.entered(manager, players.office(), Stage.device("C", Map.of("acquired", "2024-04-01")));
    stage.entered(
        manager,
        players.office(),
        Stage.device("A", Map.of("acquired", "2025-04-01", "confidentiality", "C3")));
    assertThat(labels(list(manager, ListQuery.ALL.where("kind", "usb")))).containsExactly("B");
    assertThat(labels(list(manager, sorted("label", false)))).containsExactly("A", "B", "C");
    assertThat(labels(list(manager, sorted("acquired", true)))).containsExactly("A", "C", "B");
    assertThat(labels(list(manager, sorted("confidentiality", true)))).startsWith("A");
    var since =
        new ListQuery(
            "",
            List.of(),
            Optional.empty(),
            Map.of(),
            Optional.of(
                new ListQuery.Between("acquired", Optional.of("2024-04-02"), Optional.empty())),
            false,
            false,
            ListQuery.NEWEST);
    assertThat(labels(list(manager, since))).containsExactly("A");
    assertThat(list(manager, ListQuery.ALL.inStates(List.of("stored"))).total()).isZero();
    assertThat(list(manager, ListQuery.ALL).states()).isEqualTo(Map.of("in-use", 3));
    assertThat(
            Stage.in(
                manager,
                () -> ledgers.counts(manager, stage.devices(manager), ListQuery.ALL, "kind")))
        .isEqualTo(Map.of("pc", 2, "usb", 1));
  }

  private Optional<Entry> find(Acting acting, UUID id) {
    return Stage.in(acting, () -> ledgers.find(acting, id));
  }

  private static ListQuery words(String typed) {
    return new ListQuery(
        typed,
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false,
        false,
        ListQuery.NEWEST);
  }

  private static ListQuery sorted(String by, boolean descending) {
    return new ListQuery(
        "",
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false,
        false,
        new ListQuery.Order(by, descending));
  }

  private List<String> found(Players players, String typed) {
    return labels(list(players.manager(), words(typed)));
  }

  private static List<String> labels(Listing listing) {
    return listing.entries().stream()
        .map(entry -> entry.values().one("label").orElseThrow())
        .toList();
  }

  private Listing list(Acting acting, ListQuery query) {
    return Stage.in(acting, () -> ledgers.list(acting, stage.devices(acting), query, 50, 0));
  }
}
