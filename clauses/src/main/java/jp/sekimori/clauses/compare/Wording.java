package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two wordings of one clause, as few and as readable replacements as possible.
 * Applied to the older text they give the newer one to the character.
 */
final class Wording {
  /** Where less than this share of the shorter text stays, the text was written anew. */
  private static final double LEAST_KEPT = 0.5;

  /** Particles that may change alone; other hiragana changes as a whole run. */
  private static final String PARTICLES = " を に は が の と で へ も や か より から まで など ";

  private final String older;
  private final String newer;

  private Wording(String older, String newer) {
    this.older = older;
    this.newer = newer;
  }

  static List<Edit> edits(String older, String newer) {
    return older.equals(newer) ? List.of() : new Wording(older, newer).edits();
  }

  /** A stretch of both texts, by offsets; ends are exclusive. */
  private record Stretch(int fromOld, int toOld, int fromNew, int toNew) {
    Stretch until(Stretch later) {
      return new Stretch(fromOld, later.toOld, fromNew, later.toNew);
    }
  }

  private List<Edit> edits() {
    List<Stretch> changed = changed().stream().map(this::narrowed).map(this::wholeWord).toList();
    int kept = newer.length() - changed.stream().mapToInt(s -> s.toNew - s.fromNew).sum();
    if (kept < LEAST_KEPT * Math.min(older.length(), newer.length())) {
      changed = List.of(new Stretch(0, older.length(), 0, newer.length()));
    }
    return joined(changed).stream().map(this::edit).toList();
  }

  private Edit edit(Stretch s) {
    return new Edit(
        s.fromOld,
        older.substring(s.fromOld, s.toOld),
        s.fromNew,
        newer.substring(s.fromNew, s.toNew));
  }

  /** The stretches between equal words. */
  private List<Stretch> changed() {
    int[] cutsOld = Words.cuts(older);
    int[] cutsNew = Words.cuts(newer);
    Map<String, Integer> numbers = new HashMap<>();
    Myers.Kept kept =
        Myers.kept(numbered(older, cutsOld, numbers), numbered(newer, cutsNew, numbers));
    var changed = new ArrayList<Stretch>();
    int i = 0;
    int j = 0;
    while (i < kept.older().length || j < kept.newer().length) {
      int startOld = i;
      int startNew = j;
      while (i < kept.older().length && !kept.older()[i]) {
        i++;
      }
      while (j < kept.newer().length && !kept.newer()[j]) {
        j++;
      }
      if (i > startOld || j > startNew) {
        changed.add(new Stretch(cutsOld[startOld], cutsOld[i], cutsNew[startNew], cutsNew[j]));
      } else {
        i++;
        j++;
      }
    }
    return changed;
  }

  private static int[] numbered(String text, int[] cuts, Map<String, Integer> numbers) {
    int[] words = new int[cuts.length - 1];
    for (int i = 0; i < words.length; i++) {
      String word = text.substring(cuts[i], cuts[i + 1]);
      words[i] = numbers.computeIfAbsent(word, w -> numbers.size());
    }
    return words;
  }

  /**
   * Leaves out what both sides of a change begin and end with, where nothing but an insertion, a
   * deletion or an exchanged particle remains: the words were only cut differently.
   */
  private Stretch narrowed(Stretch s) {
    int begin = 0;
    int most = Math.min(s.toOld - s.fromOld, s.toNew - s.fromNew);
    while (begin < most && older.charAt(s.fromOld + begin) == newer.charAt(s.fromNew + begin)) {
      begin++;
    }
    int end = 0;
    while (end < most - begin
        && older.charAt(s.toOld - 1 - end) == newer.charAt(s.toNew - 1 - end)) {
      end++;
    }
    if (begin + end == 0) {
      return s;
    }
    var inner = new Stretch(s.fromOld + begin, s.toOld - end, s.fromNew + begin, s.toNew - end);
    return isClean(inner) ? inner : s;
  }

  private boolean isClean(Stretch s) {
    String before = older.substring(s.fromOld, s.toOld);
    String after = newer.substring(s.fromNew, s.toNew);
    if (splitsPair(older, s.fromOld) || splitsPair(older, s.toOld) || splitsPair(newer, s.toNew)) {
      return false;
    }
    if (before.isEmpty() || after.isEmpty()) {
      String text = before.isEmpty() ? newer : older;
      int from = before.isEmpty() ? s.fromNew : s.fromOld;
      int to = before.isEmpty() ? s.toNew : s.toOld;
      return isParticle(before + after)
          || !Words.breaksWord(text, from) && !Words.breaksWord(text, to);
    }
    return isParticle(before) && isParticle(after);
  }

  private static boolean isParticle(String text) {
    return PARTICLES.contains(" " + text + " ");
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  /** One kanji exchanged for another shows the word it ends: 責任→責務, not 任→務. */
  private Stretch wholeWord(Stretch s) {
    boolean single = s.toOld - s.fromOld == 1 && s.toNew - s.fromNew == 1;
    if (!single || s.fromOld == 0 || s.fromNew == 0) {
      return s;
    }
    char before = older.charAt(s.fromOld - 1);
    boolean endsWord =
        Words.isKanji(older.charAt(s.fromOld))
            && Words.isKanji(newer.charAt(s.fromNew))
            && !Words.isSuffix(older.charAt(s.fromOld))
            && !Words.isSuffix(newer.charAt(s.fromNew))
            && Words.isKanji(before)
            && before == newer.charAt(s.fromNew - 1);
    return endsWord ? new Stretch(s.fromOld - 1, s.toOld, s.fromNew - 1, s.toNew) : s;
  }

  /** Changes with next to nothing between them are read as one. */
  private List<Stretch> joined(List<Stretch> changed) {
    var joined = new ArrayList<Stretch>();
    for (Stretch next : changed) {
      if (!joined.isEmpty() && isIsland(joined.getLast().toOld, next.fromOld)) {
        joined.set(joined.size() - 1, joined.getLast().until(next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private boolean isIsland(int from, int to) {
    String island = older.substring(from, to);
    return island.length() <= 2 && island.codePoints().allMatch(Words::isHiragana);
  }
}
