package jp.sekimori.clauses.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.label.LabelReader;
import jp.sekimori.clauses.text.Line;

/**
 * How a text was set: whether sentences are broken over lines, how wide a line is, whether blank
 * lines part paragraphs. All of it is measured from the lines themselves.
 *
 * <p>Widths are in cells: 2 for a full-width character, 1 for a half-width one.
 */
final class Typesetting {
  /** A page set narrower than this is not told apart from a list of short lines. */
  private static final int NARROWEST_PAGE = 24;

  /** A class of lines far narrower than the page consists of headings, not of broken sentences. */
  private static final int DEEPEST_INDENT = 12;

  /** Japanese breaks between any two characters but a few: two of those may be pushed over. */
  private static final int SLACK = 4;

  private static final String NEVER_FIRST = "、。，．）」』】〕］)]ーっゃゅょッャュョァィゥェォ々・：；？！";
  private static final String OPENERS = "（(「『【〔";
  private static final String SENTENCE_ENDS = "。．！？";
  private static final String CLOSERS = "）)」』】";
  private static final String UNFINISHED = "、，をはがにのでとへやも「『（(【〔・～";

  private static final Pattern PROVISO = Pattern.compile("ただし、|但し、|この場合|なお、|また、|その際|さらに、|ついては、");
  private static final Pattern CONJUNCTION = Pattern.compile("(?:及び|又は|並びに|若しくは)$");

  /** Nouns that items end with, though they look like particles. */
  private static final Pattern NOUN = Pattern.compile("(?:もの|こと|など|まで|おそれ)$");

  private final List<Line> lines;
  private final int[] widths;

  /** Widths without a full stop or comma at the end, which may hang over the margin. */
  private final int[] bodyWidths;

  private final boolean[] blankBefore;
  private final boolean broken;
  private final boolean blanksPartParagraphs;
  private final int pageWidth;
  private final Map<LabelKind, int[]> widthOfClass = new EnumMap<>(LabelKind.class);
  private final LabelKind[] classOf;
  private final boolean[] firstOfClass;

  /** Measures the lines. Blank ones only tell where paragraphs may part. */
  Typesetting(List<Line> all, List<List<LabelReader.Candidate>> candidates) {
    lines = all.stream().filter(line -> !line.isBlank()).toList();
    widths = lines.stream().mapToInt(line -> width(line.stripped())).toArray();
    bodyWidths = lines.stream().mapToInt(line -> bodyWidth(line.stripped())).toArray();
    blankBefore = blanks(all);
    int parted = 0;
    for (int i = 1; i < lines.size(); i++) {
      parted += blankBefore[i] ? 1 : 0;
    }
    // A blank between nearly all lines is an artefact of extraction; between some, it means
    // something.
    blanksPartParagraphs = parted > 0 && parted < 0.6 * (lines.size() - 1);
    pageWidth = measurePage(candidates);
    broken = pageWidth > 0;
    classOf = new LabelKind[lines.size()];
    firstOfClass = new boolean[lines.size()];
    classify(candidates);
  }

  List<Line> lines() {
    return lines;
  }

  /** Whether sentences run over several lines at all. */
  boolean isBroken() {
    return broken;
  }

  /** Whether a blank line stands before this line, in a text where blanks part paragraphs. */
  boolean isPartedBefore(int i) {
    return blanksPartParagraphs && blankBefore[i];
  }

  /** Whether the line is so full that the next one may continue it. */
  boolean isFull(int i) {
    if (!broken || i + 1 >= lines.size()) {
      return false;
    }
    int available = available(i);
    boolean noRoom = widths[i] + headWidth(lines.get(i + 1).stripped()) > available;
    return noRoom || widths[i] >= available - SLACK;
  }

  /** Whether the next line's first characters would still have fitted on this one. */
  boolean hasRoom(int i) {
    return i + 1 < lines.size()
        && widths[i] + headWidth(lines.get(i + 1).stripped()) <= available(i);
  }

  /** Whether the line starts with a word that takes up the sentence before it: ただし、この場合…。 */
  boolean startsProviso(int i) {
    return PROVISO.matcher(lines.get(i).stripped()).lookingAt();
  }

  /** Whether the line is clearly shorter than a broken sentence would make it. */
  boolean isShort(int i) {
    return widths[i] < 0.6 * (broken ? pageWidth : 72);
  }

  boolean endsSentence(int i) {
    String text = lines.get(i).stripped();
    int last = text.length() - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  /** Whether the line ends in a sign or particle that always has something after it. */
  boolean endsUnfinished(int i) {
    String text = lines.get(i).stripped();
    return (UNFINISHED.indexOf(text.charAt(text.length() - 1)) >= 0 && !NOUN.matcher(text).find())
        || CONJUNCTION.matcher(text).find();
  }

  /** Whether the line starts with a character that never starts a paragraph. */
  boolean startsInside(int i) {
    char first = lines.get(i).stripped().charAt(0);
    return first == 'を' || NEVER_FIRST.indexOf(first) >= 0;
  }

  /** Whether a bracket or quote opened on the line is still open at its end. */
  boolean leavesOpen(int i) {
    int open = 0;
    for (char c : lines.get(i).text().toCharArray()) {
      if ("（(「『【〔".indexOf(c) >= 0) {
        open++;
      } else if ("）)」』】〕".indexOf(c) >= 0) {
        open = Math.max(0, open - 1);
      }
    }
    return open > 0;
  }

  private int available(int i) {
    int[] measured = widthOfClass.get(classOf[i]);
    return measured == null ? pageWidth : measured[firstOfClass[i] ? 0 : 1];
  }

  private static boolean[] blanks(List<Line> all) {
    var before = new ArrayList<Boolean>();
    boolean blank = false;
    for (Line line : all) {
      if (line.isBlank()) {
        blank = true;
      } else {
        before.add(blank);
        blank = false;
      }
    }
    var array = new boolean[before.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = before.get(i);
    }
    return array;
  }

  /**
   * The width of the page in cells, 0 where sentences are not broken over lines: the greatest width
   * at which several lines stop in the middle of a sentence and go on without a label.
   */
  private int measurePage(List<List<LabelReader.Candidate>> candidates) {
    int[] stops = new int[widths.length];
    int n = 0;
    for (int i = 0; i + 1 < widths.length; i++) {
      if (!endsSentence(i) && candidates.get(i + 1).isEmpty() && !isPartedBefore(i + 1)) {
        stops[n++] = bodyWidths[i];
      }
    }
    Arrays.sort(stops, 0, n);
    int enough = Math.max(1, Math.min(widths.length / 100, 3));
    for (int i = n - 1; i - enough >= 0; i--) {
      if (stops[i] - stops[i - enough] <= SLACK) {
        int wide = stops[i];
        return wide >= NARROWEST_PAGE && longerThan(wide + SLACK) <= widths.length / 50 ? wide : 0;
      }
    }
    return 0;
  }

  private long longerThan(int width) {
    return Arrays.stream(widths).filter(w -> w > width).count();
  }

  private void classify(List<List<LabelReader.Candidate>> candidates) {
    var widthsOf = new EnumMap<LabelKind, List<List<Integer>>>(LabelKind.class);
    LabelKind current = LabelKind.PARAGRAPH;
    for (int i = 0; i < lines.size(); i++) {
      boolean starts = !candidates.get(i).isEmpty() && candidates.get(i).getFirst().spaced();
      if (starts) {
        current = candidates.get(i).getFirst().label().kind();
      }
      classOf[i] = current;
      firstOfClass[i] = starts;
      var unfinished =
          widthsOf.computeIfAbsent(current, k -> List.of(new ArrayList<>(), new ArrayList<>()));
      boolean goesOn = i + 1 < lines.size() && candidates.get(i + 1).isEmpty();
      if (goesOn && !endsSentence(i)) {
        unfinished.get(starts ? 0 : 1).add(bodyWidths[i]);
      }
    }
    widthsOf.forEach(
        (kind, both) ->
            widthOfClass.put(kind, new int[] {typical(both.get(0)), typical(both.get(1))}));
  }

  /** How wide the broken lines of a class are: at least three of them stop within a sentence. */
  private int typical(List<Integer> unfinished) {
    int[] sorted = unfinished.stream().mapToInt(Integer::intValue).sorted().toArray();
    for (int i = sorted.length - 1; i > 1; i--) {
      if (sorted[i] - sorted[i - 2] <= 2) {
        return sorted[i] >= pageWidth - DEEPEST_INDENT ? Math.min(sorted[i], pageWidth) : pageWidth;
      }
    }
    return pageWidth;
  }

  /** The width of what could not have been broken off the start of the next line. */
  private static int headWidth(String next) {
    int end = 0;
    while (end < next.length() && OPENERS.indexOf(next.charAt(end)) >= 0) {
      end++;
    }
    int word = end;
    while (end < next.length() && end < 24 && next.charAt(end) > ' ' && next.charAt(end) < 0x7f) {
      end++;
    }
    end = Math.max(end, word + 1);
    while (end < next.length() && NEVER_FIRST.indexOf(next.charAt(end)) >= 0) {
      end++;
    }
    return width(next.substring(0, Math.min(end, next.length())));
  }

  private static int bodyWidth(String text) {
    boolean hangs = text.endsWith("。") || text.endsWith("、");
    return width(hangs ? text.substring(0, text.length() - 1) : text);
  }

  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += c < 0x1100 || (c >= 0xff61 && c <= 0xff9f) ? 1 : Character.isLowSurrogate(c) ? 0 : 2;
    }
    return width;
  }
}
