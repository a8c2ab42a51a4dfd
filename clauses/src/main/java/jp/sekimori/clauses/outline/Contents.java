package jp.sekimori.clauses.outline;

import java.util.List;
import java.util.regex.Pattern;
import jp.sekimori.clauses.label.LabelReader.Candidate;
import jp.sekimori.clauses.text.Line;

/**
 * The lines of a table of contents (目次), whose labels are not clauses: from the word to where its
 * first entry is printed a second time.
 *
 * @param from 0-based index of its first entry
 * @param until index behind its last entry; the same as {@code from} where there is none
 */
record Contents(int from, int until) {
  private static final Pattern WORD = Pattern.compile("^[目]\\s*[次]$");
  private static final Pattern PAGE = Pattern.compile("[\\s・…‥.．･\\-－―]*[0-9０-９]*\\s*$");
  private static final Contents NONE = new Contents(0, 0);

  static Contents find(List<Line> lines, List<List<Candidate>> candidates) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (WORD.matcher(lines.get(i).stripped()).matches() && !candidates.get(i + 1).isEmpty()) {
        return fromEntry(lines, candidates, i + 1);
      }
    }
    return NONE;
  }

  private static Contents fromEntry(List<Line> lines, List<List<Candidate>> candidates, int first) {
    String label = candidates.get(first).getFirst().label().normal();
    String title = title(lines, candidates, first);
    for (int j = first + 1; j < lines.size(); j++) {
      if (!candidates.get(j).isEmpty()
          && candidates.get(j).getFirst().label().normal().equals(label)
          && title.startsWith(title(lines, candidates, j))) {
        return new Contents(first, j);
      }
    }
    return NONE;
  }

  private static String title(List<Line> lines, List<List<Candidate>> candidates, int i) {
    String rest = lines.get(i).text().substring(candidates.get(i).getFirst().end());
    return PAGE.matcher(rest).replaceFirst("").replaceAll("[\\s　]+", "");
  }

  boolean contains(int i) {
    return i >= from && i < until;
  }
}
