package jp.sekimori.evidence.export;

import java.util.List;
import java.util.TreeSet;
import jp.sekimori.evidence.entry.Thing;

/**
 * What an excerpt was asked for.
 *
 * @param about in words for people, one line
 * @param things records of which subjects, each once, in order
 */
public record Selection(String about, List<Thing> things) {
  /** They stand in the header, which is read into memory. */
  public static final int MAX_THINGS = 200_000;

  private static final int MAX_LENGTH = 500;

  public Selection {
    things = List.copyOf(new TreeSet<>(things));
    if (things.isEmpty() || things.size() > MAX_THINGS) {
      throw new IllegalArgumentException("Not an excerpt: of " + things.size() + " things");
    }
    if (about.isBlank()
        || about.length() > MAX_LENGTH
        || about.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("Not a line of words: " + about);
    }
  }
}
