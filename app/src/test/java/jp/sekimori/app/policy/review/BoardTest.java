package jp.sekimori.app.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.fixtures.OfficialTable;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.table.ComparisonTable;
import jp.sekimori.clauses.text.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What decisions make of what was read. */
class BoardTest {
  private static final String POLICY =
      """
      第１条　この規程は、次のとおりとする。
      (1)　目的を定める。
      ア　詳細は別に定める。
      イ　例外は認めない。
      (2)　用語を定める。
      第２条　職員は、要領に従い、
      その定めるところによる。
      """;

  @ParameterizedTest
  @EnumSource(Style.class)
  void withoutDecisionsTheTreeIsTheOneThatWasRead(Style style) {
    for (long seed = 1; seed <= 20; seed++) {
      Outline outline = PolicyGenerator.policy(style, seed, 120);
      var items = Items.of(new Reading(outline, List.of(), List.of()));
      assertThat(Board.of(items, List.of()).outline(Column.NEWER).roots())
          .isEqualTo(outline.roots());
    }
  }

  @Test
  void bothColumnsOfTheOfficialTableAreRebuilt() {
    var table = ((Opened.Table) Documents.open("t.txt", OfficialTable.bytes())).table();
    var board = Board.of(Items.of(table), List.of());
    assertThat(board.outline(Column.NEWER).roots()).isEqualTo(table.newer().outline().roots());
    assertThat(board.outline(Column.OLDER).roots()).isEqualTo(table.older().outline().roots());
    assertThat(Figures.of(board).toLookAt()).isPositive();
  }

  @Test
  void aStruckClauseLeavesTheTreeWithEverythingBelowIt() {
    assertThat(paths(start().with(new Change.Strike(2, true))))
        .containsExactly("第１条", "第１条/(2)", "第２条");
  }

  @Test
  void whatStandsBelowAStruckClauseMayStayOneLevelHigher() {
    assertThat(paths(start().with(new Change.Strike(2, false))))
        .containsExactly("第１条", "第１条/ア", "第１条/イ", "第１条/(2)", "第２条");
  }

  @Test
  void aStruckClauseIsKeptAndComesBackWhenAccepted() {
    var struck = start().with(new Change.Strike(4, true));
    assertThat(struck.find(4).orElseThrow().verdict()).isEqualTo(Verdict.STRUCK);
    assertThat(paths(struck.with(new Change.Accept(4)))).isEqualTo(paths(start()));
  }

  @Test
  void whatStandsBelowGoesAlongToAnotherLevel() {
    var board = start();
    var item = board.find(2).orElseThrow().item();
    var same = new Wording(item.label(), item.caption(), item.text());
    assertThat(paths(board.with(new Change.Mend(2, same, 0))))
        .containsExactly("第１条", "(1)", "(1)/ア", "(1)/イ", "(1)/(2)", "第２条");
  }

  @Test
  void aMendedLabelAndTextStandInTheTree() {
    var label = Wording.label("(3)", LabelKind.PAREN_NUMBER).orElseThrow();
    var wording = new Wording(label, Passage.EMPTY, Passage.of(5, "改めた。"));
    var outline = start().with(new Change.Mend(5, wording, 1)).outline(Column.NEWER);
    assertThat(outline.at("第１条/(3)").orElseThrow().clause().text().text()).isEqualTo("改めた。");
  }

  @Test
  void aClauseStartsWhereALineIsCutOff() {
    var board = start().with(new Change.Split(6, 1));
    assertThat(paths(board)).endsWith("第２条", "¶1");
    assertThat(board.find(7).orElseThrow().item().text().text()).isEqualTo("その定めるところによる。");
  }

  @Test
  void whatWasCutOffIsJoinedAgain() {
    var board = start().with(new Change.Split(6, 1)).with(new Change.Join(7));
    assertThat(board.outline(Column.NEWER).roots())
        .isEqualTo(start().outline(Column.NEWER).roots());
  }

  @Test
  void aJoinedLabelBecomesPartOfTheSentence() {
    var board = start().with(new Change.Join(4));
    assertThat(board.find(3).orElseThrow().item().text().text()).endsWith("定める。イ 例外は認めない。");
  }

  @Test
  void theCertainAreAcceptedTogetherAndTheDoubtfulAreNot() {
    var board = official().with(new Change.AcceptCertain());
    assertThat(Figures.of(board).open()).isEqualTo(Figures.of(board).toLookAt()).isPositive();
  }

  @Test
  void aClauseGoesToTheOtherColumnAtItsLine() {
    var board = official();
    Entry moved = board.column(Column.NEWER).get(10);
    var after = board.with(new Change.Switch(moved.number()));
    var entries = after.column(Column.OLDER);
    int at = entries.indexOf(after.find(moved.number()).orElseThrow());
    assertThat(at).isPositive();
    assertThat(entries.get(at - 1).item().line()).isLessThanOrEqualTo(moved.item().line());
  }

  @Test
  void aLineSetAsideIsTakenIntoTheText() {
    var board = official();
    Entry line = board.aside().getLast();
    var after = board.with(new Change.TakeIn(line.number()));
    assertThat(after.text(Column.NEWER)).anyMatch(entry -> entry.number() == line.number());
    assertThat(after.aside()).hasSize(board.aside().size() - 1);
  }

  @Test
  void aDecisionTakenBackLeavesNoTraceInTheTree() {
    var items = Items.of(read(POLICY));
    var decided = new Decision(1, new Change.Strike(2, true), UUID.randomUUID(), NOW, true);
    assertThat(Board.of(items, List.of(decided)).outline(Column.NEWER).roots())
        .isEqualTo(start().outline(Column.NEWER).roots());
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    var board = start();
    var item = board.find(2).orElseThrow().item();
    var same = new Wording(item.label(), item.caption(), item.text());
    for (Change change :
        List.of(
            new Change.Accept(99),
            new Change.Mend(2, same, 5),
            new Change.Split(2, 1),
            new Change.Join(1),
            new Change.Switch(1),
            new Change.TakeIn(1))) {
      assertThat(board.problem(change)).as(change.toString()).isPresent();
    }
    assertThat(board.with(new Change.Strike(2, true)).problem(new Change.Join(2))).isPresent();
  }

  @Test
  void anythingPossibleKeepsEveryEntryAndATreeWithoutGaps() {
    var random = new java.util.Random(7);
    var board = official();
    long before = board.all().count();
    long added = 0;
    for (int i = 0; i < 300; i++) {
      int number = 1 + random.nextInt((int) before);
      var change = any(random.nextInt(5), number);
      if (board.problem(change).isEmpty()) {
        board = board.with(change);
        added += change instanceof Change.Split ? 1 : 0;
      }
    }
    assertThat(board.all().count()).isEqualTo(before + added);
    for (Column column : Column.values()) {
      assertThat(board.outline(column).nodes()).hasSize(board.text(column).size());
    }
  }

  private static Change any(int kind, int number) {
    return switch (kind) {
      case 0 -> new Change.Strike(number, true);
      case 1 -> new Change.Strike(number, false);
      case 2 -> new Change.Switch(number);
      case 3 -> new Change.Split(number, 1);
      default -> new Change.Accept(number);
    };
  }

  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  private static Board start() {
    return Board.of(Items.of(read(POLICY)), List.of());
  }

  /** A board of two columns with doubts in both. */
  private static Board official() {
    ComparisonTable table = ((Opened.Table) Documents.open("t.txt", OfficialTable.bytes())).table();
    return Board.of(Items.of(table), List.of());
  }

  private static Reading read(String text) {
    return ((Opened.Text) Documents.open("t.txt", text.getBytes(StandardCharsets.UTF_8))).reading();
  }

  private static List<String> paths(Board board) {
    var paths = new ArrayList<String>();
    board.outline(Column.NEWER).nodes().forEach(node -> paths.add(node.path().toString()));
    return paths;
  }
}
