package jp.sekimori.clauses;

/** Opens the files that policies come in: plain text, and Sekimori's own DOCX, XLSX and HTML. */
public final class Documents {
  private Documents() {}

  /**
   * Reads a file. Never throws for what a user can hand over.
   *
   * @param name the file's name, for messages and as a hint of its format
   * @param bytes the whole content
   */
  public static Opened open(String name, byte[] bytes) {
    throw new UnsupportedOperationException("not written yet: " + name + bytes.length);
  }
}
