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

/** A file named on the command line. */
sealed interface InputFile {

  record Read(String name, byte[] bytes) implements InputFile {}

  record Failed(Opened.Unreadable why) implements InputFile {}

  /** Brings it before the text library. */
  static Opened open(String name, InputStream standardInput) {
    return switch (read(name, standardInput)) {
      case Read read -> Documents.open(read.name(), read.bytes());
      case Failed failed -> failed.why();
    };
  }

  /**
   * @param name a path as typed, or {@code -} for standard input
   */
  static InputFile read(String name, InputStream standardInput) {
    if (name.equals("-")) {
      return readAll("標準入力 (standard input)", standardInput);
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
        return readAll(name, in);
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

  private static InputFile readAll(String name, InputStream in) {
    try {
      return new Read(name, in.readNBytes(Documents.MAX_BYTES + 1));
    } catch (IOException e) {
      return broken(name, e);
    }
  }

  private static InputFile broken(String name, IOException e) {
    return unreadable(
        name,
        "unreadable",
        new Message(
            "読み取りの途中で失敗しました（" + e.getMessage() + "）。", "Reading failed (" + e.getMessage() + ")."),
        new Message("媒体と接続を確かめ、もう一度試してください。", "Check the medium and try again."));
  }

  private static InputFile unreadable(String name, String reason, Message what, Message mend) {
    return new Failed(new Opened.Unreadable(reason, what, new Message(name, name), mend));
  }
}
