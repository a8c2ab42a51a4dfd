package jp.sekimori.app.policy.pack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a clause by its address as officials say it: 第２部/第10/２/(2)#2 is 第10の２(2)（２番目）. */
public final class ClauseNumber {
  private static final Pattern PART = Pattern.compile("第[^/]+部/(?![0-9０-９])");
  private static final Pattern STEP = Pattern.compile("([^/#]+)(?:#(\\d+))?");
  private static final Pattern COUNTED = Pattern.compile("[0-9０-９～]+");

  private ClauseNumber() {}

  public static String of(String path) {
    var words = new StringBuilder();
    Matcher steps = STEP.matcher(PART.matcher(path).replaceFirst(""));
    while (steps.find()) {
      String label = steps.group(1);
      if (label.startsWith("¶")) {
        words.append("（").append(label.substring(1)).append("番目の段落）");
      } else {
        // Numbers side by side would read as one.
        words.append(isCounted(label) && !words.isEmpty() ? "の" : "").append(label);
      }
      if (steps.group(2) != null) {
        words.append("（").append(steps.group(2)).append("番目）");
      }
    }
    return words.toString();
  }

  private static boolean isCounted(String label) {
    return COUNTED.matcher(label).matches();
  }
}
