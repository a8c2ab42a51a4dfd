package jp.sekimori.app.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
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

  /**
   * @param in to be read to its end and closed
   */
  record Ready(String name, InputStream in) implements Opening {

    /** The same, of which every failure is told apart from one of the output. */
    InputStream watched() {
      return new FilterInputStream(in) {
        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          try {
            return super.read(bytes, from, length);
          } catch (IOException e) {
            throw new ReadFailure(name, e);
          }
        }
      };
    }
  }

  /** Reading failed on the way. */
  final class ReadFailure extends IOException {
    @Serial private static final long serialVersionUID = 1;

    private final String name;

    ReadFailure(String name, IOException cause) {
      super(cause.getMessage(), cause);
      this.name = name;
    }

    Problem problem() {
      return Problem.of(why(name, this));
    }
  }

  record Failed(Opened.Unreadable why) implements InputFile, Opening {}

  /** What becomes of opening a file. */
  sealed interface Opening permits Ready, Failed {}

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
    return switch (stream(name, standardInput)) {
      case Ready ready -> readAll(name, ready);
      case Failed failed -> failed;
    };
  }

  /** Opens it, to be read as it comes. */
  static Opening stream(String name, InputStream standardInput) {
    if (name.equals("-")) {
      return new Ready("標準入力 (standard input)", standardInput);
    }
    try {
      Path path = Path.of(name);
      return Files.isDirectory(path)
          ? unreadable(
              name,
              "directory",
              new Message("ファイルではなくフォルダーです。", "This is a folder, not a file."),
              new Message("中のファイルを一つ指定してください。", "Name one of the files in it."))
          : new Ready(name, Files.newInputStream(path));
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

  private static InputFile readAll(String name, Ready ready) {
    try (InputStream in = ready.in()) {
      if (!name.equals("-")
          && Files.size(Path.of(name)) > Documents.MAX_BYTES
          && Documents.open(Path.of(name)) instanceof Opened.Unreadable large) {
        return unreadable(name, large.reason(), large.what(), large.mend());
      }
      return new Read(ready.name(), in.readNBytes(Documents.MAX_BYTES + 1));
    } catch (IOException e) {
      return broken(ready.name(), e);
    }
  }

  private static Failed broken(String name, IOException e) {
    return new Failed(why(name, e));
  }

  private static Opened.Unreadable why(String name, IOException e) {
    return new Opened.Unreadable(
        "unreadable",
        new Message(
            "途中までしか読み取れませんでした（" + e.getMessage() + "）。",
            "Reading failed (" + e.getMessage() + ")."),
        new Message(name, name),
        new Message("媒体と接続を確かめ、もう一度試してください。", "Check the medium and try again."));
  }

  private static Failed unreadable(String name, String reason, Message what, Message mend) {
    return new Failed(new Opened.Unreadable(reason, what, new Message(name, name), mend));
  }
}
