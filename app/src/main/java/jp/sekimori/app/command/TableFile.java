package jp.sekimori.app.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import jp.sekimori.clauses.print.ExcelTable;
import jp.sekimori.clauses.print.HtmlTable;
import jp.sekimori.clauses.print.TablePrinter;
import jp.sekimori.clauses.print.Unprintable;
import jp.sekimori.clauses.print.WordTable;
import jp.sekimori.clauses.text.Message;

/** Writes a comparison table to a file, whole or not at all. */
final class TableFile {
  private TableFile() {}

  static Answer write(Subject.Pair pair, Command.Table command, Language language) {
    String output = command.output();
    try {
      Path path = Path.of(output);
      if (Files.isDirectory(path)) {
        return unwritable(output, "同じ名前のフォルダーがあります。", "There is a folder of that name.");
      }
      var whole = new ByteArrayOutputStream();
      printer(output).print(pair.comparison(), options(pair, command), whole);
      replace(path, whole.toByteArray());
      return new Answer.Plain(
          language.say(
              output + " に新旧対照表を書き出しました。\n", "Wrote the comparison table to " + output + ".\n"));
    } catch (Unprintable e) {
      return new Answer.Refused(
          new Problem(
              "unprintable",
              e.explanation(),
              new Message(output, output),
              new Message(
                  "別の形式（.html など）で書き出してください。", "Write it in another format, such as .html.")));
    } catch (InvalidPathException e) {
      return unwritable(output, "ファイルの名前として使えません。", "This cannot be the name of a file.");
    } catch (NoSuchFileException e) {
      return unwritable(output, "書き出し先のフォルダーがありません。", "The folder to write to does not exist.");
    } catch (AccessDeniedException e) {
      return unwritable(output, "書き込む権限がありません。", "You are not permitted to write there.");
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      return unwritable(output, "書き出せません（" + why + "）。", "It cannot be written (" + why + ").");
    }
  }

  /** A reader of the old file never sees half of the new one. */
  private static void replace(Path path, byte[] content) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Path beside =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.write(beside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static TablePrinter printer(String output) {
    return switch (TableFormat.of(output).orElseThrow()) {
      case HTML -> new HtmlTable();
      case DOCX -> new WordTable();
      case XLSX -> new ExcelTable();
    };
  }

  private static TablePrinter.Options options(Subject.Pair pair, Command.Table command) {
    TablePrinter.Options usual = TablePrinter.Options.defaults();
    List<String> heads = command.heads().isEmpty() ? pair.heads() : command.heads();
    boolean named = heads.size() == 2;
    return new TablePrinter.Options(
        command.title().isEmpty() ? usual.title() : command.title(),
        named ? heads.get(0) : usual.newerHead(),
        named ? heads.get(1) : usual.olderHead(),
        !command.olderFirst(),
        command.elideDepth());
  }

  private static Answer unwritable(String output, String ja, String en) {
    return new Answer.Refused(
        new Problem(
            "unwritable",
            new Message(ja, en),
            new Message(output, output),
            new Message(
                "書き込める場所と名前を -o で指定してください。",
                "Name with -o a file in a folder that you can write to.")));
  }
}
