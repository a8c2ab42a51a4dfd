package jp.sekimori.clauses.print;

import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelReader;

/**
 * The label at the start of a paragraph.
 *
 * @param readings what it may be read as; not empty
 * @param end the offset behind it
 */
record PrintedLabel(List<Label> readings, int end) {
  private static final char SPACE = '　';

  static Optional<PrintedLabel> find(String text, int labelEnd) {
    if (labelEnd > 0) {
      Optional<PrintedLabel> marked = upTo(text, labelEnd);
      if (marked.isPresent()) {
        return marked;
      }
    }
    // The longest label that a full-width blank parts from its text; one may stand inside it.
    int limit = Math.min(text.length(), 40);
    for (int end = limit; end > 0; end--) {
      if (end == text.length() || text.charAt(end) == SPACE) {
        Optional<PrintedLabel> spaced = upTo(text, end);
        if (spaced.isPresent()) {
          return spaced;
        }
      }
    }
    return LabelReader.read(text).stream()
        .findFirst()
        .map(c -> new PrintedLabel(List.of(c.label()), c.end()));
  }

  private static Optional<PrintedLabel> upTo(String text, int end) {
    String printed = text.substring(0, end).strip();
    List<Label> readings =
        LabelReader.read(printed).stream()
            .map(LabelReader.Candidate::label)
            .filter(label -> label.printed().equals(printed))
            .toList();
    return readings.isEmpty() ? Optional.empty() : Optional.of(new PrintedLabel(readings, end));
  }
}
