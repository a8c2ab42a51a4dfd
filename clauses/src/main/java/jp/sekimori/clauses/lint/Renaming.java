package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.compare.Edit;
import jp.sekimori.clauses.outline.Outline.Node;

/**
 * A term that the revision replaced by another.
 *
 * @param places the clauses of the newer edition in which it was replaced
 */
record Renaming(String from, String to, List<Node> places) {
  private static final int SHORTEST = 2;

  static List<Renaming> in(Comparison comparison) {
    var byWords = new LinkedHashMap<String, Renaming>();
    for (Difference difference : comparison.differences()) {
      Node older = difference.older();
      Node newer = difference.newer();
      if (older != null && newer != null) {
        String before = older.clause().text().text();
        String after = newer.clause().text().text();
        for (Edit edit : difference.edits()) {
          of(edit, before, after).ifPresent(words -> add(words, newer, byWords));
        }
      }
    }
    return List.copyOf(byWords.values());
  }

  private static void add(
      Map.Entry<String, String> words, Node node, Map<String, Renaming> byWords) {
    byWords
        .computeIfAbsent(
            words.getKey() + "→" + words.getValue(),
            k -> new Renaming(words.getKey(), words.getValue(), new ArrayList<>()))
        .places()
        .add(node);
  }

  /** The whole terms that an edit inside them replaced; empty where it is no matter of terms. */
  private static Optional<Map.Entry<String, String>> of(Edit edit, String before, String after) {
    if (edit.older().isBlank() || edit.newer().isBlank() || edit.newerEnd() > after.length()) {
      return Optional.empty();
    }
    int left = 0;
    while (edit.olderStart() - left > 0
        && edit.newerStart() - left > 0
        && Script.isTerm(before.charAt(edit.olderStart() - left - 1))
        && before.charAt(edit.olderStart() - left - 1)
            == after.charAt(edit.newerStart() - left - 1)) {
      left++;
    }
    int right = 0;
    while (edit.olderEnd() + right < before.length()
        && edit.newerEnd() + right < after.length()
        && continues(before, edit.olderEnd() + right)
        && before.charAt(edit.olderEnd() + right) == after.charAt(edit.newerEnd() + right)) {
      right++;
    }
    String from = before.substring(edit.olderStart() - left, edit.olderEnd() + right);
    String to = after.substring(edit.newerStart() - left, edit.newerEnd() + right);
    boolean terms = isTerm(from) && isTerm(to) && from.length() >= SHORTEST;
    return terms ? Optional.of(Map.entry(from, to)) : Optional.empty();
  }

  /** A blank before Latin letters belongs to the setting: 共用 ID is one term. */
  private static boolean continues(String text, int at) {
    char c = text.charAt(at);
    return Script.isTerm(c)
        || (c == ' ' && at + 1 < text.length() && Script.isLatin(text.charAt(at + 1)));
  }

  private static boolean isTerm(String words) {
    return words.chars().allMatch(c -> Script.isTerm(c) || c == ' ');
  }

  /** Whether one is only a longer form of the other. */
  boolean isExtension() {
    return from.contains(to) || to.contains(from);
  }

  /** Where the old term is still used in the newer edition. */
  List<Variants.Place> left(Draft newer) {
    var places = new ArrayList<Variants.Place>();
    for (Stretch stretch : newer.stretches()) {
      if (stretch.text().contains(from)) {
        for (int at : Definition.uses(stretch.text(), from)) {
          places.add(new Variants.Place(stretch, at, at + from.length()));
        }
      }
    }
    places.removeIf(p -> isDefinition(p));
    return places;
  }

  /** 最高情報セキュリティ責任者（以下「CISO」という。） keeps the full name by design. */
  private boolean isDefinition(Variants.Place place) {
    String rest = place.stretch().text().substring(place.to());
    return (rest.startsWith("（") || rest.startsWith("(")) && rest.indexOf(to) >= 0;
  }

  boolean isNewWord(Draft older) {
    return older.stretches().stream()
        .noneMatch(s -> s.text().contains(to) && !Definition.uses(s.text(), to).isEmpty());
  }

  List<String> evidence(List<Variants.Place> left) {
    var evidence = new ArrayList<String>();
    left.stream().limit(5).map(Variants.Place::quoted).forEach(evidence::add);
    places.stream().limit(3).map(Evidence::of).forEach(evidence::add);
    return evidence;
  }
}
