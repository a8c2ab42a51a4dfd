package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.app.organization.change.Lookup.Keys;
import jp.sekimori.app.organization.change.Move.Target;
import jp.sekimori.clauses.text.Message;

/**
 * Understands rows of a staff list (職員名簿): who holds which post on the day. Whoever is not in the
 * list stays as he is.
 */
final class StaffReader {
  private final Known known;
  private final Faults faults;
  private final Persons persons;
  private final Lookup lookup;
  private final Dating dating;

  StaffReader(Known known, Faults faults, Persons persons, Lookup lookup, Dating dating) {
    this.known = known;
    this.faults = faults;
    this.persons = persons;
    this.lookup = lookup;
    this.dating = dating;
  }

  List<Move> read(List<Line> lines) {
    lines.forEach(persons::welcome);
    return lines.stream().flatMap(line -> read(line).stream()).toList();
  }

  private List<Move> read(Line line) {
    Optional<Persons.Found> found = persons.of(line);
    Optional<LocalDate> day = dating.day(line);
    Optional<LocalDate> end = day.flatMap(it -> dating.end(line, it));
    Optional<MoveKind> kind = kind(line);
    dating.grade(line);
    if (found.isEmpty() || day.isEmpty() || kind.isEmpty()) {
      return List.of();
    }
    var moves = new ArrayList<Move>();
    MoveKind main = kind.get() == MoveKind.MOVE ? way(found.get(), day.get()) : kind.get();
    target(line, Keys.NEW, day.get())
        .ifPresent(to -> moves.add(move(line, main, found.get(), day.get(), end, to)));
    if (Keys.SIDE.areIn(line) || line.has("sidePost")) {
      Keys side = line.has("sideCode", "sideOffice") ? Keys.SIDE : BESIDE;
      target(line, side, day.get())
          .ifPresent(
              to ->
                  moves.add(
                      move(
                          line,
                          MoveKind.CONCURRENT,
                          found.get(),
                          day.get(),
                          Optional.empty(),
                          to)));
    }
    return faults.isBad(line) ? List.of() : moves;
  }

  /** A concurrent post in the office of the main one. */
  private static final Keys BESIDE = new Keys("officeCode", "department", "office", "sidePost");

  private Optional<Target> target(Line line, Keys keys, LocalDate day) {
    return lookup.office(line, keys, day).flatMap(it -> lookup.post(line, keys, it, day, true));
  }

  private static Move move(
      Line line,
      MoveKind kind,
      Persons.Found found,
      LocalDate day,
      Optional<LocalDate> end,
      Target to) {
    return new Move(line, kind, found.who(), found.newcomer(), day, end, Optional.of(to), "");
  }

  private MoveKind way(Persons.Found found, LocalDate day) {
    return known.main(found.who().id(), day).isPresent() ? MoveKind.MOVE : MoveKind.ENTER;
  }

  private Optional<MoveKind> kind(Line line) {
    String word = Words.plain(line.text("type"));
    if (word.isEmpty() || word.equals("本務") || word.equals("主") || word.equals("専任")) {
      return Optional.of(MoveKind.MOVE);
    }
    Optional<MoveKind> kind =
        word.equals("兼") ? Optional.of(MoveKind.CONCURRENT) : MoveKind.of(word);
    Optional<HoldingKind> holding = kind.flatMap(MoveKind::holding);
    if (holding.isEmpty()) {
      faults.in(
          line,
          "type",
          Kind.WORD,
          new Message(
              "「" + line.text("type") + "」は、本務と兼務の別として知られていません。",
              "“" + line.text("type") + "” does not say how the post is held."),
          new Message("次のいずれかにしてください：本務、兼務、事務取扱、職務代理", "Write one of these: 本務、兼務、事務取扱、職務代理"));
      return Optional.empty();
    }
    return kind;
  }
}
