package jp.sekimori.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.text.HandedOver;
import jp.sekimori.app.text.Samples;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.fixtures.OfficialTable;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.text.Passage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What is stored is what was read, to the last character. */
@WebTest
@Tag("database")
@Import(Importing.class)
class StoredTextTest {
  private final Importing importing;
  private final Imports imports;
  private final Texts texts;
  private final Cast cast;
  private final ClauseStore clauses;
  private final TransactionTemplate transaction;

  @Autowired
  StoredTextTest(
      Importing importing,
      Imports imports,
      Texts texts,
      Cast cast,
      ClauseStore clauses,
      TransactionTemplate transaction) {
    this.importing = importing;
    this.imports = imports;
    this.texts = texts;
    this.cast = cast;
    this.clauses = clauses;
    this.transaction = transaction;
  }

  @Test
  void bothColumnsOfTheSampleTableAreStoredAsTheLibraryReadThem() {
    storedAsRead(new Samples().table());
  }

  @Test
  void bothColumnsOfTheOfficialTableAreStoredAsTheLibraryReadThem() {
    var editions = storedAsRead(new HandedOver("対照表.txt", OfficialTable.bytes()));
    var comparison =
        in(() -> texts.compare(of(editions, Column.OLDER), of(editions, Column.NEWER)));
    assertThat(comparison.differences()).hasSize(39);
  }

  private List<Edition> storedAsRead(HandedOver file) {
    var table = ((Opened.Table) Documents.open(file.name(), file.bytes())).table();
    var editions = importing.imported(file.name(), file.bytes());
    assertThat(stored(of(editions, Column.NEWER)).roots())
        .isEqualTo(table.newer().outline().roots());
    assertThat(stored(of(editions, Column.OLDER)).roots())
        .isEqualTo(table.older().outline().roots());
    return editions;
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void aTextOfAnyStyleIsReadBackToTheLastCharacter(Style style) {
    for (long seed = 1; seed <= 2; seed++) {
      Outline outline = PolicyGenerator.policy(style, seed, 150);
      var edition = importing.confirmed(importing.open(outline)).getFirst();
      assertThat(stored(edition).roots()).isEqualTo(outline.roots());
      assertThat(edition.clauses()).isEqualTo(outline.nodes().size());
    }
  }

  @Test
  void hostileTextsAreStoredOrRefusedAndNeverChanged() {
    String longLine = "第１条　" + "長".repeat(200_000) + "。\n";
    var edition = importing.imported("長い.txt", bytes(longLine + "第２条　次。\n")).getFirst();
    assertThat(stored(edition).at("第１条").orElseThrow().clause().text().text()).hasSize(200_001);

    byte[] nul = ("\uFEFF第１条　\0あり。\n第２条　次。\n").getBytes(StandardCharsets.UTF_8);
    var secretary = importing.secretary();
    var refused =
        in(() -> imports.open(secretary, UUID.randomUUID(), new HandedOver("n.txt", nul)));
    assertThat(refused.orElseThrow().reason()).isEqualTo("nul");
  }

  @Test
  void aTextThatNestsTooDeepForAnAddressIsRefusedWithTheReason() {
    Clause clause = nested(100);
    UUID review = importing.open(Outline.of(List.of(clause)));
    var answer = importing.confirm(review, importing.confirmation(review, importing.code()));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).why().getFirst().what().ja()).contains("番地が200字を超えます");
    assertThat(importing.review(review).head().isOpen()).isTrue();
  }

  private static Clause nested(int depth) {
    var label = new Label("(" + depth + ")", LabelKind.PAREN_NUMBER, depth);
    var below = depth == 1 ? List.<Clause>of() : List.of(nested(depth - 1));
    var text = Passage.of(1, "深い。");
    return new Clause(label, Passage.EMPTY, text, 1, false, false, List.of(), below);
  }

  @Test
  void aTextOfTenThousandClausesIsStoredWhole() {
    var text = new StringBuilder();
    for (int i = 1; i <= 10_000; i++) {
      text.append("第").append(i).append("条　定め").append(i).append("とする。\n");
    }
    var edition = importing.imported("長い.txt", bytes(text.toString())).getFirst();
    assertThat(edition.clauses()).isEqualTo(10_000);
    assertThat(stored(edition).at("第9999条")).isPresent();
  }

  private static Edition of(List<Edition> editions, Column column) {
    return editions.stream().filter(e -> e.column() == column).findFirst().orElseThrow();
  }

  private Outline stored(Edition edition) {
    return in(() -> transaction.execute(_ -> clauses.text(edition.id()))).outline();
  }

  private <T> T in(Callable<T> work) {
    return Tenant.in(
        cast.shirakawa().id(),
        () -> {
          try {
            return work.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
