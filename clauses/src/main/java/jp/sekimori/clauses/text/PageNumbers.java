package jp.sekimori.clauses.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds lines that are page numbers: {@code - 3 -}, {@code 3/12}, {@code ３ページ}. */
final class PageNumbers {
  private static final String DIGITS = "([0-9０-９]{1,4})";
  private static final String DASH = "[-－―—–‐−]";

  /** Forms that no sentence takes. A bare number is one only beside a page break. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(DASH + DIGITS + DASH),
          Pattern.compile("[(（]?" + DIGITS + "[/／][0-9０-９]{1,4}[)）]?"),
          Pattern.compile(DIGITS + "(?:ページ|頁)"),
          Pattern.compile("(?i)(?:page|p\\.?)" + DIGITS + "(?:(?:of|/)[0-9]{1,4})?"));

  private static final Pattern BARE = Pattern.compile(DIGITS);

  private PageNumbers() {}

  /**
   * The page numbers among the lines: they grow from page to page, and there are at least two, or
   * one at an end of the text or beside a page break.
   */
  static BitSet in(List<Line> lines, BitSet breaks) {
    BitSet edges = edges(lines, breaks);
    Map<Integer, List<Integer>> families = new HashMap<>();
    Map<Integer, Integer> values = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.length() > 40 || text.isBlank()) {
        continue;
      }
      int form = form(text, edges.get(i), i, values);
      if (form >= 0) {
        families.computeIfAbsent(form, f -> new ArrayList<>()).add(i);
      }
    }
    var found = new BitSet();
    families.values().stream()
        .filter(family -> grows(family, values))
        .filter(family -> family.size() > 1 || edges.get(family.getFirst()))
        .forEach(family -> family.forEach(found::set));
    return found;
  }

  private static int form(String text, boolean edge, int line, Map<Integer, Integer> values) {
    String compact = text.replaceAll("[\\s　]", "");
    for (int form = 0; form <= FORMS.size(); form++) {
      boolean bare = form == FORMS.size();
      Matcher m = (bare ? BARE : FORMS.get(form)).matcher(compact);
      if (m.matches() && (!bare || edge)) {
        values.put(line, Integer.parseInt(m.group(1)));
        return form;
      }
    }
    return -1;
  }

  private static boolean grows(List<Integer> family, Map<Integer, Integer> values) {
    for (int i = 1; i < family.size(); i++) {
      if (values.getOrDefault(family.get(i), 0) <= values.getOrDefault(family.get(i - 1), 0)) {
        return false;
      }
    }
    return true;
  }

  /** The first and last line of text of every page, where page breaks are known. */
  private static BitSet edges(List<Line> lines, BitSet breaks) {
    var edges = new BitSet();
    int last = -1;
    boolean broken = true;
    for (int i = 0; i < lines.size(); i++) {
      if (breaks.get(i)) {
        broken = true;
        if (last >= 0) {
          edges.set(last);
        }
      }
      if (!lines.get(i).isBlank()) {
        if (broken) {
          edges.set(i);
        }
        broken = false;
        last = i;
      }
    }
    if (last >= 0) {
      edges.set(last);
    }
    return edges;
  }
}
