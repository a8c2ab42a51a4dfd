package jp.sekimori.app.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the journal reads words: each act and field that code records has them. */
class WordsTest {
  private static final Path CODE = Path.of("src/main/java");
  private static final Pattern ACT =
      Pattern.compile(
          "(?:Event\\.by(?:System)?\\([^\"]{0,60}|told\\(\\s*)\"([a-z-]+(?:\\.[a-z-]+)*)\"");
  private static final Pattern FIELD =
      Pattern.compile("(?:Change\\.(?:of|personal)|changed|now)\\(\\s*\"([a-z-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyActAndFieldOfTheCodeHasWords(String language) throws IOException {
    var words = new Properties();
    try (Reader file =
        Files.newBufferedReader(
            Path.of("src/main/resources/messages/journal_" + language + ".properties"), UTF_8)) {
      words.load(file);
    }
    List<String> sources = sources();
    var asked = new TreeSet<String>();
    sources.forEach(
        source -> {
          ACT.matcher(source).results().forEach(m -> asked.add("journal.action." + m.group(1)));
          FIELD.matcher(source).results().forEach(m -> asked.add("journal.field." + m.group(1)));
        });
    assertThat(asked).hasSizeGreaterThan(60);
    assertThat(words.stringPropertyNames()).containsAll(asked);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(CODE)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(WordsTest::read)
          .filter(source -> source.contains("journal.Event;"))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
