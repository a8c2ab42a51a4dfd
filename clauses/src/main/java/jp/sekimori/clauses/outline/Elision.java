package jp.sekimori.clauses.outline;

import java.util.regex.Pattern;

/** The marks with which a printed text says that it leaves something out. */
public final class Elision {
  private static final String WORDS = "略|省略|中略|以下略|前略|後略|略す|現行どおり|現行のとおり|同左|同右|同上|変更なし|改正なし";
  private static final Pattern AT_END =
      Pattern.compile("(?:^|.*?)[(（\\[［〔【]\\s*(?:" + WORDS + ")\\s*[)）\\]］〕】]$");
  private static final Pattern BARE = Pattern.compile("(?:略|省略)");

  private Elision() {}

  /** Whether the text, or all of it but its heading, was left out: {@code 目次 （略）}. */
  public static boolean isElided(String text) {
    String stripped = text.strip();
    if (BARE.matcher(stripped).matches()) {
      return true;
    }
    return stripped.length() < 120 && !stripped.contains("。") && AT_END.matcher(stripped).matches();
  }
}
