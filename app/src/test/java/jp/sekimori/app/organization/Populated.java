package jp.sekimori.app.organization;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.demo.Population;
import jp.sekimori.app.organization.State.Gap;

/** A made-up organization as it is in memory on a day, without a database. */
public final class Populated {
  private final Population population;
  private final LocalDate day;

  private Populated(Population population, LocalDate day) {
    this.population = population;
    this.day = day;
  }

  /** The id of a thing of a population, by its number. */
  public static UUID id(String kind, int number) {
    return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8));
  }

  public static Snapshot snapshot(Population population, Optional<RoleSet> roles, LocalDate day) {
    var populated = new Populated(population, day);
    return new Snapshot(new State(day, roles, populated.rows()));
  }

  private State.Rows rows() {
    var circumstances = population.circumstances();
    return new State.Rows(
        offices(),
        posts(),
        population.people().stream()
            .map(p -> new Person(id("person", p.number()), p.name(), p.kana(), p.staffNumber()))
            .toList(),
        gaps(),
        population.held().stream()
            .filter(held -> held.period().has(day))
            .map(h -> new State.Holding(id("person", h.person()), id("post", h.post()), h.kind()))
            .toList(),
        circumstances.away().stream()
            .filter(away -> away.period().has(day))
            .map(away -> id("person", away.person()))
            .collect(Collectors.toSet()),
        circumstances.deputies().stream()
            .filter(deputies -> !deputies.since().isAfter(day))
            .collect(
                Collectors.toMap(
                    deputies -> id("post", deputies.post()),
                    deputies -> deputies.order().stream().map(post -> id("post", post)).toList())),
        List.of(),
        circumstances.appointed().stream()
            .filter(each -> !each.since().isAfter(day))
            .map(
                each ->
                    new State.Appointment(
                        each.role(),
                        id("person", each.person()),
                        each.office().map(office -> id("office", office)),
                        Optional.of(each.system()).filter(system -> !system.isEmpty())))
            .toList());
  }

  private List<State.Office> offices() {
    return population.offices().stream()
        .map(
            o ->
                new State.Office(
                    id("office", o.number()),
                    Optional.of(o.parent()).filter(it -> it >= 0).map(it -> id("office", it)),
                    o.code(),
                    o.name(),
                    o.kind(),
                    o.number()))
        .toList();
  }

  private List<State.Post> posts() {
    return population.posts().stream()
        .map(
            p ->
                new State.Post(
                    id("post", p.number()),
                    id("office", p.office()),
                    p.title(),
                    p.grade().code(),
                    Optional.of(p.seats()),
                    p.number()))
        .toList();
  }

  private Map<UUID, Gap> gaps() {
    var periods = new HashMap<Integer, List<Period>>();
    population
        .held()
        .forEach(
            held ->
                periods.computeIfAbsent(held.person(), _ -> new ArrayList<>()).add(held.period()));
    var gaps = new HashMap<UUID, Gap>();
    periods.forEach(
        (person, held) -> {
          if (held.stream().noneMatch(period -> period.has(day))) {
            gaps.put(
                id("person", person),
                new Gap(
                    held.stream()
                        .flatMap(period -> period.until().stream())
                        .filter(last -> last.isBefore(day))
                        .max(LocalDate::compareTo)
                        .map(last -> last.plusDays(1)),
                    held.stream().anyMatch(period -> period.from().isAfter(day))));
          }
        });
    return gaps;
  }
}
