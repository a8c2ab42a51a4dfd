package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code postmaster.pid} says about the server of a cluster.
 *
 * @param port 0 while it does not say yet
 */
record Postmaster(long pid, int port, boolean ready) {
  private static final int PORT_LINE = 3;
  private static final int STATE_LINE = 7;

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  static Optional<Postmaster> read(Path cluster) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file(cluster));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.isEmpty() || !lines.getFirst().matches("-?[0-9]{1,18}")) {
      return Optional.empty();
    }
    String port = lines.size() > PORT_LINE ? lines.get(PORT_LINE).strip() : "";
    return Optional.of(
        new Postmaster(
            Math.abs(Long.parseLong(lines.getFirst())),
            port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0,
            lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready")));
  }

  /**
   * Whether this process still runs, and is the server of that cluster. The number may belong to
   * another program by now, and a server that was killed may be a zombie, for which nobody has
   * waited yet and which looks alive to PostgreSQL.
   */
  boolean serves(Path cluster) {
    return serves(Path.of("/proc", String.valueOf(pid)), cluster);
  }

  /** Whether any process of a server, dead or alive itself, still has the cluster open. */
  static boolean isServed(Path cluster) throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().matches("[0-9]+"))
          .anyMatch(process -> serves(process, cluster));
    }
  }

  /** Every process of a PostgreSQL server works in the folder of its cluster; a zombie in none. */
  private static boolean serves(Path process, Path cluster) {
    try {
      return Files.isSameFile(Files.readSymbolicLink(process.resolve("cwd")), cluster)
          && Files.readString(process.resolve("comm")).startsWith("postgres");
    } catch (IOException e) {
      return false;
    }
  }
}
