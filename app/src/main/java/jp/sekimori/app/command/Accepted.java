package jp.sekimori.app.command;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.clauses.lint.Suppressions;
import jp.sekimori.clauses.text.Decoding;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.clauses.text.Source;
import jp.sekimori.clauses.text.TextDecoder;

/** The file that lists the findings somebody decided to live with. */
sealed interface Accepted {

  record Listed(Suppressions suppressions) implements Accepted {}

  record Refused(Problem problem) implements Accepted {}

  /**
   * @param file its name as typed; empty for none
   */
  static Accepted read(String file, InputStream standardInput) {
    if (file.isEmpty()) {
      return new Listed(Suppressions.NONE);
    }
    return switch (InputFile.read(file, standardInput)) {
      case InputFile.Failed failed -> new Refused(Problem.of(failed.why()));
      case InputFile.Read read -> decode(file, read.bytes());
    };
  }

  private static Accepted decode(String file, byte[] bytes) {
    return switch (TextDecoder.decode(bytes)) {
      case Decoding.Refused(String reason, Message what, Message where, Message mend) ->
          new Refused(new Problem(reason, what, in(file, where), mend));
      case Decoding.Decoded decoded -> parse(file, decoded.text());
    };
  }

  private static Accepted parse(String file, String text) {
    Suppressions suppressions = Suppressions.parse(Source.of(text).lines());
    return suppressions.problems().isEmpty()
        ? new Listed(suppressions)
        : new Refused(unusable(file, suppressions.problems()));
  }

  /** All lines that cannot be used are told at once. */
  private static Problem unusable(String file, List<Suppressions.Problem> lines) {
    return new Problem(
        "suppressions",
        new Message(joined(lines, Message::ja), joined(lines, Message::en)),
        new Message(file, file),
        new Message("「規則 | パス | 理由」を一行に一つ書いてください。", "Write \"rule | path | reason\", one a line."));
  }

  private static String joined(
      List<Suppressions.Problem> lines, Function<Message, String> language) {
    return lines.stream()
        .map(Suppressions.Problem::message)
        .map(language)
        .collect(Collectors.joining(" "));
  }

  private static Message in(String file, Message where) {
    return new Message(file + "：" + where.ja(), file + ": " + where.en());
  }
}
