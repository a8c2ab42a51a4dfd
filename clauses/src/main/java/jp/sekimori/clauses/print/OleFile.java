package jp.sekimori.clauses.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The container of old Office files, in which encrypted new ones are wrapped too. */
final class OleFile {
  private OleFile() {}

  /**
   * Whether it holds a DOCX or XLSX file under a password.
   *
   * @throws IOException when it is damaged
   */
  static boolean isEncrypted(byte[] bytes) throws IOException {
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }
}
