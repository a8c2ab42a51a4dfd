package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.sekimori.app.store.Refused;
import org.jspecify.annotations.Nullable;

/** One process at a time uses a data folder. The lock falls with the process that holds it. */
final class FolderLock implements AutoCloseable {
  private static final Duration STOPPING_TAKES = Duration.ofSeconds(20);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  /** POSIX drops a process's lock when it closes the file anywhere, so it is not even opened. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final Holder holder;

  private FolderLock(Path file, FileChannel channel, Holder holder) throws IOException {
    this.file = file;
    this.channel = channel;
    this.holder = holder;
    write(holder);
  }

  /** Waits for a holder that is stopping; refuses at once while another goes on. */
  static FolderLock take(Layout layout, String use) throws IOException, Refused {
    long end = System.nanoTime() + STOPPING_TAKES.toNanos();
    while (true) {
      FolderLock lock = tryTake(layout.lock(), use);
      if (lock != null) {
        return lock;
      }
      Holder other = Holder.read(layout.lock());
      if (!other.isPassing() || System.nanoTime() > end) {
        throw Complaints.held(layout.folder(), other);
      }
      Pause.of(BETWEEN_TRIES);
    }
  }

  private static @Nullable FolderLock tryTake(Path file, String use) throws IOException {
    if (!HELD_HERE.add(file)) {
      return null;
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() != null) {
      return new FolderLock(file, channel, new Holder(ProcessHandle.current().pid(), use, false));
    }
    channel.close();
    HELD_HERE.remove(file);
    return null;
  }

  /** Whether nobody holds it at the moment. */
  static boolean isFree(Layout layout) throws IOException {
    Path file = layout.lock();
    if (!HELD_HERE.add(file)) {
      return false;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return channel.tryLock() != null;
    } finally {
      HELD_HERE.remove(file);
    }
  }

  /** Lets whoever comes next wait instead of being refused. */
  void announceEnd() throws IOException {
    write(new Holder(holder.pid(), holder.use(), true));
  }

  private void write(Holder now) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(now.line()), 0);
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
    HELD_HERE.remove(file);
  }
}
