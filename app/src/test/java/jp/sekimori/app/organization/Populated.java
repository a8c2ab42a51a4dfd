package jp.sekimori.app.organization;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.demo.Population;
import jp.sekimori.app.organization.State.Appointment;

/** A made-up organization as it is in memory, without a database. */
public final class Populated {
  private Populated() {}

  /** The id of a thing of a population, by its number. */
  public static UUID id(String kind, int number) {
    return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8));
  }

  public static Snapshot snapshot(
      Population population, Optional<RoleSet> roles, LocalDate day, Appointment... appointments) {
    return new Snapshot(
        new State(
            day,
            roles,
            new State.Rows(
                population.offices().stream()
                    .map(
                        o ->
                            new State.Office(
                                id("office", o.number()),
                                Optional.of(o.parent())
                                    .filter(it -> it >= 0)
                                    .map(it -> id("office", it)),
                                o.code(),
                                o.name(),
                                o.kind(),
                                o.number()))
                    .toList(),
                population.posts().stream()
                    .map(
                        p ->
                            new State.Post(
                                id("post", p.number()),
                                id("office", p.office()),
                                p.title(),
                                p.grade().code(),
                                Optional.of(p.seats()),
                                p.number()))
                    .toList(),
                population.people().stream()
                    .map(
                        p ->
                            new Person(
                                id("person", p.number()), p.name(), p.kana(), p.staffNumber()))
                    .toList(),
                population.held().stream()
                    .map(
                        h ->
                            new State.Holding(
                                id("person", h.person()),
                                id("post", h.post()),
                                HoldingKind.of(h.kind().name())))
                    .toList(),
                Set.of(),
                Map.of(),
                List.of(),
                List.of(appointments))));
  }
}
