package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/**
 * A text that prints only some of its clauses and does not say so, as many comparison tables do.
 * Its gaps are one observation, not as many defects.
 */
final class Excerpt implements Rule.OfText {
  private static final int MANY = 5;

  @Override
  public About about() {
    return About.question(
        "excerpt",
        "番号の飛びが多く、抜粋と思われる。番号の飛びは個別に報告しない。",
        "So many numbers are missing that the text seems an excerpt; gaps are not told one by"
            + " one.");
  }

  static boolean isExcerpt(Draft draft) {
    List<NumberSkipped.Gap> gaps = draft.gaps();
    int steps = draft.series().stream().mapToInt(series -> series.members().size() - 1).sum();
    return gaps.size() >= MANY && gaps.size() * 4 > steps;
  }

  @Override
  public void check(Draft draft, Report report) {
    if (!isExcerpt(draft)) {
      return;
    }
    List<NumberSkipped.Gap> gaps = draft.gaps();
    report.add(
        this,
        gaps.getFirst().after(),
        new Message(
            "番号が%d箇所で飛んでいます。抜粋であれば問題ありません。全文であれば番号を確かめてください。".formatted(gaps.size()),
            "Numbers are missing in %d places. That is as it should be in an excerpt only."
                .formatted(gaps.size())),
        gaps.stream().limit(MANY).map(gap -> Evidence.of(gap.after())).toList());
  }
}
