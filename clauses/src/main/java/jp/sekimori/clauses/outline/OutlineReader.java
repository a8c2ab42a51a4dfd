package jp.sekimori.clauses.outline;

import java.util.List;
import jp.sekimori.clauses.label.LabelReader;
import jp.sekimori.clauses.text.Line;

/**
 * Reads the tree of clauses from the lines of one text.
 *
 * <p>No order of levels is given beforehand. Every line may continue the sentence before it, start
 * a paragraph, or start a clause at one of several places; the reading of the whole text that would
 * surprise a careful reader least is taken. Where another reading came close, a note says so.
 */
public final class OutlineReader {
  private OutlineReader() {}

  /**
   * The outline that a careful reader would draw of these lines. Never fails; every character that
   * is not a blank is in the outline.
   *
   * @param lines the lines of one column, without page heads; blank lines may part paragraphs
   */
  public static Reading read(List<Line> lines) {
    var candidates =
        lines.stream()
            .filter(line -> !line.isBlank())
            .map(line -> LabelReader.read(line.text()))
            .toList();
    var setting = new Typesetting(lines, candidates);
    var lineSurprise = new LineSurprise(setting, candidates);
    var steps = new OutlineSearch(setting, candidates, lineSurprise).leastSurprising();
    return new OutlineBuilder(setting, lineSurprise).build(steps);
  }
}
