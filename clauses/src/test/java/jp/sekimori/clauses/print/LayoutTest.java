package jp.sekimori.clauses.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Comparison.Pair;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.compare.Difference.Kind;
import jp.sekimori.clauses.compare.Edit;
import jp.sekimori.clauses.fixtures.EditionGenerator;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.print.Sheet.Cell;
import jp.sekimori.clauses.print.Sheet.Clauses;
import jp.sekimori.clauses.print.Sheet.Paragraph;
import jp.sekimori.clauses.print.Sheet.Part;
import jp.sekimori.clauses.print.Sheet.Role;
import jp.sekimori.clauses.print.Sheet.Row;
import jp.sekimori.clauses.print.Sheet.Run;
import jp.sekimori.clauses.print.Sheet.Side;
import jp.sekimori.clauses.print.Sheet.Vacant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the table shows is what the comparison says, no more and no less. */
class LayoutTest {

  static Stream<Comparison> comparisons() {
    return Stream.concat(
        Stream.of(Style.values())
            .map(style -> PolicyGenerator.policy(style, style.ordinal(), 60))
            .map(older -> Comparison.of(older, Edited.of(older, older.nodes().size()))),
        LongStream.range(0, 12)
            .mapToObj(seed -> EditionGenerator.editions(seed, 80))
            .map(editions -> Comparison.of(editions.older(), editions.newer())));
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void everyClauseStandsOnceInItsColumnInItsOrder(Comparison comparison) {
    Sheet sheet = Layout.of(comparison, TablePrinter.Options.defaults());
    assertThat(clauses(sheet, Side.NEWER)).isEqualTo(comparison.newer().nodes());
    assertThat(clauses(sheet, Side.OLDER)).isEqualTo(comparison.older().nodes());
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void pairsThatDidNotMoveStandSideBySide(Comparison comparison) {
    Sheet sheet = Layout.of(comparison, TablePrinter.Options.defaults());
    var beside = new HashSet<Pair>();
    for (Row row : sheet.rows()) {
      if (row.newer() instanceof Clauses newer && row.older() instanceof Clauses older) {
        beside.add(
            new Pair(older.paragraphs().getLast().node(), newer.paragraphs().getLast().node()));
      }
    }
    Set<Node> moved = new HashSet<>();
    comparison.differences().stream()
        .filter(difference -> difference.kind() == Kind.MOVED)
        .forEach(difference -> moved.add(difference.newer()));
    assertThat(beside).isSubsetOf(comparison.pairs());
    assertThat(comparison.pairs())
        .filteredOn(pair -> !movedAlong(pair.newer(), moved))
        .isSubsetOf(beside);
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void whatDiffersIsUnderlinedAndNothingElse(Comparison comparison) {
    Sheet sheet = Layout.of(comparison, TablePrinter.Options.defaults());
    for (Side side : Side.values()) {
      for (Paragraph paragraph : paragraphs(sheet, side)) {
        List<Difference> own =
            comparison.differences().stream()
                .filter(
                    d -> side.of(d) == paragraph.node() || d.further().contains(paragraph.node()))
                .toList();
        assertThat(underlined(paragraph, Part.TEXT))
            .as("text of %s in %s", paragraph.node(), own)
            .isEqualTo(expectedText(comparison, paragraph, own, side));
        boolean label =
            isOneSided(comparison, paragraph.node(), own)
                || own.stream()
                    .anyMatch(d -> d.kind() == Kind.RENUMBERED || d.kind() == Kind.MOVED);
        assertThat(underlined(paragraph, Part.LABEL))
            .as("label of %s in %s", paragraph.node(), own)
            .isEqualTo(
                label && paragraph.role() == Role.LABELLED
                    ? paragraph.node().clause().label().printed()
                    : "");
        assertThat(underlined(paragraph, Part.SPACE)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void aRemarkStandsBesideWhatIsNewGoneOrMoved(Comparison comparison) {
    Sheet sheet = Layout.of(comparison, TablePrinter.Options.defaults());
    Set<Node> paired = new HashSet<>();
    comparison.pairs().forEach(pair -> paired.addAll(List.of(pair.newer(), pair.older())));
    for (Row row : sheet.rows()) {
      if (row.older() instanceof Vacant(String remark) && row.newer() instanceof Clauses clauses) {
        Node first = clauses.paragraphs().getFirst().node();
        assertThat(remark).matches(paired.contains(first) ? "（.*から移動）" : "（新設）|（.*から分割）|");
      }
      if (row.newer() instanceof Vacant(String remark) && row.older() instanceof Clauses clauses) {
        Node first = clauses.paragraphs().getFirst().node();
        assertThat(remark).matches(paired.contains(first) ? "（.*へ移動）" : "（削る）|（.*へ統合）|");
      }
    }
  }

  private static String expectedText(
      Comparison comparison, Paragraph paragraph, List<Difference> own, Side side) {
    boolean caption = paragraph.role() == Role.CAPTION;
    String text =
        caption
            ? paragraph.node().clause().caption().text()
            : paragraph.node().clause().text().text();
    boolean movedParagraph =
        paragraph.role() == Role.UNLABELLED && own.stream().anyMatch(d -> d.kind() == Kind.MOVED);
    if (isOneSided(comparison, paragraph.node(), own) || movedParagraph) {
      return text;
    }
    var changed = new StringBuilder();
    boolean divided = own.stream().anyMatch(d -> d.kind() == Kind.SPLIT || d.kind() == Kind.MERGED);
    if (divided && !caption && own.stream().allMatch(d -> d.edits().isEmpty())) {
      // The part that went to another clause, or came from one: what the counterpart lacks.
      String other = counterpart(comparison, paragraph.node()).clause().text().text();
      return text.startsWith(other)
          ? text.substring(other.length())
          : other.startsWith(text) ? "" : "?";
    }
    for (Difference difference : own) {
      for (Edit edit : caption ? difference.captionEdits() : difference.edits()) {
        changed.append(side == Side.NEWER ? edit.newer() : edit.older());
      }
    }
    return changed.toString();
  }

  private static Node counterpart(Comparison comparison, Node node) {
    return comparison.pairs().stream()
        .filter(pair -> pair.newer() == node || pair.older() == node)
        .map(pair -> pair.newer() == node ? pair.older() : pair.newer())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOneSided(Comparison comparison, Node node, List<Difference> own) {
    return !own.isEmpty()
        && comparison.pairs().stream().noneMatch(p -> p.newer() == node || p.older() == node);
  }

  private static boolean movedAlong(Node node, Set<Node> moved) {
    return moved.contains(node) || node.parent().filter(p -> movedAlong(p, moved)).isPresent();
  }

  private static String underlined(Paragraph paragraph, Part part) {
    var text = new StringBuilder();
    paragraph.runs().stream()
        .filter(run -> run.part() == part && run.underlined())
        .map(Run::text)
        .forEach(text::append);
    return text.toString();
  }

  private static List<Node> clauses(Sheet sheet, Side side) {
    return paragraphs(sheet, side).stream()
        .filter(paragraph -> paragraph.role() != Role.CAPTION)
        .map(Paragraph::node)
        .toList();
  }

  private static List<Paragraph> paragraphs(Sheet sheet, Side side) {
    var all = new ArrayList<Paragraph>();
    for (Row row : sheet.rows()) {
      Cell cell = side == Side.NEWER ? row.newer() : row.older();
      if (cell instanceof Clauses(List<Paragraph> paragraphs)) {
        all.addAll(paragraphs);
      }
    }
    return all;
  }
}
