package jp.sekimori.clauses.outline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells the address of a clause as officials write it, with numbers as the text prints them:
 * {@code 第2部/第10/２/(2)#2} is 第10の２(2)（2番目）, {@code 第2章/第６条/２/(3)} is 第６条第２項第３号. This is the one
 * spelling that people are shown; addresses are for programs.
 */
public final class ClauseNumber {
  private static final String DIGITS = "[0-9０-９]+";
  private static final Pattern STEP = Pattern.compile("([^/#]+)(?:#(\\d+))?");
  private static final Pattern CONTAINER = Pattern.compile("第[^/]+[部編章節款目]");

  /** What is counted through a whole text, so that nobody names the chapter before it. */
  private static final Pattern THROUGHOUT =
      Pattern.compile("第" + DIGITS + "(?:～" + DIGITS + ")?|第.+条.*|[附付]則|別.+|様式.+");

  private static final Pattern ARTICLE = Pattern.compile("第.+条(?:の.+)?|[附付]則");
  private static final Pattern COUNTED =
      Pattern.compile("(" + DIGITS + "(?:～" + DIGITS + ")?)[.．]?");
  private static final Pattern COMPOUND =
      Pattern.compile(DIGITS + "(?:[.．―－−-]" + DIGITS + ")+[.．]?");
  private static final Pattern ITEM = Pattern.compile("[(（]?(" + DIGITS + "|[一二三四五六七八九十百]+)[)）]?");

  private ClauseNumber() {}

  /** What the last step is, which says how the next is spelt. */
  private enum Last {
    NOTHING,
    ARTICLE,
    PARAGRAPH,
    COUNTED,
    OTHER
  }

  /**
   * @param path as {@link ClausePath} writes it; what is no address is given back as it is
   */
  public static String of(String path) {
    var words = new ArrayList<String>();
    Last last = Last.NOTHING;
    Matcher steps = STEP.matcher(path);
    while (steps.find()) {
      String label = steps.group(1);
      if (THROUGHOUT.matcher(label).matches()) {
        words.removeIf(word -> CONTAINER.matcher(word).matches());
      } else if (COMPOUND.matcher(label).matches()) {
        withoutCounted(words);
      }
      Last now = kind(label, last);
      words.add(spelt(label, last, now) + again(steps.group(2)));
      last = now;
    }
    return String.join("", words);
  }

  public static String of(ClausePath path) {
    return of(path.toString());
  }

  /** 1.2.3 names what it stands in: 1 and 1.2 need not be said. */
  private static void withoutCounted(List<String> words) {
    while (!words.isEmpty()
        && (COUNTED.matcher(words.getLast()).matches()
            || COMPOUND.matcher(words.getLast()).matches())) {
      words.removeLast();
    }
  }

  private static Last kind(String label, Last above) {
    if (ARTICLE.matcher(label).matches()) {
      return Last.ARTICLE;
    }
    if (COUNTED.matcher(label).matches()) {
      return above == Last.ARTICLE ? Last.PARAGRAPH : Last.COUNTED;
    }
    return Last.OTHER;
  }

  private static String spelt(String label, Last above, Last now) {
    if (label.startsWith("¶")) {
      return "（" + label.substring(1) + "番目の段落）";
    }
    return switch (now) {
      case PARAGRAPH -> "第" + counted(label) + "項";
      // Numbers side by side would read as one.
      case COUNTED -> (above == Last.NOTHING ? "" : "の") + counted(label);
      case NOTHING, ARTICLE, OTHER ->
          above == Last.ARTICLE || above == Last.PARAGRAPH ? item(label) : label;
    };
  }

  private static String counted(String label) {
    Matcher counted = COUNTED.matcher(label);
    return counted.matches() ? counted.group(1) : label;
  }

  /** Below an article and its paragraphs stand items: (3), ⑶ and 三 are 号. */
  private static String item(String label) {
    Matcher item = ITEM.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC));
    return item.matches() ? "第" + width(item.group(1)) + "号" : label;
  }

  /** One digit is set full-width, as official documents do; more are not. */
  private static String width(String number) {
    char first = number.charAt(0);
    return number.length() == 1 && first <= '9' ? "" + (char) (first - '0' + '０') : number;
  }

  private static String again(String occurrence) {
    return occurrence == null ? "" : "（" + occurrence + "番目）";
  }
}
