package jp.sekimori.app.store.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekimori.evidence.tree.Hash;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows as a stream of text, out of a table and into one, counted and hashed on the way. */
final class Copying {
  private final CopyManager copies;

  private Copying(CopyManager copies) {
    this.copies = copies;
  }

  /** Sets what the text of a value depends on, so that every server reads what any server wrote. */
  static Copying on(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
          set bytea_output = 'hex'; set extra_float_digits = 1; set client_encoding = 'UTF8';
          set statement_timeout = 0; set idle_in_transaction_session_timeout = 0
          """);
      // Rather an error than rows left out, should the owner be subject to row-level security.
      statement.execute("set row_security = off");
    }
    return new Copying(connection.unwrap(PGConnection.class).getCopyAPI());
  }

  Manifest.Table out(String table, List<String> columns, OutputStream to)
      throws SQLException, IOException {
    var counted = new Counted(to);
    long rows = copies.copyOut("copy " + target(table, columns) + " to stdout", counted);
    counted.flush();
    return new Manifest.Table(table, columns, rows, counted.bytes, hex(counted.digest));
  }

  /**
   * @return how many rows there were
   */
  long in(String table, List<String> columns, InputStream from) throws SQLException, IOException {
    return copies.copyIn("copy " + target(table, columns) + " from stdin", from, 1 << 16);
  }

  private static String target(String table, List<String> columns) {
    return Catalog.quoted(table)
        + columns.stream().map(Catalog::quoted).collect(Collectors.joining(", ", " (", ")"));
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static final class Counted extends OutputStream {
    private final OutputStream to;
    private final MessageDigest digest = Hash.sha256();
    private long bytes;

    Counted(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] part, int offset, int length) throws IOException {
      to.write(part, offset, length);
      digest.update(part, offset, length);
      bytes += length;
    }
  }

  /** Rows on their way in: what they were is known when they are through. */
  static final class Hashed extends FilterInputStream {
    private final MessageDigest digest = Hash.sha256();
    private long bytes;

    Hashed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] part, int offset, int length) throws IOException {
      int got = in.read(part, offset, length);
      if (got > 0) {
        digest.update(part, offset, got);
        bytes += got;
      }
      return got;
    }

    boolean isAsSaid(Manifest.Table table) {
      return bytes == table.bytes() && hex(digest).equals(table.sha256());
    }
  }
}
