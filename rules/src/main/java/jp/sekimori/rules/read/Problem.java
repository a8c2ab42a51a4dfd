package jp.sekimori.rules.read;

import java.util.Optional;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;

/**
 * What is wrong with the rules of a pack.
 *
 * @param row the row that is concerned, where it is one
 * @param fault what kind of thing it is
 * @param mend how to put it right
 */
public record Problem(Place place, Optional<String> row, Fault fault, Words what, Words mend) {

  /** Something wrong with what tables come to. */
  public Problem(Place place, Optional<String> row, Words what, Words mend) {
    this(place, row, FileFault.RULES, what, mend);
  }

  @Override
  public String toString() {
    return place.file()
        + ":"
        + place.line()
        + row.map(id -> " (" + id + ")").orElse("")
        + " "
        + what.en()
        + " "
        + mend.en();
  }
}
