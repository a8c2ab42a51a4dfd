package jp.sekimori.app.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.sekimori.app.policy.pack.BrokenPacks.Broken;
import jp.sekimori.app.policy.pack.BrokenPacks.Edit;
import org.junit.jupiter.api.Test;

/** What editors and people are told about the files of packs is so. */
class PackSchemasTest {
  private static final Path TOWN = PackFolder.PACKS.resolve("example-town");

  /** A finding in the tables of docs/pack-format.md. */
  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\|((?: `[a-z-]+`)+) \\|");

  private final PackFolder folder = new PackFolder();

  /** The files of the example by name. */
  private final Map<String, String> sound =
      PackFolder.files().stream()
          .filter(file -> file.startsWith(TOWN))
          .collect(
              Collectors.toMap(
                  file -> TOWN.relativize(file).toString().replace('\\', '/'), PackFolder::read));

  @Test
  void everyFileOfEveryPackIsAsItsSchemaSays() {
    var wrong = new ArrayList<String>();
    for (Path file : PackFolder.files()) {
      folder
          .against(PackFolder.kind(file), PackFolder.read(file))
          .forEach(problem -> wrong.add(file + " " + problem));
    }
    assertThat(PackFolder.files()).hasSizeGreaterThan(40);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFileNamesItsSchemaForEditors() {
    for (Path file : PackFolder.files()) {
      Path beside = Objects.requireNonNull(file.getParent());
      Path schema = PackFolder.PACKS.resolve("schema/" + PackFolder.kind(file) + ".schema.json");
      assertThat(PackFolder.read(file))
          .as(file.toString())
          .startsWith(
              "# yaml-language-server: $schema="
                  + beside.relativize(schema).toString().replace('\\', '/')
                  + "\n");
    }
  }

  @Test
  void aBrokenPackIsSoundButForItsEdits() {
    for (Broken broken : BrokenPacks.all()) {
      for (Edit edit : broken.edits()) {
        String text = Objects.requireNonNull(sound.get(edit.file()), edit.file());
        assertThat(text.split(Pattern.quote(edit.replace()), -1)).as("%s", broken).hasSize(2);
      }
      String found = Objects.requireNonNull(broken.made(sound).get(broken.foundIn()));
      assertThat(broken.line(sound)).as("%s", broken).isBetween(0, (int) found.lines().count() + 1);
    }
  }

  @Test
  void schemasFindWhatIsTheirsToFindAndNothingElse() {
    for (Broken broken : BrokenPacks.all()) {
      String file = broken.fault().file();
      if (!broken.finding().equals("not-yaml")) {
        List<String> problems =
            folder.against(
                PackFolder.kind(TOWN.resolve(file)),
                Objects.requireNonNull(broken.made(sound).get(file)));
        assertThat(!problems.isEmpty()).as("%s: %s", broken, problems).isEqualTo(broken.schema());
      }
    }
  }

  @Test
  void everySchemaRefusesSomething() {
    Map<String, Long> refused =
        BrokenPacks.all().stream()
            .filter(Broken::schema)
            .collect(
                Collectors.groupingBy(
                    broken -> PackFolder.kind(TOWN.resolve(broken.fault().file())),
                    Collectors.counting()));
    assertThat(PackFolder.kinds())
        .isNotEmpty()
        .allSatisfy(kind -> assertThat(refused.getOrDefault(kind, 0L)).isGreaterThan(1));
  }

  @Test
  void everyFindingIsDocumentedAndHasAPackThatShowsIt() {
    String format = PackFolder.read(Path.of("..", "docs", "pack-format.md"));
    Set<String> documented = new TreeSet<>();
    DOCUMENTED
        .matcher(format.substring(format.indexOf("## 検査")))
        .results()
        .forEach(
            row -> {
              for (String finding : row.group(1).strip().split(" ")) {
                documented.add(finding.replace("`", ""));
              }
            });
    assertThat(BrokenPacks.all().stream().map(Broken::finding).collect(Collectors.toSet()))
        .isEqualTo(documented);
  }
}
