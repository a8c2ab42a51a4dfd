package jp.sekimori.app.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.read.PackNames;
import jp.sekimori.rules.read.Problems;
import org.junit.jupiter.api.Test;

/** The example for writers of packs is one that works. */
class ExampleTownTest {
  private static final Path TOWN = PackFolder.PACKS.resolve("example-town");

  private final Pack pack = ((PackReading.Sound) PackReader.read(files("."))).pack();

  @Test
  void everyClauseLiesWhereItSays() {
    for (Pack.Edition edition : pack.editions()) {
      var opened =
          (Opened.Text) Documents.open(TOWN.resolve("text").resolve(edition.code() + ".txt"));
      Overlay overlay = Overlay.of(pack, edition.code(), opened.reading().outline());
      assertThat(overlay.findings().values())
          .as(edition.code())
          .hasSizeGreaterThan(14)
          .allMatch(Overlay.Finding.Agrees.class::isInstance);
    }
  }

  @Test
  void itsRolesCanBeAdopted() {
    var problems = new Problems();
    RoleSet roles =
        RolesFile.read("example-town", PackFolder.read(TOWN.resolve("roles.yaml")), problems)
            .orElseThrow();
    assertThat(roles.roles()).extracting(RoleSet.PolicyRole::id).containsAll(pack.roles().keySet());
  }

  @Test
  void itsRulesHoldInBothEditions() {
    var loaded = Rules.load(files("rules")::read, names());
    assertThat(loaded).isInstanceOf(Rules.Ready.class);
  }

  private PackNames names() {
    Set<String> editions = Set.copyOf(pack.editions().stream().map(Pack.Edition::code).toList());
    return new PackNames() {
      @Override
      public boolean hasClause(String edition, String clause) {
        return pack.clause(clause).flatMap(it -> it.path(edition)).isPresent();
      }

      @Override
      public boolean hasRole(String role) {
        return pack.roles().containsKey(role);
      }

      @Override
      public boolean hasEdition(String edition) {
        return editions.contains(edition);
      }
    };
  }

  private static PackFiles files(String folder) {
    return name -> {
      Path file = TOWN.resolve(folder).resolve(name);
      return Files.exists(file) ? Optional.of(PackFolder.read(file)) : Optional.empty();
    };
  }
}
