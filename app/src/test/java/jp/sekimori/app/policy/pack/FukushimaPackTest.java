package jp.sekimori.app.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.outline.Outline;
import org.junit.jupiter.api.Test;

class FukushimaPackTest {
  /** Each clause that docs or later parts of a pack may name. */
  private static final List<String> DEMANDED =
      List.of(
          ("P-8 P-9 S2 S2-9(2) S3 S3-9(2) S3-9(3) S3-10(2) S4-1 S4-1(1)ウ S6-1(8) S6-1(9) S6-1(10)"
               + " S6-1(11) S6-1(12) S6-4 S6-6(1)ク S6-6(2)カ S7-2(3)ウ S7-4(1)ウ S7-4(1)オ S7-4(2)ク"
               + " S7-5(1)ア S7-5(1)イ S7-5(1)ウ S7-5(1)エ S7-5(1)オ S7-5(2) S7-5(3) S7-5(4) S7-5(5)"
               + " S7-6(2)エ S7-6(4)ク S7-8(1)キ S7-8(3)カ S7-9(7) S7-9(10) S7-10 S9-1(2) S9-1(2)エ"
               + " S9-1(2)エ#2 S9-1(2)オ S10-1(1) S10-1(2)(1) S10-1(2)(1)セ S10-1(2)(2)ソ S10-1(2)(2)タ"
               + " S10-1(2)(3)チ S10-1(2)(3)ツ S10-1(3)① S10-1(3)② S10-2(1) S10-2(2) S10-2(2)#2①ウ(ｱ)"
               + " S10-2(2)#2①ウ(ｵ) S10-2(2)#2①エ S10-2(2)#2②ア S10-2(2)#2②サ S10-2(2)#2③キ S10-2(2)#2④"
               + " S10-2(2)#2⑤イ S10-2(2)#2⑥ S10-2(2)#2⑦ S10-2(2)#2⑧ S10-2(2)#2⑨ S10-2(2)#2⑩"
               + " S10-2(3)② S10-2(4)② S10-2(5)①エ S10-2(6)①キ S10-2(6)③ S10-2(7)② S10-3(1)① S10-5"
               + " S10-4 S11-3 S13-1(5) S13-1(9) 附則 附則#6 別紙1 別紙2")
              .split(" "));

  private final Pack pack = Unrevised.packs().find("fukushima").orElseThrow();

  FukushimaPackTest() throws IOException {}

  @Test
  void itHasEveryClauseThatSomethingIsDemandedBy() {
    assertThat(pack.clauses().keySet()).containsAll(DEMANDED);
  }

  @Test
  void everyEditionHasEveryClauseSomewhere() {
    assertThat(pack.clauses().values())
        .allSatisfy(clause -> assertThat(clause.at()).hasSize(pack.editions().size()));
  }

  @Test
  void theDaysOfTheSupplementaryProvisionsAreThere() {
    assertThat(pack.enforced()).hasSize(6).contains(LocalDate.of(2023, 6, 5)).isSorted();
  }

  @Test
  void whatTheTextLeavesOpenIsMarked() {
    assertThat(List.of("S9-1(2)エ", "S10-5", "S10-2(2)", "S7-5(5)", "別紙1", "別紙2"))
        .allSatisfy(id -> assertThat(pack.clause(id).orElseThrow().isUnsure()).isTrue());
  }

  @Test
  void noSummaryIsLeftInOneLanguage() {
    assertThat(pack.clauses().values().stream().flatMap(clause -> clause.summary().stream()))
        .allSatisfy(summary -> assertThat(summary.ja()).isNotEqualTo(summary.en()));
  }

  @Test
  void everyAddressIsFoundInTheOfficialTableWithItsTitle() {
    Path table = Path.of("..", "..", "shared", "data", "fukushima-2023-comparison-table.txt");
    assumeTrue(Files.exists(table), "The official table is not at hand (../shared/data).");
    var opened = ((Opened.Table) Documents.openTable(table)).table();
    Map<String, Outline> outlines =
        Map.of("2023-06-05", opened.newer().outline(), "2023-draft", opened.older().outline());
    outlines.forEach(
        (edition, outline) ->
            assertThat(disagreements(edition, outline)).as("In %s", edition).isEmpty());
  }

  private Map<String, Overlay.Finding> disagreements(String edition, Outline outline) {
    return Overlay.of(pack, edition, outline).findings().entrySet().stream()
        .filter(found -> !(found.getValue() instanceof Overlay.Finding.Agrees))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
