package jp.sekimori.app.policy.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.label.LabelReader;
import jp.sekimori.clauses.outline.Elision;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Passage;

/** What a clause says, as a person set it right. */
public record Wording(Label label, Passage caption, Passage text) {

  /** Whether the text, or all of it but its heading, was left out （略）. */
  boolean isElided() {
    return Elision.isElided(text.text());
  }

  /**
   * Reads a label that somebody typed.
   *
   * @param before the kind it had: of two readings of イ or i the one that goes on is taken
   * @return empty where it is no label; {@link Label#NONE} where nothing was typed
   */
  public static Optional<Label> label(String typed, LabelKind before) {
    String label = typed.strip();
    if (label.isEmpty()) {
      return Optional.of(Label.NONE);
    }
    List<Label> readings =
        LabelReader.read(label + "　").stream()
            .map(LabelReader.Candidate::label)
            .filter(read -> read.printed().equals(label))
            .toList();
    return readings.stream()
        .filter(read -> read.kind() == before)
        .findFirst()
        .or(() -> readings.stream().findFirst());
  }

  /**
   * Lines that somebody typed over printed ones; each keeps the number of the line in its place.
   *
   * @param first the line of the clause, where nothing was printed before
   */
  public static Passage passage(String typed, Passage printed, int first) {
    var lines = new ArrayList<Line>();
    for (String line : typed.lines().toList()) {
      int last = printed.lines().size() - 1;
      int number = last < 0 ? first : printed.lines().get(Math.min(lines.size(), last)).number();
      lines.add(new Line(number, line));
    }
    return new Passage(lines);
  }
}
