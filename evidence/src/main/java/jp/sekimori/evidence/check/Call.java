package jp.sekimori.evidence.check;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.Reading;
import org.jspecify.annotations.Nullable;

/**
 * How the checker was called.
 *
 * @param export the file to check; {@code -} is standard input
 * @param checkpoints files with checkpoints kept outside
 * @param keys verifier keys, or files that hold one
 * @param help whether only the usage is wanted
 */
record Call(
    String export, List<String> checkpoints, List<String> keys, Language language, boolean help) {

  /** Understands arguments; the language is known even where the rest is wrong. */
  static Reading<Call> read(List<String> arguments, Map<String, String> environment) {
    return new Parser(divided(arguments)).read(language(arguments, environment));
  }

  static Language language(List<String> arguments, Map<String, String> environment) {
    List<String> words = divided(arguments);
    int at = words.lastIndexOf("--lang");
    String named = at >= 0 && at + 1 < words.size() ? words.get(at + 1) : "";
    return switch (named) {
      case "ja" -> Language.JA;
      case "en" -> Language.EN;
      default -> Language.of(environment);
    };
  }

  /** {@code --key=value} as two words. */
  private static List<String> divided(List<String> arguments) {
    return arguments.stream()
        .flatMap(word -> word.startsWith("--") ? Stream.of(word.split("=", 2)) : Stream.of(word))
        .toList();
  }

  private static final class Parser {
    private final Iterator<String> words;
    private final List<String> files = new ArrayList<>();
    private final List<String> checkpoints = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private boolean help;
    private @Nullable Message wrong;

    Parser(List<String> arguments) {
      words = arguments.iterator();
    }

    Reading<Call> read(Language language) {
      while (words.hasNext() && wrong == null) {
        word(words.next());
      }
      if (wrong == null && !help && files.size() != 1) {
        wrong = new Message("検証するファイルを一つ指定してください。", "Name one file to check.");
      }
      return wrong == null
          ? Reading.good(new Call(help ? "" : files.getFirst(), checkpoints, keys, language, help))
          : new Reading.Malformed<>(wrong);
    }

    private void word(String word) {
      switch (word) {
        case "-h", "--help" -> help = true;
        case "--checkpoint" -> value(word).ifPresent(checkpoints::add);
        case "--key" -> value(word).ifPresent(keys::add);
        case "--lang" ->
            value(word)
                .filter(language -> !language.equals("ja") && !language.equals("en"))
                .ifPresent(
                    language ->
                        wrong = new Message("言語は ja か en です。", "The language is ja or en."));
        default -> {
          if (word.startsWith("-") && word.length() > 1) {
            wrong = new Message("知らない指定です: " + word, "There is no such option: " + word);
          } else {
            files.add(word);
          }
        }
      }
    }

    private Optional<String> value(String option) {
      if (words.hasNext()) {
        return Optional.of(words.next());
      }
      wrong = new Message(option + " には値が要ります。", option + " needs a value.");
      return Optional.empty();
    }
  }
}
