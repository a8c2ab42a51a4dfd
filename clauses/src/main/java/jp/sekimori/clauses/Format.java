package jp.sekimori.clauses;

import java.util.function.Predicate;

/**
 * A file format besides plain text.
 *
 * @param accepts tells the format by its bytes, not by the file's name
 * @param reader reads it; like {@link Documents#open} it answers, and never throws, for bad input
 */
record Format(Predicate<byte[]> accepts, Reader reader) {

  /** Reads one format. */
  interface Reader {
    Opened read(String name, byte[] bytes);
  }
}
