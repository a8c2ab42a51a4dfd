package jp.sekimori.app.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What everybody tries first: words that people like in passwords (common-passwords.txt, collected
 * by hand for this project), alone, joined, with letters exchanged for signs, and filled up with
 * numbers, dates, repetitions and rows of the keyboard. Counts what is left of a password without
 * all that.
 */
final class CommonPasswords {
  private static final String SIGNS = "@4310!|$5709";
  private static final String LETTERS = "aaeioilsstog";
  private static final String[] ROWS = {
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop@[",
    "asdfghjkl;:]",
    "zxcvbnm,./",
    "1234567890-^",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujm",
    "あいうえおかきくけこさしすせそたちつてと",
    "いろはにほへとちりぬるを"
  };

  /** The shortest part of a row, repetition, or word in Latin letters that is no accident. */
  private static final int RUN = 3;

  private static final Set<String> WORDS = read();
  private static final int LONGEST = WORDS.stream().mapToInt(String::length).max().orElse(0);

  private CommonPasswords() {}

  /** How many characters of it are not explained, at best. Digits and signs never are anybody's. */
  static int own(String folded) {
    int[] best = new int[folded.length() + 1];
    String plain = withoutSigns(folded);
    for (int end = 1; end <= folded.length(); end++) {
      boolean letter = Character.isLetter(folded.charAt(end - 1));
      best[end] = best[end - 1] + (letter ? 1 : 0);
      for (int start = Math.max(0, end - Math.max(LONGEST, 40)); start < end; start++) {
        if (best[start] < best[end] && isCommon(folded, plain, start, end)) {
          best[end] = best[start];
        }
      }
    }
    return best[folded.length()];
  }

  private static boolean isCommon(String folded, String plain, int start, int end) {
    String part = folded.substring(start, end);
    return WORDS.contains(part)
        || WORDS.contains(plain.substring(start, end))
        || part.length() >= RUN && (isRepetition(part) || isOnARow(part));
  }

  private static boolean isRepetition(String part) {
    return part.chars().allMatch(c -> c == part.charAt(0))
        || part.length() >= 4 && part.chars().distinct().count() <= 2;
  }

  private static boolean isOnARow(String part) {
    String back = new StringBuilder(part).reverse().toString();
    for (String row : ROWS) {
      if (row.contains(part) || row.contains(back)) {
        return true;
      }
    }
    return false;
  }

  private static String withoutSigns(String folded) {
    var plain = new StringBuilder(folded);
    for (int i = 0; i < plain.length(); i++) {
      int sign = SIGNS.indexOf(plain.charAt(i));
      if (sign >= 0) {
        plain.setCharAt(i, LETTERS.charAt(sign));
      }
    }
    return plain.toString();
  }

  private static Set<String> read() {
    try (InputStream in = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("common-passwords.txt is missing beside this class");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .flatMap(line -> Arrays.stream(line.strip().split(" +")))
          .filter(word -> word.length() >= RUN || word.charAt(0) >= 0x3000)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
