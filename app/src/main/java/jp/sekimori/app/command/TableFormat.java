package jp.sekimori.app.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats a comparison table is written in, named by a file's ending. */
enum TableFormat {
  HTML,
  DOCX,
  XLSX;

  static Optional<TableFormat> of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
