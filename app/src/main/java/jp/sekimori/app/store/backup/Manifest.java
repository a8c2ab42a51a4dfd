package jp.sekimori.app.store.backup;

import java.util.List;

/**
 * What a backup holds, written after everything else.
 *
 * @param begun how it began; the same as the first entry of the file
 * @param tables in the order in which they lie in the file
 * @param logs the journals as they were in the moment of the backup
 */
record Manifest(Begun begun, List<Table> tables, List<Sequence> sequences, List<LogState> logs) {

  /**
   * What a reader has to know first.
   *
   * @param format of the file; a reader refuses one that it does not know
   * @param release of the program that wrote it
   * @param schema the version of the tables
   * @param migrations the checksums of the migrations that made them, by version
   * @param takenAt when, in ISO 8601
   */
  record Begun(
      int format, String release, String schema, List<Migration> migrations, String takenAt) {
    static final int FORMAT = 1;

    Begun {
      migrations = List.copyOf(migrations);
    }
  }

  record Migration(String version, int checksum) {}

  /**
   * @param columns those that were written; the database derives the others
   * @param sha256 of the rows as they lie in the file, in hexadecimal digits
   */
  record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
    Table {
      columns = List.copyOf(columns);
    }
  }

  /** The next value it gives depends on both. */
  record Sequence(String name, long lastValue, boolean called) {}

  Manifest {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    logs = List.copyOf(logs);
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
