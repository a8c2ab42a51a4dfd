package jp.sekimori.app.store.embedded;

import java.nio.file.Path;

/** What lies where in a data folder. */
record Layout(Path folder) {

  Layout {
    folder = folder.toAbsolutePath().normalize();
  }

  /** Says that this is a data folder, and for people what that is. */
  Path marker() {
    return folder.resolve("sekimori-data.txt");
  }

  /** Held by the process that uses the folder. */
  Path lock() {
    return folder.resolve("lock");
  }

  /** PostgreSQL's own folder. */
  Path cluster() {
    return folder.resolve("database");
  }

  /**
   * A cluster in the making; becomes {@link #cluster} in one step, so that none is ever half made.
   */
  Path unfinishedCluster() {
    return folder.resolve("database.unfinished");
  }

  /** PostgreSQL's programs, a folder for each version. */
  Path programs() {
    return folder.resolve("postgresql");
  }

  /** Passwords and port. */
  Path secrets() {
    return folder.resolve("access.properties");
  }

  Path log() {
    return folder.resolve("database.log");
  }
}
