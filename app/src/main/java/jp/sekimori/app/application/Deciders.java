package jp.sekimori.app.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.form.Contexts;
import jp.sekimori.app.form.Entries;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.ledger.Meant;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State.Holding;
import jp.sekimori.app.organization.Who;
import org.springframework.stereotype.Component;

/** Finds out who does the steps of an application, on the day. */
@Component
class Deciders {
  private final Responsible responsible;
  private final Snapshots snapshots;
  private final Regimes regimes;
  private final Contexts contexts;
  private final Meant meant;
  private final Clock clock;

  Deciders(
      Responsible responsible,
      Snapshots snapshots,
      Regimes regimes,
      Contexts contexts,
      Meant meant,
      Clock clock) {
    this.responsible = responsible;
    this.snapshots = snapshots;
    this.regimes = regimes;
    this.contexts = contexts;
    this.meant = meant;
    this.clock = clock;
  }

  /** As the pack knew it on the day on which it was submitted; else as it does today. */
  Optional<Blank> blank(Applied applied) {
    LocalDate day = applied.frozen().map(Frozen::day).orElse(today());
    Optional<Regime> regime = regimes.on(day);
    return regime.flatMap(known -> Blank.of(known, applied.kind()));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Snapshot snapshot() {
    return snapshots.of(today());
  }

  /** Who does the step that waits; empty where none does. */
  Optional<Decider> of(Acting acting, Applied applied) {
    return applied.stage() == Stage.SUBMITTED
        ? blank(applied).map(blank -> of(acting, applied, blank, applied.course().waiting()))
        : Optional.empty();
  }

  /** Who takes the steps of what is not submitted yet, in their order. */
  List<Decider> coming(Acting acting, Applied applied, Weighed weighed) {
    return Legs.of(weighed).stream().map(leg -> of(acting, applied, weighed.blank(), leg)).toList();
  }

  private Decider of(Acting acting, Applied applied, Blank blank, Leg leg) {
    Snapshot day = snapshot();
    List<Who> who = who(acting, blank, applied, leg);
    Set<UUID> own = applied.course().own();
    Addressee addressee = responsible.of(day, who, own);
    Addressee whoever = responsible.of(day, who, Set.of());
    List<UUID> leftOut =
        whoever.people().stream().map(Addressee.Asked::person).filter(own::contains).toList();
    boolean nobodyElse = addressee.secretariat() && !whoever.secretariat();
    return new Decider(leg, who, addressee, nobodyElse ? leftOut : List.of(), leftOut);
  }

  /** Whom a step means. */
  List<Who> who(Acting acting, Blank blank, Applied applied, Leg leg) {
    return meant(acting, blank, applied.filled(), applied.office().id(), leg.by(), leg.of());
  }

  /** Whom roles and fields mean for an application. */
  List<Who> meant(
      Acting acting,
      Blank blank,
      Values filled,
      UUID office,
      List<String> by,
      Optional<String> of) {
    Snapshot day = snapshot();
    Values all = withEntry(acting, blank, filled);
    var place = new Meant.Place(blank.regime(), day, blank.defined(), office, all);
    List<Who> who = meant.of(place, by, of);
    // A system that nobody names, or a person who is not named yet: the office's own.
    return who.isEmpty() ? meant.of(place, by, Optional.empty()) : who;
  }

  /** What is filled in, over what stands in the entry that is to be changed. */
  Values withEntry(Acting acting, Blank blank, Values filled) {
    return blank
        .changed(filled)
        .flatMap(id -> entry(acting, id))
        .map(entry -> entry.values().after(filled.all().keySet(), filled))
        .orElse(filled);
  }

  private Optional<Entries.Entry> entry(Acting acting, UUID id) {
    return Optional.ofNullable(contexts.of(acting).entries().find(acting, List.of(id)).get(id));
  }

  /** Who is absent and has to be told, where somebody stands in (代決). */
  Optional<UUID> absent(Addressee.Asked asked) {
    return asked.standsIn()
        ? asked.seat().map(Answer.Seat::post).stream()
            .flatMap(post -> snapshot().state().holders(post).stream())
            .filter(holding -> holding.kind().isRegular())
            .map(Holding::person)
            .filter(person -> !person.equals(asked.person()))
            .findFirst()
        : Optional.empty();
  }
}
