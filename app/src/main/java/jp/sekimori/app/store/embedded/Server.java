package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.store.Refused;

/** The running server of a data folder. */
final class Server {
  /** Recovery after a power cut reads at most {@code max_wal_size} and is long done by then. */
  private static final Duration START_TAKES = Duration.ofMinutes(5);

  /** The processes of a server that was killed notice it and end within moments. */
  private static final Duration REMAINS_TAKE = Duration.ofSeconds(10);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final long LARGE_LOG = 10_000_000;

  private final Layout layout;
  private final Programs programs;

  Server(Layout layout, Programs programs) {
    this.layout = layout;
    this.programs = programs;
  }

  /**
   * Takes over the server of an earlier run whose Sekimori was killed, or starts one, recovering
   * what a crash left behind. Where another program has taken the port, another is chosen and kept.
   *
   * @return its process, once it answers
   */
  ProcessHandle run(Secrets secrets) throws IOException, Refused {
    awaitBeginning();
    Optional<Postmaster> orphan = orphan();
    if (orphan.isPresent() && Accounts.answers(secrets.on(orphan.get().port()))) {
      keep(secrets, orphan.get().port());
      return ProcessHandle.of(orphan.get().pid()).orElseThrow();
    }
    if (orphan.isPresent()) {
      stop("fast");
    }
    int port = isFree(secrets.port()) ? secrets.port() : freePort();
    keep(secrets, port);
    try {
      return start(port);
    } catch (Refused refused) {
      if (isFree(port)) {
        throw refused;
      }
      // Somebody else took it between the look and the start.
      int another = freePort();
      keep(secrets, another);
      return start(another);
    }
  }

  /** A server that was about to start, or to stop, when its Sekimori was killed soon has. */
  private void awaitBeginning() throws IOException {
    long end = System.nanoTime() + START_TAKES.toNanos();
    while (isBeginning() && System.nanoTime() < end) {
      Pause.of(BETWEEN_LOOKS);
    }
  }

  private boolean isBeginning() throws IOException {
    return Postmaster.read(layout.cluster())
        .filter(left -> !left.ready() && left.serves(layout.cluster()))
        .isPresent();
  }

  private Optional<Postmaster> orphan() throws IOException {
    return Postmaster.read(layout.cluster())
        .filter(left -> left.ready() && left.serves(layout.cluster()));
  }

  private void keep(Secrets secrets, int port) throws IOException {
    if (secrets.port() != port) {
      secrets.on(port).write(layout);
    }
  }

  private static boolean isFree(int port) {
    try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private ProcessHandle start(int port) throws IOException, Refused {
    clearRemains();
    keepOneOldLog();
    long before = Files.exists(layout.log()) ? Files.size(layout.log()) : 0;
    var words = new ArrayList<>(List.of("-D", layout.cluster().toString()));
    words.addAll(Cluster.settings(port));
    Process process =
        Call.of(programs.bin().resolve("postgres"), words.toArray(String[]::new))
            .inItsOwnSession()
            .withoutRoot()
            .start(layout.log());
    awaitReady(process, before);
    return process.toHandle();
  }

  private void awaitReady(Process process, long logBefore) throws IOException, Refused {
    long end = System.nanoTime() + START_TAKES.toNanos();
    while (!isReady(process)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroy();
        throw Complaints.failed(layout.folder(), "postgres", saidSince(logBefore));
      }
      Pause.of(BETWEEN_LOOKS);
    }
  }

  private boolean isReady(Process process) throws IOException {
    return Postmaster.read(layout.cluster())
        .filter(now -> now.ready() && now.pid() == process.pid())
        .isPresent();
  }

  private String saidSince(long before) throws IOException {
    byte[] all = Files.readAllBytes(layout.log());
    int start = (int) Math.min(before, all.length);
    return new String(all, start, all.length - start, StandardCharsets.UTF_8);
  }

  /**
   * PostgreSQL itself takes a left-over {@code postmaster.pid} for a running server when the number
   * belongs to another process by now, or to a zombie. The file also guards the shared memory of
   * processes that are still ending, so it goes only after the last of them.
   */
  private void clearRemains() throws IOException, Refused {
    if (Postmaster.read(layout.cluster()).isEmpty()) {
      return;
    }
    long end = System.nanoTime() + REMAINS_TAKE.toNanos();
    while (Postmaster.isServed(layout.cluster())) {
      if (System.nanoTime() > end) {
        throw Complaints.failed(
            layout.folder(), "postgres", "A server of an earlier run has not ended yet.");
      }
      Pause.of(BETWEEN_LOOKS);
    }
    Files.deleteIfExists(Postmaster.file(layout.cluster()));
  }

  private void keepOneOldLog() throws IOException {
    Path log = layout.log();
    if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
      Files.move(log, log.resolveSibling("database.log.old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Ends it; open transactions are rolled back.
   *
   * @param mode as {@code pg_ctl} names it
   */
  void stop(String mode) throws IOException {
    Call.of(
            programs.bin().resolve("pg_ctl"),
            "stop",
            "--mode=" + mode,
            "--wait",
            "--timeout=60",
            "--pgdata=" + layout.cluster())
        .withoutRoot()
        .run();
  }
}
