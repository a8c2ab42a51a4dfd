package jp.sekimori.app.text.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads the values of a filter from an address. */
public final class Choice {
  private Choice() {}

  /** The constants that the codes name; what names none is a bad request. */
  public static <E extends Enum<E>> Set<E> of(
      Class<E> type, List<String> codes, Function<E, String> code) {
    var chosen = EnumSet.noneOf(type);
    for (String asked : codes) {
      chosen.add(
          Arrays.stream(type.getEnumConstants())
              .filter(constant -> code.apply(constant).equals(asked))
              .findFirst()
              .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
    }
    return chosen;
  }
}
