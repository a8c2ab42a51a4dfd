package jp.sekimori.app.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the entries of a backup: {@code begun.json}, the rows of each table in pieces {@code
 * tables/NAME/00000001.copy}, {@code manifest.json}. Tar wants to know the length of an entry
 * before its first byte, hence the pieces, of which one at a time is in memory.
 */
final class Archive implements AutoCloseable {
  static final String BEGUN = "begun.json";
  static final String MANIFEST = "manifest.json";
  static final int PIECE = 4 << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TarArchiveOutputStream tar;

  Archive(OutputStream out) {
    tar = new TarArchiveOutputStream(out, "UTF-8");
  }

  void begin(Manifest.Begun begun) throws IOException {
    entry(BEGUN, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(begun));
  }

  void end(Manifest manifest) throws IOException {
    entry(MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    tar.finish();
  }

  /** A stream for the rows of one table. */
  OutputStream table(String name) {
    return new Pieces("tables/" + name + "/");
  }

  private void entry(String name, byte[] content) throws IOException {
    entry(name, content, content.length);
  }

  private void entry(String name, byte[] content, int length) throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(length);
    tar.putArchiveEntry(entry);
    tar.write(content, 0, length);
    tar.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  private final class Pieces extends OutputStream {
    private final String folder;
    private final byte[] piece = new byte[PIECE];
    private int length;
    private int count;

    Pieces(String folder) {
      this.folder = folder;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int many) throws IOException {
      int from = offset;
      int left = many;
      while (left > 0) {
        int fits = Math.min(left, PIECE - length);
        System.arraycopy(bytes, from, piece, length, fits);
        length += fits;
        from += fits;
        left -= fits;
        if (length == PIECE) {
          put();
        }
      }
    }

    private void put() throws IOException {
      count++;
      entry("%s%08d.copy".formatted(folder, count), piece, length);
      length = 0;
    }

    @Override
    public void close() throws IOException {
      if (length > 0 || count == 0) {
        put();
      }
    }
  }
}
