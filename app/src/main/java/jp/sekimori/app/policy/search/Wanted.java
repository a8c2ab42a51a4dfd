package jp.sekimori.app.policy.search;

import java.util.Arrays;
import java.util.List;

/**
 * What is searched for: words that must all be there.
 *
 * @param typed as it was typed
 * @param words folded, each once; none for nothing but blanks
 * @param tooMany whether more was typed than is searched for: then nothing is searched
 */
public record Wanted(String typed, List<String> words, boolean tooMany) {
  public static final int MOST_WORDS = 8;
  public static final int LONGEST = 100;

  public Wanted {
    words = List.copyOf(words);
  }

  public static Wanted of(String typed) {
    if (typed.length() > LONGEST) {
      return new Wanted(typed.substring(0, LONGEST), List.of(), true);
    }
    // A NUL can be typed into an address and is in no text.
    List<String> words =
        Arrays.stream(typed.replace('\0', '\uFFFD').split("[\\s\\u3000]+"))
            .map(Folded::fold)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return words.size() > MOST_WORDS
        ? new Wanted(typed, List.of(), true)
        : new Wanted(typed, words, false);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }
}
