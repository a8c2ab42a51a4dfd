package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.sheet.DateRead;

/** Makes a plan of a list: rows become moves, moves become steps with entries. */
final class Planner {
  private final Known known;
  private final Ids ids;

  Planner(Known known, Ids ids) {
    this.known = known;
    this.ids = ids;
  }

  /**
   * @param aside rows set aside by hand, which count for nothing
   * @param day of rows without one of their own
   */
  Plan plan(Table table, Set<Integer> aside, Optional<LocalDate> day) {
    var faults = new Faults(table.kind());
    var spelling = new Spelling(faults);
    List<Line> lines =
        table.lines().stream()
            .filter(line -> !aside.contains(line.row()))
            .filter(line -> spelling.isOfTheList(line, table))
            .toList();
    lines.forEach(spelling::check);
    return switch (table.kind()) {
      case OFFICES -> {
        List<Step> steps =
            day.map(it -> new ChartReader(known, faults, ids, it).read(lines)).orElse(List.of());
        yield plan(steps, faults, List.of(), List.of());
      }
      case CHANGES, STAFF -> moves(table.kind(), lines, faults, day);
    };
  }

  private Plan moves(ListKind kind, List<Line> lines, Faults faults, Optional<LocalDate> day) {
    var persons = new Persons(known, faults, ids);
    var lookup = new Lookup(known, faults, ids);
    var dating = new Dating(faults, day);
    List<Move> moves =
        kind == ListKind.STAFF
            ? new StaffReader(known, faults, persons, lookup, dating).read(lines)
            : new MoveReader(known, faults, persons, lookup, dating).read(lines);
    var orders = new Orders(known, faults, moves);
    List<Step> steps = moves.stream().flatMap(move -> orders.step(move).stream()).toList();
    return plan(steps, faults, lookup.newPosts(), pending(lines, faults, day));
  }

  /** The main posts that people leave by rows with a fault, once these are mended. */
  private List<Entry> pending(List<Line> lines, Faults faults, Optional<LocalDate> day) {
    var entries = new ArrayList<Entry>();
    for (Line line : lines) {
      if (faults.isBad(line)) {
        Optional<LocalDate> from =
            line.cell("day").date() instanceof DateRead.Day(var own) ? Optional.of(own) : day;
        boolean moves = MoveKind.of(line.text("type")).filter(MoveKind::changesMain).isPresent();
        from.filter(_ -> moves)
            .flatMap(
                it ->
                    known
                        .numbered(line.text("number"))
                        .flatMap(person -> known.main(person.id(), it)))
            .ifPresent(
                held ->
                    entries.add(
                        new Entry.HoldsNot(
                            held.person(),
                            held.post(),
                            Period.of(from.orElseThrow(), held.period().until()))));
      }
    }
    return entries;
  }

  private static Plan plan(
      List<Step> steps, Faults faults, List<NewPost> posts, List<Entry> pending) {
    Set<Integer> bad = new HashSet<>();
    faults.found().forEach(fault -> bad.add(fault.row()));
    List<Step> good = steps.stream().filter(step -> !bad.contains(step.row())).toList();
    Set<UUID> taken = new HashSet<>();
    good.stream()
        .flatMap(step -> step.entries().stream())
        .forEach(
            entry -> {
              if (entry instanceof Entry.Holds holds) {
                taken.add(holds.post());
              }
            });
    return new Plan(
        good,
        Stream.of(faults.found()).flatMap(List::stream).sorted(Fault.ORDER).distinct().toList(),
        faults.notes().stream().sorted(Comparator.comparing(Note::row)).toList(),
        posts.stream().filter(post -> taken.contains(post.id())).toList(),
        pending);
  }
}
