package jp.sekimori.app.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * A Japanese text that people get to see.
 *
 * @param place the file from the root, and the line or key in it
 * @param text as it is shown; what a program fills in is {@code {}} or {@code {0}}
 */
record Shown(String place, String text) {
  private static final Pattern JAPANESE = Pattern.compile("[ぁ-んァ-ヶ一-龠ｦ-ﾟ]");

  /** English that names a Japanese word or two. */
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} .*[.,a-z]");

  private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ん]");

  /** What packs and the description of the API say to people; the rest of them quotes or names. */
  private static final Set<String> SAID = Set.of("ja", "summary", "description");

  static List<Shown> all() {
    return Tree.textFiles()
        .flatMap(Shown::of)
        .filter(shown -> JAPANESE.matcher(shown.text).find())
        .filter(shown -> !shown.isEnglish())
        .toList();
  }

  private boolean isEnglish() {
    return ENGLISH.matcher(text).find() && !HIRAGANA.matcher(text).find();
  }

  private static Stream<Shown> of(Path file) {
    String name = Tree.name(file);
    if (name.matches("app/src/main/resources/messages/.*_ja\\.properties")) {
      return properties(name, Tree.read(file));
    }
    if (name.contains("/src/main/java/") && name.endsWith(".java")) {
      return JavaTexts.in(Tree.read(file))
          .map(found -> new Shown(name + ":" + found.line(), found.text()));
    }
    if (name.matches("packs/.*\\.(yaml|json)|.*/openapi/.*\\.yaml")) {
      var found = new ArrayList<Shown>();
      collect(name, new Yaml().<@Nullable Object>load(Tree.read(file)), found);
      return found.stream();
    }
    if (name.endsWith(".jte")) {
      return Tree.read(file).lines().map(line -> new Shown(name, line.strip()));
    }
    return Stream.of();
  }

  private static Stream<Shown> properties(String name, String content) {
    return content
        .lines()
        .filter(line -> !line.startsWith("#") && line.contains("="))
        .map(line -> line.split("=", 2))
        .map(pair -> new Shown(name + ":" + pair[0].strip(), pair[1].strip()));
  }

  private static void collect(String place, @Nullable Object node, List<Shown> into) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (value instanceof String text && SAID.contains(String.valueOf(key))) {
              into.add(new Shown(place, text.strip()));
            } else {
              collect(place, value, into);
            }
          });
    } else if (node instanceof List<?> list) {
      list.forEach(each -> collect(place, each, into));
    }
  }
}
