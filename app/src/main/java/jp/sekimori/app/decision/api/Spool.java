package jp.sekimori.app.decision.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What was sent, whole, before the first answer: whether it is too much is known then, and whoever
 * writes everything before reading anything is not waited for while he waits. What is small stays
 * in memory; the rest lies in a file that goes with it.
 */
final class Spool implements AutoCloseable {
  static final int IN_MEMORY = 1 << 18;

  private final byte[] beginning;
  private final Optional<Path> rest;

  private Spool(byte[] beginning, Optional<Path> rest) {
    this.beginning = beginning;
    this.rest = rest;
  }

  /**
   * Reads to the end.
   *
   * @param most in bytes
   * @return empty where there is more
   */
  static Optional<Spool> of(InputStream in, long most) throws IOException {
    byte[] beginning = in.readNBytes((int) Math.min(IN_MEMORY, most + 1));
    if (beginning.length > most) {
      return Optional.empty();
    }
    if (beginning.length < IN_MEMORY) {
      return Optional.of(new Spool(beginning, Optional.empty()));
    }
    var spool = new Spool(beginning, Optional.of(Files.createTempFile("sekimori-", ".facts")));
    boolean whole = false;
    try {
      whole = spool.take(in, most - beginning.length);
    } finally {
      if (!whole) {
        spool.close();
      }
    }
    return whole ? Optional.of(spool) : Optional.empty();
  }

  private boolean take(InputStream in, long most) throws IOException {
    byte[] part = new byte[1 << 16];
    long size = 0;
    try (var out = Files.newOutputStream(rest.orElseThrow(), StandardOpenOption.WRITE)) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        size += read;
        if (size > most) {
          return false;
        }
        out.write(part, 0, read);
      }
    }
    return true;
  }

  InputStream open() throws IOException {
    InputStream first = new ByteArrayInputStream(beginning);
    return rest.isEmpty()
        ? first
        : new SequenceInputStream(first, Files.newInputStream(rest.get()));
  }

  @Override
  public void close() throws IOException {
    if (rest.isPresent()) {
      Files.deleteIfExists(rest.get());
    }
  }
}
