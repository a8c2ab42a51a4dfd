package jp.sekimori.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.Findings;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeState;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PolicyRoles;
import jp.sekimori.app.organization.PostState;
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

  private final Organizations organizations;
  private final Register register;
  private final PolicyRoles policyRoles;
  private final RolePacks packs;
  private final Roles roles;
  private final Snapshots snapshots;
  private final Ids ids;
  private final Map<String, UUID> known = new HashMap<>();

  @Autowired
  PopulationRolesTest(
      Organizations organizations,
      Register register,
      PolicyRoles policyRoles,
      RolePacks packs,
      Roles roles,
      Snapshots snapshots,
      Ids ids) {
    this.organizations = organizations;
    this.register = register;
    this.policyRoles = policyRoles;
    this.packs = packs;
    this.roles = roles;
    this.snapshots = snapshots;
    this.ids = ids;
  }

  private UUID id(String kind, int number) {
    return known.computeIfAbsent(kind + number, _ -> ids.next());
  }

  private List<Entry> entries(Population population) {
    var entries = new ArrayList<Entry>();
    var always = Period.from(SINCE);
    population
        .offices()
        .forEach(
            o ->
                entries.add(
                    new Entry.OfficeIs(
                        id("office", o.number()),
                        new OfficeState(
                            o.parent() < 0
                                ? Optional.empty()
                                : Optional.of(id("office", o.parent())),
                            Optional.of(o.code()),
                            o.name(),
                            o.kind(),
                            o.number()),
                        always)));
    population
        .posts()
        .forEach(
            p ->
                entries.add(
                    new Entry.PostIs(
                        id("post", p.number()),
                        new PostState(
                            id("office", p.office()),
                            p.title(),
                            Optional.of(p.grade()),
                            Optional.of(p.seats()),
                            p.number()),
                        always)));
    population
        .people()
        .forEach(
            p ->
                entries.add(
                    new Entry.NewPerson(
                        id("person", p.number()),
                        p.name(),
                        p.kana(),
                        Optional.of(p.staffNumber()))));
    population
        .held()
        .forEach(
            h ->
                entries.add(
                    new Entry.Holds(
                        id("person", h.person()),
                        id("post", h.post()),
                        HoldingKind.of(h.kind().name()),
                        always)));
    return entries;
  }

  /** Some are away, some posts have deputies, some people are appointed. */
  private List<Entry> disturbances(Population population, Random random) {
    var entries = new ArrayList<Entry>();
    var always = Period.from(SINCE);
    for (var person : population.people()) {
      if (random.nextInt(12) == 0) {
        entries.add(new Entry.Absent(id("person", person.number()), "", always));
      }
    }
    int posts = population.posts().size();
    for (var post : population.posts()) {
      int other = random.nextInt(posts);
      if (random.nextInt(3) == 0 && other != post.number()) {
        entries.add(
            new Entry.Deputies(id("post", post.number()), List.of(id("post", other)), always));
      }
    }
    for (var held : population.held()) {
      if (random.nextInt(40) == 0) {
        int office = population.posts().get(held.post()).office();
        entries.add(
            new Entry.Appointed(
                "itl",
                id("person", held.person()),
                Optional.of(id("office", office)),
                Optional.of("s" + entries.size()),
                always));
      }
    }
    return entries;
  }

  @Test
  void databaseAndMemoryAgreeOnAPrefecture() {
    Population population = Prefecture.generate(4, SINCE);
    Tenant.run(
        organizations.found("akebono-roles", population.name()),
        () -> {
          policyRoles.adopt(Optional.empty(), packs.find("fukushima").orElseThrow());
          List<Entry> entries = entries(population);
          assertThat(register.enter(Optional.empty(), entries).conflicts()).isEmpty();
          assertThat(
                  register
                      .enter(Optional.empty(), disturbances(population, new Random(4)))
                      .conflicts())
              .isEmpty();
          agree(population, packs.find("fukushima").orElseThrow(), new Random(5));
        });
  }

  @Test
  void aTownHasAllItsRoles() {
    Population population = Town.generate(4, SINCE);
    Tenant.run(
        organizations.found("tsutsumi-roles", population.name()),
        () -> {
          RoleSet set = packs.find("town").orElseThrow();
          policyRoles.adopt(Optional.empty(), set);
          assertThat(register.enter(Optional.empty(), entries(population)).conflicts()).isEmpty();
          agree(population, set, new Random(6));
          assertThat(Findings.of(snapshots.of(SINCE))).isEmpty();
        });
  }

  private void agree(Population population, RoleSet set, Random random) {
    Snapshot snapshot = snapshots.of(SINCE);
    for (int i = 0; i < 400; i++) {
      String role = set.roles().get(random.nextInt(set.roles().size())).id();
      int number = random.nextInt(population.offices().size());
      Optional<UUID> office =
          random.nextInt(10) == 0 ? Optional.empty() : Optional.of(id("office", number));
      Answer answer = roles.holder(role, office, SINCE);
      assertThat(snapshot.holder(role, office)).isEqualTo(answer);
    }
  }

  @Test
  void whatIsAmissInAPrefectureIsFound() {
    Population population = Prefecture.generate(4, SINCE);
    Tenant.run(
        organizations.found("akebono-findings", population.name()),
        () -> {
          policyRoles.adopt(Optional.empty(), packs.find("fukushima").orElseThrow());
          assertThat(register.enter(Optional.empty(), entries(population)).conflicts()).isEmpty();
          List<Finding> findings = Findings.of(snapshots.of(SINCE));
          Map<Finding.Kind, Long> counted =
              findings.stream()
                  .collect(Collectors.groupingBy(Finding::kind, Collectors.counting()));
          assertThat(counted).containsKey(Finding.Kind.VACANT_ROLE);
          assertThat(findings)
              .filteredOn(f -> f.role().equals(Optional.of("deputy")))
              .singleElement()
              .satisfies(
                  finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.COMBINATION);
                    assertThat(finding.settled()).isFalse();
                    assertThat(finding.mend().ja()).contains("任命");
                  });
          assertThat(counted).doesNotContainKey(Finding.Kind.NO_POST);
          assertThat(counted).doesNotContainKey(Finding.Kind.TOO_MANY_HOLDERS);
        });
  }
}
