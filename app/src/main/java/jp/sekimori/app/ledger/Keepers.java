package jp.sekimori.app.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.State;
import jp.sekimori.app.control.StepChecks;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Who;
import jp.sekimori.clauses.text.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who sees, keeps and moves entries on a day. */
@Component
class Keepers {
  private final Meant meant;
  private final Responsible responsible;
  private final Standing standing;
  private final ObjectProvider<StepChecks> checks;
  private final ObjectProvider<Permits> permits;

  Keepers(
      Meant meant,
      Responsible responsible,
      Standing standing,
      ObjectProvider<StepChecks> checks,
      ObjectProvider<Permits> permits) {
    this.meant = meant;
    this.responsible = responsible;
    this.standing = standing;
    this.checks = checks;
    this.permits = permits;
  }

  /** Own offices, and what one has a right to see; everybody where the ledger is open. */
  static Sight sight(Acting acting, Ledger ledger, Snapshot day) {
    return ledger.open()
        ? new Sight.Everything()
        : offices(acting, day).<Sight>map(Sight.Of::new).orElseGet(Sight.Everything::new);
  }

  /** Whose entries somebody sees in ledgers that are not open; empty for those of all. */
  static Optional<Set<UUID>> offices(Acting acting, Snapshot day) {
    if (acting.rights().hasEverywhere(Right.READ_LEDGERS)) {
      return Optional.empty();
    }
    var offices = new TreeSet<>(own(acting, day));
    offices.addAll(acting.rights().offices(Right.READ_LEDGERS));
    return Optional.of(offices);
  }

  /** Whoever sees its office, is named in it, is told of its state, or can do something with it. */
  boolean sees(Acting acting, Fields fields, Snapshot day, Entry entry) {
    return sight(acting, fields.ledger(), day).reaches(entry.office())
        || isNamed(acting, fields, entry)
        || moves(fields, entry).stream().anyMatch(move -> mayMove(acting, fields, day, entry, move))
        || told(fields, day, entry).stream().anyMatch(each -> each.includes(acting.person()));
  }

  /** Who is told today of the state that an entry is in, each by his role. */
  List<Addressee> told(Fields fields, Snapshot day, Entry entry) {
    return fields.ledger().reminders().stream()
        .filter(reminder -> reminder.isOf(entry.state()))
        .map(reminder -> to(fields, day, entry, reminder.to()))
        .filter(to -> !to.isEmpty())
        .map(to -> responsible.of(day, to, Set.of()))
        .distinct()
        .toList();
  }

  private static boolean isNamed(Acting acting, Fields fields, Entry entry) {
    String me = acting.person().toString();
    return fields.all().stream()
        .filter(field -> field.kind() == Field.Kind.PERSON)
        .anyMatch(field -> entry.values().of(field.id()).contains(me));
  }

  /** The offices of the posts that somebody holds. */
  static Set<UUID> own(Acting acting, Snapshot day) {
    return day.state().postsHeld(acting.person()).stream()
        .map(post -> post.office())
        .collect(Collectors.toSet());
  }

  /** Whether somebody enters and changes entries of an office by hand. */
  boolean keeps(Acting acting, Fields fields, Snapshot day, UUID office) {
    Ledger ledger = fields.ledger();
    return acting.may(Right.KEEP_LEDGERS)
        && !ledger.keptBy().isEmpty()
        && responsible.includes(
            day,
            meant.of(place(fields, day, office, Values.NONE), ledger.keptBy(), Optional.empty()),
            Set.of(),
            acting.person());
  }

  /** Whether somebody corrects what was written of an entry with moves; never who has the thing. */
  boolean corrects(Acting acting, Fields fields, Snapshot day, Entry entry) {
    List<String> by = fields.ledger().correctedBy();
    var place = place(fields, day, entry.office(), entry.values());
    return acting.may(Right.KEEP_LEDGERS)
        && !by.isEmpty()
        && responsible.includes(
            day,
            meant.of(place, by, Optional.empty()),
            entry.holder().map(Set::of).orElse(Set.of()),
            acting.person());
  }

  /** The offices for which somebody does, of those of the posts held and those answered for. */
  List<UUID> keptOffices(Acting acting, Fields fields, Snapshot day) {
    Set<UUID> near = own(acting, day);
    Set<UUID> asked =
        Stream.concat(near.stream(), acting.rights().offices(Right.READ_LEDGERS).stream())
            .collect(Collectors.toSet());
    return day.state().tree().stream()
        .map(office -> office.id())
        .filter(office -> asked.contains(office) && keeps(acting, fields, day, office))
        .toList();
  }

  /** The moves that an entry can make as it stands, whoever makes them. */
  List<Move> moves(Fields fields, Entry entry) {
    var conditions = Conditioned.on(fields.ledger(), fields.regime().ruling().rulebook());
    var values = entry.values().with(State.FIELD, entry.state()).all();
    return fields.ledger().moves().stream()
        .filter(move -> move.from().contains(entry.state()) && conditions.hold(move.when(), values))
        .toList();
  }

  boolean mayMove(Acting acting, Fields fields, Snapshot day, Entry entry, Move move) {
    return acting.may(Right.KEEP_LEDGERS)
        && movers(fields, day, entry, move).includes(acting.person());
  }

  /** Who can make a move today. */
  Addressee movers(Fields fields, Snapshot day, Entry entry, Move move) {
    return responsible.of(day, by(fields, day, entry, move), notThese(entry, move));
  }

  List<Who> by(Fields fields, Snapshot day, Entry entry, Move move) {
    return meant.of(place(fields, day, entry.office(), entry.values()), move.by(), move.of());
  }

  List<Who> to(Fields fields, Snapshot day, Entry entry, List<String> names) {
    Optional<String> of =
        fields.ledger().moves().stream().flatMap(move -> move.of().stream()).findFirst();
    return meant.of(place(fields, day, entry.office(), entry.values()), names, of);
  }

  static Set<UUID> notThese(Entry entry, Move move) {
    return move.otherThan().stream()
        .flatMap(field -> entry.values().ids(field).stream())
        .collect(Collectors.toSet());
  }

  /**
   * Why a move cannot be made: it uses a permit that counts no more, or the thing is not free. What
   * ends something, takes it back to where it began, or tells what went wrong, uses no permit.
   */
  Optional<Message> stopped(Fields fields, LocalDate day, Entry entry, Move move) {
    Optional<Message> permit =
        entry
            .permit()
            .filter(_ -> uses(fields.ledger(), entry, move))
            .flatMap(
                it ->
                    permits.stream()
                        .flatMap(each -> each.stopped(it, entry.id()).stream())
                        .findFirst());
    return permit.or(() -> standing.taken(fields, entry, move, day));
  }

  /** Others who could be in the way of a move wait until this transaction ends. */
  void hold(Fields fields, Entry entry, Move move) {
    standing.hold(fields, entry, move);
  }

  private static boolean uses(Ledger ledger, Entry entry, Move move) {
    if (move.withoutPermit()) {
      return false;
    }
    String first = ledger.states().getFirst().id();
    return move.to()
        .filter(to -> !to.equals(entry.state()) && !to.equals(first))
        .flatMap(to -> ledger.states().stream().filter(it -> it.id().equals(to)).findFirst())
        .filter(to -> !to.closed())
        .isPresent();
  }

  /** How far the check is that has to be finished before a move; empty where there is none. */
  Optional<StepChecks.Progress> progress(Entry entry, Move move) {
    return step(entry, move)
        .map(
            step ->
                checks.stream()
                    .findFirst()
                    .map(each -> each.of(step))
                    .orElse(StepChecks.Progress.NONE));
  }

  /** Begins it, in the caller's transaction. */
  Optional<StepChecks.Progress> begin(
      Acting acting, Fields fields, Snapshot day, Entry entry, Move move) {
    List<String> by = move.check().flatMap(fields.regime()::check).map(Check::by).orElse(List.of());
    var place = place(fields, day, entry.office(), entry.values());
    var handing =
        new StepChecks.Handing(
            EntryStore.called(entry),
            entry.office(),
            meant.of(place, by, move.of()),
            notThese(entry, move),
            Conditioned.on(fields.ledger(), fields.regime().ruling().rulebook()),
            entry.values().with(State.FIELD, entry.state()).all());
    return step(entry, move)
        .flatMap(
            step ->
                checks.stream()
                    .findFirst()
                    .map(each -> each.begin(Optional.of(acting), step, handing)));
  }

  /** The move was made: the next time its check is asked anew. */
  void taken(Entry entry, Move move) {
    step(entry, move).ifPresent(step -> checks.forEach(each -> each.taken(step)));
  }

  private static Optional<StepChecks.Step> step(Entry entry, Move move) {
    return move.check()
        .map(check -> new StepChecks.Step(check, StepChecks.Kind.ENTRY, entry.id(), move.id()));
  }

  private static Meant.Place place(Fields fields, Snapshot day, UUID office, Values values) {
    return new Meant.Place(fields.regime(), day, fields.ledger().allFields(), office, values);
  }
}
