package jp.sekimori.app.store;

import java.nio.file.Path;

/** Where the data is. */
public sealed interface Source {

  /** A folder with a PostgreSQL of our own. */
  record Folder(Path path) implements Source {}

  /** A PostgreSQL that somebody else runs. */
  record Server(Database database) implements Source {}
}
