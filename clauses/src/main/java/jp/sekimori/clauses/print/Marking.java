package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.compare.Edit;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.print.Sheet.Paragraph;
import jp.sekimori.clauses.print.Sheet.Part;
import jp.sekimori.clauses.print.Sheet.Role;
import jp.sekimori.clauses.print.Sheet.Run;
import jp.sekimori.clauses.print.Sheet.Side;

/** Sets the paragraphs of a clause and underlines in them what differs from the other edition. */
final class Marking {
  private static final String SPACE = "　";
  private static final int LONGEST_HEADING = 60;

  private final Changes changes;

  Marking(Changes changes) {
    this.changes = changes;
  }

  List<Paragraph> paragraphs(Node node, Side side) {
    Clause clause = node.clause();
    boolean whole = changes.isOneSided(node, side);
    boolean moved = changes.has(node, Difference.Kind.MOVED);
    var paragraphs = new ArrayList<Paragraph>();
    if (!clause.caption().isEmpty()) {
      var caption = new ArrayList<Run>();
      addText(caption, clause.caption().text(), spans(node, side, whole, Difference::captionEdits));
      paragraphs.add(new Paragraph(Role.CAPTION, node, true, caption));
    }
    var runs = new ArrayList<Run>();
    boolean labelled = clause.label().isPrinted();
    if (labelled) {
      boolean underlined = whole || moved || changes.has(node, Difference.Kind.RENUMBERED);
      runs.add(new Run(Part.LABEL, printable(clause.label().printed()), underlined));
    }
    if (!labelled || !clause.text().isEmpty()) {
      runs.add(new Run(Part.SPACE, SPACE, false));
    }
    boolean wholeText = whole || moved && !labelled;
    addText(runs, clause.text().text(), textSpans(node, side, wholeText));
    Role role = labelled ? Role.LABELLED : Role.UNLABELLED;
    paragraphs.add(new Paragraph(role, node, isHeading(node), runs));
    return paragraphs;
  }

  private static void addText(List<Run> runs, String text, List<Span> underlined) {
    int done = 0;
    for (Span span : underlined) {
      int start = Math.max(done, span.start());
      int end = Math.clamp(span.end(), start, text.length());
      addRun(runs, text.substring(done, start), false);
      addRun(runs, text.substring(start, end), true);
      done = end;
    }
    addRun(runs, text.substring(done), false);
  }

  private static void addRun(List<Run> runs, String text, boolean underlined) {
    if (!text.isEmpty()) {
      runs.add(new Run(Part.TEXT, printable(text), underlined));
    }
  }

  /** Characters from start to before end. */
  private record Span(int start, int end) {}

  private List<Span> spans(
      Node node, Side side, boolean whole, Function<Difference, List<Edit>> edits) {
    if (whole) {
      return List.of(new Span(0, Integer.MAX_VALUE));
    }
    return changes.of(node).stream()
        .filter(difference -> side.of(difference) == node)
        .flatMap(difference -> edits.apply(difference).stream())
        .map(edit -> span(edit, side))
        .toList();
  }

  /** A clause that was split or merged without another word keeps one run less, or has one more. */
  private List<Span> textSpans(Node node, Side side, boolean whole) {
    List<Span> edited = spans(node, side, whole, Difference::edits);
    Node other = changes.counterpart(node);
    boolean divided =
        changes.has(node, Difference.Kind.SPLIT) || changes.has(node, Difference.Kind.MERGED);
    if (!divided || !edited.isEmpty() || other == null) {
      return edited;
    }
    String here = node.clause().text().text();
    String there = other.clause().text().text();
    int shorter = Math.min(here.length(), there.length());
    int start = 0;
    while (start < shorter && here.charAt(start) == there.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && here.charAt(here.length() - 1 - end) == there.charAt(there.length() - 1 - end)) {
      end++;
    }
    return List.of(new Span(start, here.length() - end));
  }

  private static Span span(Edit edit, Side side) {
    return switch (side) {
      case NEWER -> new Span(edit.newerStart(), edit.newerEnd());
      case OLDER -> new Span(edit.olderStart(), edit.olderEnd());
    };
  }

  private static boolean isHeading(Node node) {
    String text = node.clause().text().text();
    return !node.children().isEmpty() && text.length() <= LONGEST_HEADING && !text.endsWith("。");
  }

  /** Characters that XML cannot hold, as pictures of themselves. */
  static String printable(String text) {
    if (text.chars().noneMatch(Marking::needsPicture)) {
      return text;
    }
    var shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(picture(c)));
    return shown.toString();
  }

  private static boolean needsPicture(int unit) {
    return unit < ' ' && unit != '\t'
        || unit == 0x7F
        || unit >= 0xFFFE
        || Character.isSurrogate((char) unit);
  }

  private static int picture(int c) {
    if (c < ' ' && c != '\t') {
      return c + 0x2400;
    }
    boolean unpaired = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c == 0x7F ? 0x2421 : unpaired || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c;
  }
}
