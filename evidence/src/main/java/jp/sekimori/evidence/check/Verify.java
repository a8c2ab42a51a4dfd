package jp.sekimori.evidence.check;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.Reading;

/**
 * The checker as a program of its own: {@code sekimori verify FILE}, or {@code java -jar} on the
 * evidence jar. Needs nothing but a Java and the file.
 */
public final class Verify {
  public static final int INTACT = 0;
  public static final int ALTERED = 1;
  public static final int UNUSABLE = 2;
  public static final int FAULT = 3;

  private final OutputStream out;
  private final OutputStream err;
  private final Language language;

  private Verify(OutputStream out, OutputStream err, Language language) {
    this.out = out;
    this.err = err;
    this.language = language;
  }

  public static void main(String[] arguments) {
    System.exit(
        run(
            List.of(arguments),
            System.getenv(),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err)));
  }

  /**
   * Checks one export or excerpt.
   *
   * @param out takes the verdict, in UTF-8
   * @param err takes what is wrong with the call or the input
   * @return the exit code: 0 intact, 1 altered, 2 the input or the call cannot be used, 3 a fault
   *     of the checker itself, which says nothing about the export
   */
  public static int run(
      List<String> arguments, Map<String, String> environment, OutputStream out, OutputStream err) {
    var verify = new Verify(out, err, Call.language(arguments, environment));
    try {
      return switch (Call.read(arguments, environment)) {
        case Reading.Good<Call>(Call call) -> verify.answer(call);
        case Reading.Malformed<Call>(Message why) -> verify.refuse(why);
      };
    } catch (IOException e) {
      return UNUSABLE;
    } catch (RuntimeException e) {
      return verify.fault(e);
    }
  }

  private int fault(RuntimeException e) {
    try {
      write(
          err,
          language.say(
                  "検証プログラム自身の不具合で止まりました。証跡については何も言えません: ",
                  "Stopped by a fault of the checker itself, which says nothing about the log: ")
              + e
              + "\n");
    } catch (IOException nobodyReads) {
      // The exit code still says it.
    }
    return FAULT;
  }

  private int answer(Call call) throws IOException {
    if (call.help()) {
      write(out, Usage.text(language));
      return INTACT;
    }
    return switch (Knowledge.read(call)) {
      case Reading.Good<Trust>(Trust trust) -> check(call.export(), trust);
      case Reading.Malformed<Trust>(Message why) -> refuse(why);
    };
  }

  private int check(String file, Trust trust) throws IOException {
    Verdict verdict;
    try (InputStream in = open(file)) {
      verdict = Checker.check(in, trust);
    } catch (IOException | InvalidPathException e) {
      return refuse(new Message("ファイルを読めません: " + file, "The file cannot be read: " + file));
    }
    String report = Report.of(verdict, file, language);
    return switch (verdict) {
      case Verdict.Unusable unusable -> {
        write(err, report);
        yield UNUSABLE;
      }
      case Verdict.Checked checked -> {
        write(out, report);
        yield checked.isIntact() ? INTACT : ALTERED;
      }
    };
  }

  private static InputStream open(String file) throws IOException {
    return file.equals("-")
        ? new BufferedInputStream(new FileInputStream(FileDescriptor.in))
        : Files.newInputStream(Path.of(file));
  }

  private int refuse(Message why) throws IOException {
    write(err, "sekimori verify: " + language.say(why) + "\n" + Usage.text(language));
    return UNUSABLE;
  }

  private static void write(OutputStream stream, String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }
}
