package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.app.organization.change.Known.Held;
import jp.sekimori.app.organization.change.Move.Target;
import jp.sekimori.clauses.text.Message;

/** Turns moves into entries, with regard to what is believed and to the other moves. */
final class Orders {
  private final Known known;
  private final Faults faults;
  private final Misfits misfits;
  private final Map<UUID, List<Move>> mains = new HashMap<>();

  Orders(Known known, Faults faults, List<Move> moves) {
    this.known = known;
    this.faults = faults;
    this.misfits = new Misfits(known, faults);
    moves.stream()
        .filter(move -> move.kind().changesMain() || move.post().isPresent() && isBack(move))
        .forEach(move -> mains.computeIfAbsent(move.person(), _ -> new ArrayList<>()).add(move));
    mains.values().forEach(this::twice);
  }

  private static boolean isBack(Move move) {
    return move.kind() == MoveKind.BACK;
  }

  /** Two rows that change the main post of one person on one day. */
  private void twice(List<Move> moves) {
    for (Move move : moves) {
      Optional<Move> other =
          moves.stream()
              .filter(it -> it != move && it.from().equals(move.from()))
              .filter(it -> it.kind().endsService() == move.kind().endsService())
              .findFirst();
      other.ifPresent(
          it ->
              faults.of(
                  move.line(),
                  Kind.TWICE,
                  move.who().number() + " " + move.who().name(),
                  new Message(
                      "同じ職員の同じ日の異動が、" + it.line().row() + "行目にもあります。",
                      "Row " + it.line().row() + " moves the same person on the same day."),
                  new Message(
                      "どちらかを除くか、兼務であれば異動の種類を「兼務」としてください。",
                      "Set one aside, or write 兼務 if it is a concurrent post.")));
    }
  }

  /** What the move comes to; empty where something is wrong with it. */
  Optional<Step> step(Move move) {
    if (faults.isBad(move.line())) {
      return Optional.empty();
    }
    Optional<Step> step =
        switch (move.kind()) {
          case ENTER, MOVE -> main(move);
          case RETIRE, LEAVE -> leave(move);
          case CONCURRENT, ACTING, DEPUTY -> beside(move, move.kind().holding().orElseThrow());
          case CONCURRENT_END, ACTING_END, DEPUTY_END -> besideEnds(move);
          case AWAY -> away(move);
          case BACK -> back(move);
        };
    return step.filter(_ -> !faults.isBad(move.line()));
  }

  private Optional<Step> main(Move move) {
    LocalDate day = move.from();
    boolean leavesFirst = leavesBefore(move);
    Optional<Held> now = leavesFirst ? Optional.empty() : known.main(move.person(), day);
    Target to = move.post().orElseThrow();
    if (now.filter(it -> isSo(it, to, HoldingKind.MAIN, move)).isPresent()) {
      return step(move, Effect.NONE, Optional.empty(), List.of());
    }
    boolean enters = move.kind() == MoveKind.ENTER;
    if (enters && now.filter(it -> it.period().from().isBefore(day)).isPresent()) {
      misfits.in(move, now.get());
      return Optional.empty();
    }
    if (!enters && now.isEmpty() && !leavesFirst && !entersBefore(move)) {
      misfits.not(move);
      return Optional.empty();
    }
    var entries = new ArrayList<Entry>();
    newcomer(move).forEach(entries::add);
    now.ifPresent(it -> entries.add(ends(it, day)));
    Period period = Period.of(day, last(move, now, leavesFirst));
    beside(move, to).forEach(it -> entries.add(ends(it, day)));
    entries.add(new Entry.Holds(move.person(), to.post(), HoldingKind.MAIN, period));
    remaining(move, now, to);
    return step(move, enters ? Effect.JOINS : Effect.MOVES, now, entries);
  }

  private static Entry ends(Held held, LocalDate day) {
    return new Entry.HoldsNot(held.person(), held.post(), Period.of(day, held.period().until()));
  }

  /** Whoever comes into a post in which he acted does not act in it any more. */
  private Stream<Held> beside(Move move, Target to) {
    return known.held(move.person(), move.from()).stream()
        .filter(it -> it.post().equals(to.post()) && it.kind() != HoldingKind.MAIN);
  }

  private void remaining(Move move, Optional<Held> now, Target to) {
    List<String> kept =
        known.held(move.person(), move.from()).stream()
            .filter(it -> it.kind() != HoldingKind.MAIN && !it.post().equals(to.post()))
            .flatMap(it -> known.on(move.from()).place(it.post()).stream())
            .map(Step.Place::words)
            .toList();
    if (now.isPresent() && !kept.isEmpty()) {
      String words = String.join("、", kept);
      faults.note(
          move.line(),
          move.who().name() + "さんの兼務等は続きます：" + words + "。終わるときは、兼務解除などの行を加えてください。",
          move.who().name() + " keeps posts beside the main one: " + words + ".");
    }
  }

  /** The last day: as the row says, or until what is known, or stated by another row, to follow. */
  private Optional<LocalDate> last(Move move, Optional<Held> now, boolean leavesFirst) {
    Stream<LocalDate> stated =
        mains.getOrDefault(move.person(), List.of()).stream()
            .filter(it -> it.from().isAfter(move.from()))
            .map(it -> it.from().minusDays(1));
    Stream<LocalDate> believed =
        leavesFirst
            ? Stream.of()
            : now.map(it -> it.period().until().stream())
                .orElseGet(
                    () ->
                        known
                            .nextMain(move.person(), move.from())
                            .map(it -> it.minusDays(1))
                            .stream());
    return Stream.of(move.end().stream(), stated, believed)
        .flatMap(days -> days)
        .min(LocalDate::compareTo);
  }

  private boolean leavesBefore(Move move) {
    return mains.getOrDefault(move.person(), List.of()).stream()
        .anyMatch(it -> it.kind().endsService() && !it.from().isAfter(move.from()) && !isDone(it));
  }

  private boolean entersBefore(Move move) {
    return mains.getOrDefault(move.person(), List.of()).stream()
        .anyMatch(it -> !it.kind().endsService() && it.from().isBefore(move.from()));
  }

  /** Whether somebody has left already: nothing that he holds goes on over the day. */
  private boolean isDone(Move leaving) {
    return known.held(leaving.person(), leaving.from()).stream()
        .noneMatch(it -> it.period().from().isBefore(leaving.from()));
  }

  private boolean isSo(Held held, Target to, HoldingKind kind, Move move) {
    return held.post().equals(to.post())
        && held.kind() == kind
        && move.end()
            .map(end -> held.period().until().filter(end::equals).isPresent())
            .orElse(true);
  }

  private Optional<Step> leave(Move move) {
    LocalDate before = move.from().minusDays(1);
    List<Held> held = known.held(move.person(), before);
    if (held.isEmpty() && !entersBefore(move)) {
      misfits.not(move);
      return Optional.empty();
    }
    if (isDone(move) && !entersBefore(move)) {
      return step(move, Effect.NONE, Optional.empty(), List.of());
    }
    return step(
        move,
        Effect.LEAVES,
        known.main(move.person(), before),
        List.of(new Entry.HoldsNothing(move.person(), Period.from(move.from()))));
  }

  private Optional<Step> beside(Move move, HoldingKind kind) {
    Target to = move.post().orElseThrow();
    Optional<Held> same =
        known.held(move.person(), move.from()).stream()
            .filter(it -> it.post().equals(to.post()))
            .findFirst();
    if (same.filter(it -> isSo(it, to, kind, move)).isPresent()) {
      return step(move, Effect.NONE, Optional.empty(), List.of());
    }
    var entries = new ArrayList<Entry>();
    newcomer(move).forEach(entries::add);
    same.filter(it -> it.kind() == kind).ifPresent(it -> entries.add(ends(it, move.from())));
    Optional<LocalDate> gone =
        mains.getOrDefault(move.person(), List.of()).stream()
            .filter(it -> it.kind().endsService() && it.from().isAfter(move.from()))
            .map(it -> it.from().minusDays(1))
            .min(LocalDate::compareTo);
    Optional<LocalDate> last =
        Stream.concat(move.end().stream(), gone.stream()).min(LocalDate::compareTo);
    entries.add(new Entry.Holds(move.person(), to.post(), kind, Period.of(move.from(), last)));
    return step(move, Effect.BESIDE, Optional.empty(), entries);
  }

  private Optional<Step> besideEnds(Move move) {
    Target post = move.post().orElseThrow();
    HoldingKind kind = move.kind().ended().orElseThrow();
    Optional<Held> held =
        known.held(move.person(), move.from()).stream()
            .filter(it -> it.post().equals(post.post()) && it.kind() == kind)
            .findFirst();
    if (held.isPresent()) {
      return step(move, Effect.BESIDE_ENDS, held, List.of(ends(held.get(), move.from())));
    }
    boolean ended =
        known.held(move.person(), move.from().minusDays(1)).stream()
            .anyMatch(it -> it.post().equals(post.post()) && it.kind() == kind);
    if (!ended) {
      misfits.notBeside(move, kind);
      return Optional.empty();
    }
    return step(move, Effect.NONE, Optional.empty(), List.of());
  }

  private Optional<Step> away(Move move) {
    Period period = Period.of(move.from(), move.end());
    if (known.away(move.person(), move.from()).filter(period::equals).isPresent()) {
      return step(move, Effect.NONE, Optional.empty(), List.of());
    }
    if (known.main(move.person(), move.from()).isEmpty() && move.newcomer().isEmpty()) {
      misfits.not(move);
      return Optional.empty();
    }
    return step(
        move,
        Effect.AWAY,
        known.main(move.person(), move.from()),
        List.of(new Entry.Absent(move.person(), move.reason(), period)));
  }

  private Optional<Step> back(Move move) {
    Optional<Period> away = known.away(move.person(), move.from());
    var entries = new ArrayList<Entry>();
    away.ifPresent(
        it -> entries.add(new Entry.Present(move.person(), Period.of(move.from(), it.until()))));
    if (away.isEmpty() && known.away(move.person(), move.from().minusDays(1)).isEmpty()) {
      misfits.notAway(move);
      return Optional.empty();
    }
    Optional<Step> moved = move.post().isPresent() ? main(move) : Optional.empty();
    moved.ifPresent(step -> entries.addAll(step.entries()));
    return step(
        move,
        entries.isEmpty()
            ? Effect.NONE
            : moved.filter(it -> it.effect() == Effect.MOVES).isPresent()
                ? Effect.MOVES
                : Effect.AWAY,
        moved.flatMap(_ -> known.main(move.person(), move.from())),
        entries);
  }

  private static Stream<Entry> newcomer(Move move) {
    return move.newcomer().stream()
        .map(
            it ->
                new Entry.NewPerson(move.person(), it.name(), it.kana(), Optional.of(it.number())));
  }

  private Optional<Step> step(Move move, Effect effect, Optional<Held> left, List<Entry> entries) {
    LocalDate before = move.from().minusDays(1);
    Optional<Step.Place> from = left.flatMap(it -> known.on(before).place(it.post()));
    Optional<Step.Place> to =
        move.post().map(Target::place).filter(_ -> move.kind().ended().isEmpty());
    return Optional.of(
        new Step(
            move.line().row(),
            move.from(),
            effect,
            Optional.of(move.who()),
            from,
            to,
            Saying.of(move, effect, from, to),
            entries));
  }
}
