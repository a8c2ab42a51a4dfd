package jp.sekimori.clauses.outline;

import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import org.jspecify.annotations.Nullable;

/**
 * How much a careful reader would be surprised by a label at a place: 0 for what is expected, about
 * 2 for one slip of the drafter (a number used twice, left out, out of order). The outline is the
 * reading of the whole text with the least surprise, see docs/adr/0004.
 */
final class Surprise {
  private static final double REPEATED = 2.0;
  private static final double SKIPPED = 2.0;
  private static final double SKIPPED_FURTHER = 0.3;
  private static final double BACKWARD = 2.5;
  private static final double BACK_TO_START = 3.0;
  private static final double RESUMED = 0.2;
  private static final double OVERLAP = 1.0;

  /** A list that starts at another number than its first. */
  private static final double LATE_START = 2.0;

  /** A list that goes on from where the list under the clause before it ended: セ … ソ. */
  private static final double CARRIED_ON = 1.0;

  /** A kind of label below itself: (2) and below it (1), (2). */
  private static final double WITHIN_ITSELF = 2.4;

  private static final double WITHIN_ITSELF_BELOW_SENTENCE = 0.6;

  /** Another kind of label among siblings that began with one. */
  private static final double STYLE_CHANGED = 2.2;

  private static final double STYLE_CHANGED_MIDWAY = 3.0;

  private static final double STYLE_CHANGED_BACK = 0.5;
  private static final double REOPENED = 1.5;

  /** A kind under another parent kind than earlier in the text. */
  private static final double UNUSUAL_PARENT = 0.5;

  private static final double AGAINST_CONVENTION = 5.0;

  /** Of two equally good places the inner one is meant. */
  private static final double CLOSING = 0.02;

  private Surprise() {}

  /** The series a label continues. */
  static int key(Label label) {
    int parts = label.kind() == LabelKind.COMPOUND ? label.numbers().size() : 0;
    return label.kind().ordinal() * 8 + Math.min(parts, 7);
  }

  /**
   * The surprise of {@code label} as a child of {@code parent}.
   *
   * @param innermost the innermost open clause
   * @param usual what was learned about the kinds so far
   */
  static double of(Label label, Level parent, Level innermost, Habits usual) {
    double closing = CLOSING * (innermost.depth() - parent.depth());
    return closing
        + convention(label, parent, innermost)
        + usual.unusualParent(label.kind(), parent.kind(), UNUSUAL_PARENT)
        + sequence(label, parent, usual);
  }

  private static double convention(Label label, Level parent, Level innermost) {
    LabelKind kind = label.kind();
    LabelKind above = parent.kind();
    boolean root = parent.depth() == 0;
    return switch (kind) {
      case ANNEX, APPENDED_TABLE, FORM -> root ? 0 : 2 * AGAINST_CONVENTION;
      case SUPPLEMENT -> supplement(parent, innermost);
      case PART, BOOK, CHAPTER, SECTION, SUBSECTION, DIVISION ->
          root || (above.hasCounter() && above.compareTo(kind) < 0 || above == LabelKind.PART)
              ? 0
              : AGAINST_CONVENTION;
      case ARTICLE ->
          root
                  || above == LabelKind.SUPPLEMENT
                  || (above.hasCounter() && above != LabelKind.ARTICLE)
                  || above.isAttachment()
              ? 0
              : AGAINST_CONVENTION;
      case ORDINAL -> root || above.hasCounter() || above.isAttachment() ? 0 : 2.0;
      case COMPOUND -> compound(label, parent);
      default -> root && parent.series() != null ? 0.3 : 0;
    };
  }

  /** 附則 stands under the 部 it belongs to, and at the root where there are none. */
  private static double supplement(Level parent, Level innermost) {
    boolean fits =
        innermost.hasAbove(LabelKind.PART) ? parent.kind() == LabelKind.PART : parent.depth() == 0;
    return fits ? 0 : 2 * AGAINST_CONVENTION;
  }

  /** 2―4―1 belongs below 2―4. */
  private static double compound(Label label, Level parent) {
    List<Integer> above = label.numbers().subList(0, label.numbers().size() - 1);
    if (parent.depth() > 0 && parent.numbers().equals(above)) {
      return 0;
    }
    for (Level level = parent; level != null; level = level.up()) {
      if (level.depth() > 0 && level.numbers().equals(above)) {
        return 3.0;
      }
    }
    return 1.0;
  }

  private static double sequence(Label label, Level parent, Habits usual) {
    if (label.numbers().isEmpty()) {
      return 0;
    }
    Series series = parent.series(key(label));
    if (series != null && isInSeries(label, series)) {
      return Math.min(
          continued(label, series) + reopened(series, parent), afterOtherStyle(label, parent));
    }
    double start = start(label, parent, usual);
    if (parent.isChildless()) {
      return start + withinItself(label, parent);
    }
    return styleChange(label, parent, start);
  }

  private static boolean isInSeries(Label label, Series series) {
    if (label.kind() != LabelKind.COMPOUND) {
      return true;
    }
    int above = label.numbers().size() - 1;
    return series.last().size() > above
        && series.last().subList(0, above).equals(label.numbers().subList(0, above));
  }

  private static double continued(Label label, Series series) {
    return switch (series.relation(label.numbers())) {
      case SUCCESSOR -> 0;
      case RESUMED -> RESUMED;
      case REPEATED -> label.isRange() || series.last().size() > 1 ? OVERLAP : REPEATED;
      case SKIPPED -> SKIPPED + SKIPPED_FURTHER * Math.min(series.gap(label.numbers()) - 1, 3);
      case BACKWARD -> label.number() == 1 ? BACK_TO_START : BACKWARD;
    };
  }

  /** (4) after ③ after (2): the number goes on although the style changed and changed back. */
  private static double afterOtherStyle(Label label, Level parent) {
    @Nullable Series latest = parent.series();
    return latest != null && Series.isSuccessor(latest.last(), label.numbers())
        ? STYLE_CHANGED_BACK
        : Double.MAX_VALUE;
  }

  /** To go back to a list among siblings that another list has followed. */
  private static double reopened(Series series, Level parent) {
    boolean latest = series == parent.series();
    return latest || parent.depth() == 0 || parent.kind() == LabelKind.PART ? 0 : REOPENED;
  }

  private static double start(Label label, Level parent, Habits usual) {
    int own = label.numbers().getLast();
    if (label.kind() == LabelKind.COMPOUND || label.numbers().size() == 1) {
      if (own == 1) {
        return 0;
      }
    }
    if (own == 2 && isParagraphNumber(label.kind(), parent)) {
      // The first paragraph of an article bears no number.
      return 0.05;
    }
    List<Integer> before = usual.reached(label.kind());
    boolean carriedOn = before != null && Series.isSuccessor(before, label.numbers());
    if (carriedOn && runsThrough(label.kind())) {
      return 0;
    }
    return carriedOn ? CARRIED_ON : LATE_START;
  }

  /** Kinds whose numbers run on through the divisions above them. */
  private static boolean runsThrough(LabelKind kind) {
    return kind == LabelKind.ARTICLE
        || kind == LabelKind.ORDINAL
        || kind == LabelKind.APPENDED_TABLE
        || kind == LabelKind.FORM
        || kind == LabelKind.ANNEX;
  }

  private static double withinItself(Label label, Level parent) {
    if (label.kind() == LabelKind.COMPOUND || !parent.hasAboveLike(label.kind())) {
      return 0;
    }
    return WITHIN_ITSELF + (parent.isHeading() ? 0 : WITHIN_ITSELF_BELOW_SENTENCE);
  }

  private static double styleChange(Label label, Level parent, double start) {
    if (isFreeAmongOthers(label.kind(), parent)) {
      return start;
    }
    @Nullable Series latest = parent.series();
    boolean goesOn = latest != null && Series.isSuccessor(latest.last(), label.numbers());
    double change = start < 0.1 || goesOn ? STYLE_CHANGED : STYLE_CHANGED_MIDWAY;
    return change + withinItself(label, parent);
  }

  /** Kinds that stand beside others as a matter of course. */
  private static boolean isFreeAmongOthers(LabelKind kind, Level parent) {
    if (kind.isAttachment() || kind == LabelKind.SUPPLEMENT) {
      return true;
    }
    if (parent.depth() == 0 || parent.kind() == LabelKind.PART) {
      // After 附則 or 別紙 the parts go on.
      return kind == LabelKind.PART;
    }
    return isParagraphNumber(kind, parent);
  }

  /** 項: the numbered paragraphs of an article, of which the first bears no number. */
  private static boolean isParagraphNumber(LabelKind kind, Level parent) {
    boolean article = parent.kind() == LabelKind.ARTICLE || parent.kind() == LabelKind.SUPPLEMENT;
    return article
        && (kind == LabelKind.NUMBER
            || kind == LabelKind.DOTTED_NUMBER
            || (kind == LabelKind.CIRCLED_NUMBER && parent.isChildless()));
  }
}
