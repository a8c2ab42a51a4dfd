package jp.sekimori.app.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.demo.Prefecture;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Populated;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Who;
import jp.sekimori.app.policy.pack.RolesOfPacks;
import org.junit.jupiter.api.Test;

/** Looked at from the side of the people, everything waits for those that it waits for. */
class SightTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final List<String> ROLES =
      List.of("manager", "itl", "system-manager", "general-manager", "general-supervisor", "ciso");

  private final Random random = new Random(6);
  private final Responsible responsible = new Responsible();
  private final Snapshot day =
      Populated.snapshot(
          Prefecture.generate(1, LocalDate.of(2026, 4, 1)),
          Optional.of(RolesOfPacks.find("fukushima")),
          DAY);
  private final List<UUID> people = List.copyOf(day.state().people().keySet());
  private final List<UUID> offices = List.copyOf(day.state().offices().keySet());

  private record Thing(List<Who> who, Set<UUID> notThese) {}

  @Test
  void everyoneFindsWhatWaitsForHimAndNothingElse() {
    List<Thing> things = Stream.generate(this::thing).limit(2_000).toList();
    Sight sight =
        new Sight(
            day,
            responsible,
            things.stream()
                .flatMap(it -> it.who().stream().map(Spelling::place))
                .collect(Collectors.toSet()));
    int waiting = 0;
    for (Thing thing : things) {
      Addressee addressee = responsible.of(day, thing.who(), thing.notThese());
      Set<UUID> meant =
          addressee.people().stream().map(Addressee.Asked::person).collect(Collectors.toSet());
      waiting += meant.size();
      for (UUID person : meant) {
        assertThat(sight.isFor(person, thing.who(), thing.notThese())).isTrue();
        assertThat(isCandidate(sight, person, thing)).as("%s for %s", thing, person).isTrue();
      }
      for (UUID person : others(thing, meant)) {
        assertThat(sight.isFor(person, thing.who(), thing.notThese())).isFalse();
      }
    }
    assertThat(waiting).isGreaterThan(2_000);
  }

  /** As the query finds what may wait for somebody. */
  private static boolean isCandidate(Sight sight, UUID person, Thing thing) {
    Set<String> places = Set.of(sight.places(person));
    Set<UUID> gone = Set.of(sight.gone());
    boolean asked =
        thing.who().stream()
            .anyMatch(
                who -> {
                  Optional<UUID> named =
                      Spelling.person(who).filter(each -> !thing.notThese().contains(each));
                  return named.equals(Optional.of(person))
                      || places.contains(Spelling.place(who))
                          && named.map(gone::contains).orElse(true);
                });
    return asked
        || thing.who().stream()
            .map(who -> sight.below(person).get(Spelling.place(who)))
            .anyMatch(below -> below != null && thing.notThese().contains(below));
  }

  /** Anybody, and those who would be asked if nobody were left out. */
  private Set<UUID> others(Thing thing, Set<UUID> meant) {
    var others = new HashSet<>(thing.notThese());
    responsible.of(day, thing.who(), Set.of()).people().forEach(each -> others.add(each.person()));
    for (int i = 0; i < 20; i++) {
      others.add(any(people));
    }
    others.removeAll(meant);
    return others;
  }

  private Thing thing() {
    if (random.nextInt(8) == 0) {
      return new Thing(List.of(new Who.Alone(any(people))), Set.of());
    }
    var who = new ArrayList<Who>();
    UUID office = any(offices);
    int asked = 1 + random.nextInt(2);
    for (int i = 0; i < asked; i++) {
      who.add(
          random.nextInt(4) == 0
              ? new Who.Named(any(people), office)
              : new Who.InRole(any(ROLES), office));
    }
    var notThese = new HashSet<UUID>();
    if (random.nextBoolean()) {
      responsible.of(day, who, notThese).people().forEach(each -> notThese.add(each.person()));
      if (random.nextBoolean()) {
        responsible
            .of(day, who, Set.copyOf(notThese))
            .people()
            .forEach(each -> notThese.add(each.person()));
      }
    }
    return new Thing(who, notThese);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
