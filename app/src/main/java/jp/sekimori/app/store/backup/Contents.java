package jp.sekimori.app.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.app.store.Refused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the entries that {@link Archive} wrote, in order. */
final class Contents {
  private static final Pattern PIECE = Pattern.compile("tables/([a-z_0-9]+)/[0-9]{8}\\.copy");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LARGEST_TEXT = 50_000_000;

  private final TarArchiveInputStream tar;
  private final Findings findings;
  private @Nullable TarArchiveEntry entry;

  Contents(InputStream in, Findings findings) {
    this.tar = new TarArchiveInputStream(in, "UTF-8");
    this.findings = findings;
  }

  /** What becomes of the rows. */
  interface Tables {
    void table(String name, InputStream rows) throws IOException, SQLException, Refused;
  }

  Manifest.Begun begun() throws IOException, Refused {
    next();
    if (entry == null || !entry.getName().equals(Archive.BEGUN)) {
      throw findings.noBackup();
    }
    var begun = json(Manifest.Begun.class);
    if (begun.format() != Manifest.Begun.FORMAT) {
      throw findings.newerFormat(begun.format());
    }
    next();
    return begun;
  }

  /** Hands over every table and returns what was said about them at the end. */
  Manifest tables(Tables tables) throws IOException, SQLException, Refused {
    while (table() instanceof String name) {
      var rows = new Pieces(name);
      tables.table(name, rows);
      rows.skipToEnd();
    }
    if (entry == null || !entry.getName().equals(Archive.MANIFEST)) {
      throw findings.damaged();
    }
    var manifest = json(Manifest.class);
    next();
    if (entry != null) {
      throw findings.damaged();
    }
    return manifest;
  }

  private void next() throws IOException {
    entry = tar.getNextEntry();
  }

  /** The table whose piece comes next. */
  private @Nullable String table() {
    if (entry == null) {
      return null;
    }
    Matcher piece = PIECE.matcher(entry.getName());
    return piece.matches() ? piece.group(1) : null;
  }

  private <T> T json(Class<T> type) throws IOException, Refused {
    try {
      return JSON.readValue(tar.readNBytes(LARGEST_TEXT), type);
    } catch (JacksonException e) {
      throw findings.damaged();
    }
  }

  /** The pieces of one table, end to end. */
  private final class Pieces extends InputStream {
    private final String name;

    Pieces(String name) {
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int many) throws IOException {
      while (name.equals(table())) {
        int got = tar.read(bytes, offset, many);
        if (got > 0) {
          return got;
        }
        next();
      }
      return -1;
    }

    void skipToEnd() throws IOException {
      byte[] unread = new byte[1 << 16];
      while (read(unread, 0, unread.length) >= 0) {
        // Only to get past it.
      }
    }
  }
}
