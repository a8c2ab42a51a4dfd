package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No wording is missing in a language, and none is left over. */
class MessagesTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Pattern WHOLE_KEY = Pattern.compile("page\\.text\\(\"([^\"]+)\"\\s*[,)]");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  @ParameterizedTest
  @MethodSource("modules")
  void bothLanguagesHaveTheSameKeys(String module) throws IOException {
    assertThat(wording(module, "en").stringPropertyNames())
        .isEqualTo(wording(module, "ja").stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void bothLanguagesSayTheSameValues(String module) throws IOException {
    var ja = wording(module, "ja");
    var en = wording(module, "en");
    for (String key : ja.stringPropertyNames()) {
      assertThat(placeholders(en.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(ja.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noWordingHasAnApostropheThatItsFormatWouldSwallow(String module) throws IOException {
    for (String language : List.of("ja", "en")) {
      assertThat(wording(module, language).values())
          .noneMatch(text -> text.toString().contains("'"));
    }
  }

  @Test
  void noKeyStandsTwice() throws IOException {
    for (String language : List.of("ja", "en")) {
      var all = new ArrayList<String>();
      for (String module : modules()) {
        Files.readAllLines(
                MAIN.resolve("resources/messages/" + module + "_" + language + ".properties"))
            .stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .forEach(line -> all.add(line.substring(0, line.indexOf('=')).strip()));
      }
      assertThat(all).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyKeyThatIsAskedForExists() throws IOException {
    var asked = WHOLE_KEY.matcher(sources()).results().map(found -> found.group(1)).toList();
    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(allKeys()).containsAll(asked);
  }

  @Test
  void everyKeyIsAskedForWholeOrByItsBeginning() throws IOException {
    Set<String> literals =
        LITERAL.matcher(sources()).results().map(r -> r.group(1)).collect(Collectors.toSet());
    assertThat(allKeys()).allMatch(key -> isAskedFor(key, literals));
  }

  private static boolean isAskedFor(String key, Set<String> literals) {
    return literals.contains(key)
        || literals.stream().anyMatch(start -> start.endsWith(".") && key.startsWith(start));
  }

  private static Set<String> allKeys() throws IOException {
    var keys = new TreeSet<String>();
    for (String module : modules()) {
      keys.addAll(wording(module, "ja").stringPropertyNames());
    }
    return keys;
  }

  private static List<String> modules() throws IOException {
    try (Stream<Path> files = Files.list(MAIN.resolve("resources/messages"))) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> name.substring(0, name.indexOf('_')))
          .distinct()
          .toList();
    }
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group()).sorted().toList();
  }

  private static Properties wording(String module, String language) throws IOException {
    Path file = MAIN.resolve("resources/messages/" + module + "_" + language + ".properties");
    var wording = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      wording.load(reader);
    }
    return wording;
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
          .map(MessagesTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
