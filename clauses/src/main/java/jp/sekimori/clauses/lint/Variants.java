package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.clauses.text.Message;

/** Several spellings of one term, each with the places at which it stands. */
final class Variants {
  /** The characters {@code from} to {@code to} of a stretch. */
  record Place(Stretch stretch, int from, int to) {
    String words() {
      return stretch.text().substring(from, to);
    }

    String quoted() {
      return Evidence.at(stretch.lineAt(from), stretch.around(from, to));
    }
  }

  private static final int QUOTED = 5;
  private final Map<String, Map<String, List<Place>>> bySense = new LinkedHashMap<>();

  void add(String sense, Place place) {
    add(sense, place.words(), place);
  }

  void add(String sense, String spelling, Place place) {
    bySense
        .computeIfAbsent(sense, s -> new LinkedHashMap<>())
        .computeIfAbsent(spelling, s -> new ArrayList<>())
        .add(place);
  }

  /** Tells of every spelling that is rarer than another of the same sense. */
  void tell(Rule rule, Report report) {
    for (Map<String, List<Place>> spellings : bySense.values()) {
      if (spellings.size() < 2) {
        continue;
      }
      var ordered = new ArrayList<>(spellings.entrySet());
      ordered.sort(Comparator.comparingInt(e -> -e.getValue().size()));
      var usual = ordered.removeFirst();
      ordered.forEach(rare -> tell(rule, usual, rare, report));
    }
  }

  private static void tell(
      Rule rule,
      Map.Entry<String, List<Place>> usual,
      Map.Entry<String, List<Place>> rare,
      Report report) {
    Place first = rare.getValue().getFirst();
    var evidence = new ArrayList<String>();
    rare.getValue().stream().limit(QUOTED).map(Place::quoted).forEach(evidence::add);
    usual.getValue().stream().limit(2).map(Place::quoted).forEach(evidence::add);
    int few = rare.getValue().size();
    int many = usual.getValue().size();
    String words = first.words();
    String other = usual.getValue().getFirst().words();
    report.add(
        rule,
        first.stretch(),
        first.from(),
        new Message(
            "「%s」（%d回）と「%s」（%d回）が混在しています。どちらかにそろえてください。".formatted(words, few, other, many),
            "%s (%d times) and %s (%d times) are both used. Use one of them."
                .formatted(words, few, other, many)),
        evidence,
        few < many ? first.stretch().replace(first.from(), first.to(), other) : null);
  }
}
