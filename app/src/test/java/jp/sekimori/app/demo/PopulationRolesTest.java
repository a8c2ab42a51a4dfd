package jp.sekimori.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.demo.Loading.Loaded;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.organization.RolePacks;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.Roles;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole made-up prefecture is entered in one batch; database and memory answer alike. */
@WebTest
class PopulationRolesTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 4, 1);

  private final Register register;
  private final RolePacks packs;
  private final Roles roles;
  private final Snapshots snapshots;
  private final Loading loading;

  @Autowired
  PopulationRolesTest(
      Register register, RolePacks packs, Roles roles, Snapshots snapshots, Loading loading) {
    this.register = register;
    this.packs = packs;
    this.roles = roles;
    this.snapshots = snapshots;
    this.loading = loading;
  }

  /** More are away, and more people are appointed. */
  private static List<Entry> disturbances(Population population, Loaded loaded, Random random) {
    var entries = new ArrayList<Entry>();
    var always = Period.from(SINCE);
    population
        .mainPosts(SINCE)
        .forEach(
            (person, post) -> {
              UUID id = loaded.people().get(person);
              if (random.nextInt(12) == 0) {
                entries.add(new Entry.Absent(id, "", always));
              }
              if (random.nextInt(40) == 0) {
                int office = population.posts().get(post).office();
                entries.add(
                    new Entry.Appointed(
                        "itl",
                        id,
                        Optional.of(loaded.offices().get(office)),
                        Optional.of("s" + entries.size()),
                        always));
              }
            });
    return entries;
  }

  @Test
  void databaseAndMemoryAgreeOnAPrefecture() {
    Population population = Prefecture.generate(4, SINCE);
    RoleSet set = packs.find("fukushima").orElseThrow();
    Loaded loaded = loading.load("akebono-roles", population, set);
    Tenant.run(
        loaded.organization(),
        () -> {
          var more = disturbances(population, loaded, new Random(4));
          assertThat(register.enter(Optional.empty(), more).conflicts()).isEmpty();
          agree(loaded, set, SINCE, new Random(5));
          agree(loaded, set, SINCE.plusMonths(7), new Random(6));
          agree(loaded, set, SINCE.minusDays(1), new Random(7));
        });
  }

  @Test
  void aTownHasAllItsRoles() {
    Population population = Town.generate(4, SINCE);
    RoleSet set = packs.find("town").orElseThrow();
    Loaded loaded = loading.load("tsutsumi-roles", population, set);
    Tenant.run(
        loaded.organization(),
        () -> {
          agree(loaded, set, SINCE, new Random(6));
          assertThat(snapshots.of(SINCE).findings()).isEmpty();
        });
  }

  private void agree(Loaded loaded, RoleSet set, LocalDate day, Random random) {
    Snapshot snapshot = snapshots.of(day);
    for (int i = 0; i < 200; i++) {
      String role = set.roles().get(random.nextInt(set.roles().size())).id();
      int number = random.nextInt(loaded.offices().size());
      Optional<UUID> office =
          random.nextInt(10) == 0 ? Optional.empty() : Optional.of(loaded.offices().get(number));
      Answer answer = roles.holder(role, office, day);
      assertThat(snapshot.holder(role, office)).isEqualTo(answer);
    }
  }

  @Test
  void whatIsAmissInAPrefectureIsFound() {
    Population population = Prefecture.generate(4, SINCE);
    Loaded loaded =
        loading.load("akebono-findings", population, packs.find("fukushima").orElseThrow());
    Tenant.run(
        loaded.organization(),
        () -> {
          List<Finding> findings = snapshots.of(SINCE.plusMonths(7)).findings();
          Map<Finding.Kind, Long> counted =
              findings.stream()
                  .collect(Collectors.groupingBy(Finding::kind, Collectors.counting()));
          assertThat(counted.getOrDefault(Finding.Kind.VACANT_ROLE, 0L)).isBetween(3L, 30L);
          assertThat(findings)
              .filteredOn(f -> f.role().equals(Optional.of("deputy")))
              .singleElement()
              .satisfies(
                  finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.COMBINATION);
                    assertThat(finding.settled()).isTrue();
                  });
          assertThat(counted).doesNotContainKey(Finding.Kind.TOO_MANY_HOLDERS);
        });
  }
}
