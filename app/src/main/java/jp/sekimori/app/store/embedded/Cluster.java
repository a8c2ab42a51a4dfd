package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import jp.sekimori.app.store.Refused;

/** Making the cluster of a data folder, once. */
final class Cluster {
  /** Nobody but who has a password, and only from this machine. */
  private static final String WHO_MAY_SIGN_IN =
      """
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128      scram-sha-256
      """;

  /** May be changed by hand; what must not be is given on the command line at each start. */
  private static final String SETTINGS =
      """
      # Settings of the PostgreSQL that Sekimori runs. Sekimori itself sets at each start:
      # port, listen_addresses, unix_socket_directories, fsync, full_page_writes,
      # synchronous_commit, password_encryption.
      max_connections = 40
      shared_buffers = 128MB
      max_wal_size = 512MB
      timezone = 'UTC'
      log_timezone = 'UTC'
      lc_messages = 'C'
      log_min_messages = warning
      log_line_prefix = '%m [%p] %u '
      """;

  private Cluster() {}

  static void make(Layout layout, Programs programs, Secrets secrets) throws IOException, Refused {
    Path unfinished = layout.unfinishedCluster();
    Tree.delete(unfinished);
    Path password =
        Files.createTempFile(
            layout.folder(),
            "password",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(password, secrets.superuser());
      initialize(layout, programs, password);
    } finally {
      Files.delete(password);
    }
    Files.writeString(unfinished.resolve("pg_hba.conf"), WHO_MAY_SIGN_IN);
    Files.writeString(unfinished.resolve("postgresql.conf"), SETTINGS);
    Files.move(unfinished, layout.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void initialize(Layout layout, Programs programs, Path password)
      throws IOException, Refused {
    // pg_trgm reads letters by LC_CTYPE: with plain C it would find none in Japanese.
    Call initdb =
        Call.of(
            programs.bin().resolve("initdb"),
            "--pgdata=" + layout.unfinishedCluster(),
            "--username=" + Secrets.SUPERUSER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--locale-provider=icu",
            "--icu-locale=ja-JP",
            "--data-checksums",
            "--no-instructions");
    Call.Ended ended = initdb.withoutRoot().run();
    if (ended.failed()) {
      Tree.delete(layout.unfinishedCluster());
      throw ended.output().contains("unshare")
          ? Complaints.rootWithoutNamespaces(layout.folder())
          : Complaints.failed(layout.folder(), "initdb", ended.output());
    }
  }

  /** What each start gives the server, whatever the file says. */
  static List<String> settings(int port) {
    return List.of(
        "-c", "port=" + port,
        "-c", "listen_addresses=127.0.0.1",
        "-c", "unix_socket_directories=",
        "-c", "fsync=on",
        "-c", "full_page_writes=on",
        "-c", "synchronous_commit=on",
        "-c", "password_encryption=scram-sha-256",
        "-c", "logging_collector=off",
        "-c", "log_destination=stderr");
  }
}
