package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** A number that is missing between its neighbours. */
final class NumberSkipped implements Rule.OfText {
  @Override
  public About about() {
    return About.error(
        "number-skipped",
        "番号が飛んでいる。略された範囲の番号はあるものと数える。",
        "A number is missing between its neighbours; elided ranges count as present.");
  }

  @Override
  public void check(Draft draft, Report report) {
    if (Excerpt.isExcerpt(draft)) {
      return;
    }
    draft.gaps().forEach(gap -> tell(gap, report));
  }

  /**
   * @param missing how the numbers are read between the two: 3, 3 to 5
   */
  record Gap(Node before, Node after, String missing) {}

  static List<Gap> gaps(Draft draft) {
    var gaps = new ArrayList<Gap>();
    for (Series series : draft.series()) {
      if (!series.kind().isAttachment()) {
        addGaps(series, draft, gaps);
      }
    }
    return gaps;
  }

  private static void addGaps(Series series, Draft draft, List<Gap> gaps) {
    List<Node> rising = Sequence.of(series).rising();
    for (int i = 1; i < rising.size(); i++) {
      Node before = rising.get(i - 1);
      Node after = rising.get(i);
      List<Integer> reached = Series.reached(before);
      List<Integer> next = Series.position(after);
      if (!follows(reached, next)
          && !isFilled(series, reached, next)
          && !isRepeatedBetween(series, before, after)
          && !LabelStyle.isContinuedBetween(before, after, draft)
          && !Series.isElidedBetween(draft.nodes(), before, after)) {
        gaps.add(new Gap(before, after, missing(reached, next)));
      }
    }
  }

  /** 8 → 9, 8 → 8の2, 8の2 → 8の3, 8の2 → 9. */
  private static boolean follows(List<Integer> reached, List<Integer> next) {
    int common = 0;
    int shorter = Math.min(reached.size(), next.size());
    while (common < shorter && reached.get(common).equals(next.get(common))) {
      common++;
    }
    if (next.size() != common + 1) {
      return false;
    }
    int last = next.getLast();
    return common < reached.size() ? last == reached.get(common) + 1 : last <= 2;
  }

  /** A number that only stands in the wrong place is not missing. */
  private static boolean isFilled(Series series, List<Integer> reached, List<Integer> next) {
    if (reached.size() != 1 || next.size() != 1) {
      return false;
    }
    for (int number = reached.getFirst() + 1; number < next.getFirst(); number++) {
      List<Integer> wanted = List.of(number);
      if (series.members().stream().noneMatch(m -> covers(m, wanted))) {
        return false;
      }
    }
    return true;
  }

  private static boolean covers(Node member, List<Integer> wanted) {
    return Series.compare(Series.position(member), wanted) <= 0
        && Series.compare(wanted, Series.reached(member)) <= 0;
  }

  /** １ ２ ２ ４: the number used twice is the defect, and it explains the gap. */
  private static boolean isRepeatedBetween(Series series, Node before, Node after) {
    return series.members().stream()
        .anyMatch(
            member ->
                member.order() > before.order()
                    && member.order() < after.order()
                    && Series.compare(Series.position(member), Series.position(before)) == 0);
  }

  private static String missing(List<Integer> reached, List<Integer> next) {
    if (next.size() > 1) {
      return next.getFirst() + "の" + Math.max(2, next.get(1) - 1);
    }
    int from = reached.getFirst() + 1;
    int to = next.getFirst() - 1;
    return from >= to ? String.valueOf(from) : from + "～" + to;
  }

  private void tell(Gap gap, Report report) {
    String before = Evidence.name(gap.before());
    String after = Evidence.name(gap.after());
    report.add(
        this,
        gap.after(),
        new Message(
            "「%s」の次が「%s」で、間の番号（%s）がありません。番号を詰めるか、「削除」又は「（略）」と示してください。"
                .formatted(before, after, gap.missing()),
            "%s follows %s: the number between them is missing (%s). Renumber, or print 削除 or （略）."
                .formatted(after, before, gap.missing())),
        Evidence.of(List.of(gap.before(), gap.after())));
  }
}
