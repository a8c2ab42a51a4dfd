package jp.sekimori.evidence;

import java.util.function.Function;

/**
 * What comes of reading text that somebody else wrote: the value, or what is wrong with the text.
 *
 * @param <T> the value that a well-formed text stands for
 */
public sealed interface Reading<T> {

  record Good<T>(T value) implements Reading<T> {}

  /** The text is refused as a whole; nothing of it was taken over. */
  record Malformed<T>(Message why) implements Reading<T> {}

  static <T> Reading<T> good(T value) {
    return new Good<>(value);
  }

  static <T> Reading<T> malformed(String ja, String en) {
    return new Malformed<>(new Message(ja, en));
  }

  default <R> Reading<R> then(Function<T, Reading<R>> next) {
    return switch (this) {
      case Good<T>(T value) -> next.apply(value);
      case Malformed<T>(Message why) -> new Malformed<>(why);
    };
  }

  /**
   * The value of a text that is known to be well-formed.
   *
   * @throws IllegalStateException if it is not
   */
  default T orThrow() {
    return switch (this) {
      case Good<T>(T value) -> value;
      case Malformed<T>(Message why) -> throw new IllegalStateException(why.en());
    };
  }
}
