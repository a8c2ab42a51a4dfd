package jp.sekimori.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.text.Message;

/** Brings a file named on the command line before the text library. */
final class InputFile {
  private InputFile() {}

  /**
   * @param name a path as typed, or {@code -} for standard input
   */
  static Opened open(String name, InputStream standardInput) {
    if (name.equals("-")) {
      return read("標準入力", standardInput);
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return unreadable(
            name,
            "directory",
            new Message("ファイルではなくフォルダです。", "This is a folder, not a file."),
            new Message("中のファイルを一つ指定してください。", "Name one of the files in it."));
      }
      if (Files.size(path) > Documents.MAX_BYTES
          && Documents.open(path) instanceof Opened.Unreadable large) {
        return unreadable(name, large.reason(), large.what(), large.mend());
      }
      try (InputStream in = Files.newInputStream(path)) {
        return read(name, in);
      }
    } catch (NoSuchFileException | InvalidPathException e) {
      return unreadable(
          name,
          "missing",
          new Message("ファイルがありません。", "There is no such file."),
          new Message("名前と場所を確かめてください。", "Check its name and its folder."));
    } catch (AccessDeniedException e) {
      return unreadable(
          name,
          "forbidden",
          new Message("ファイルを読む権限がありません。", "You are not permitted to read this file."),
          new Message("読み取りの権限を付けてください。", "Ask for permission to read it."));
    } catch (IOException e) {
      return broken(name, e);
    }
  }

  private static Opened read(String name, InputStream in) {
    try {
      return Documents.open(name, in.readNBytes(Documents.MAX_BYTES + 1));
    } catch (IOException e) {
      return broken(name, e);
    }
  }

  private static Opened broken(String name, IOException e) {
    return unreadable(
        name,
        "unreadable",
        new Message(
            "読み取りの途中で失敗しました（" + e.getMessage() + "）。", "Reading failed (" + e.getMessage() + ")."),
        new Message("媒体と接続を確かめ、もう一度試してください。", "Check the medium and try again."));
  }

  private static Opened unreadable(String name, String reason, Message what, Message mend) {
    return new Opened.Unreadable(reason, what, new Message(name, name), mend);
  }
}
