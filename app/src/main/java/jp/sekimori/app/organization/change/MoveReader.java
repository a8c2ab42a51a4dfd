package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.app.organization.change.Lookup.Keys;
import jp.sekimori.app.organization.change.Move.Target;
import jp.sekimori.clauses.text.Message;

/** Understands rows of personnel changes (人事異動). */
final class MoveReader {
  private final Known known;
  private final Faults faults;
  private final Persons persons;
  private final Lookup lookup;
  private final Dating dating;

  MoveReader(Known known, Faults faults, Persons persons, Lookup lookup, Dating dating) {
    this.known = known;
    this.faults = faults;
    this.persons = persons;
    this.lookup = lookup;
    this.dating = dating;
  }

  List<Move> read(List<Line> lines) {
    lines.stream()
        .filter(line -> MoveKind.of(line.text("type")).equals(Optional.of(MoveKind.ENTER)))
        .forEach(persons::welcome);
    return lines.stream().flatMap(line -> read(line).stream()).toList();
  }

  private Optional<Move> read(Line line) {
    Optional<MoveKind> kind = kind(line);
    Optional<Persons.Found> found = persons.of(line);
    Optional<LocalDate> day = dating.day(line);
    Optional<LocalDate> end = day.flatMap(it -> dating.end(line, it));
    if (kind.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    Optional<Target> post = post(line, kind.get(), found, day.get());
    found.ifPresent(it -> old(line, kind.get(), it, day.get()));
    if (found.isEmpty() || faults.isBad(line)) {
      return Optional.empty();
    }
    return Optional.of(
        new Move(
            line,
            kind.get(),
            found.get().who(),
            found.get().newcomer(),
            day.get(),
            end,
            post,
            line.has("note") ? line.text("note") : line.text("type")));
  }

  private Optional<MoveKind> kind(Line line) {
    String text = line.text("type");
    if (text.isEmpty()) {
      faults.empty(line, "type");
      return Optional.empty();
    }
    Optional<MoveKind> kind = MoveKind.of(text);
    if (kind.isEmpty()) {
      faults.in(
          line,
          "type",
          Kind.WORD,
          new Message("「" + text + "」は、異動の種類として知られていません。", "“" + text + "” is no kind of change."),
          new Message(
              "次のいずれかにしてください：" + MoveKind.known(), "Write one of these: " + MoveKind.known()));
    }
    return kind;
  }

  private Optional<Target> post(
      Line line, MoveKind kind, Optional<Persons.Found> found, LocalDate day) {
    if (kind.ended().isPresent()) {
      return found.flatMap(it -> ended(line, kind, it, day));
    }
    boolean wanted = kind.needsPost() || kind == MoveKind.BACK && line.has("post");
    if (!wanted) {
      return Optional.empty();
    }
    dating.grade(line);
    Optional<Office> office = lookup.office(line, Keys.NEW, day);
    boolean mayBeNew = kind.changesMain() || kind == MoveKind.CONCURRENT || kind == MoveKind.BACK;
    return office.flatMap(it -> lookup.post(line, Keys.NEW, it, day, mayBeNew));
  }

  /** The post that is left: named in the columns of the new or of the old one, or the only one. */
  private Optional<Target> ended(Line line, MoveKind kind, Persons.Found found, LocalDate day) {
    Keys keys = line.has("post") ? Keys.NEW : Keys.OLD;
    if (line.has(keys.post())) {
      return lookup
          .office(line, keys, day)
          .flatMap(office -> lookup.post(line, keys, office, day, false));
    }
    List<Target> held =
        known.held(found.who().id()).stream()
            .filter(each -> kind.ended().get() == each.kind())
            .filter(each -> each.period().has(day) || each.period().has(day.minusDays(1)))
            .flatMap(
                each ->
                    known.on(day).place(each.post()).map(p -> new Target(each.post(), p)).stream())
            .toList();
    if (held.size() == 1) {
      return Optional.of(held.getFirst());
    }
    String names = String.join("、", held.stream().map(each -> each.place().words()).toList());
    faults.in(
        line,
        "post",
        Kind.POST,
        new Message(
            "解かれる職が" + (held.isEmpty() ? "ありません。" : "一つに決まりません。"),
            held.isEmpty() ? "There is no post to be left." : "Which post is left is uncertain."),
        new Message(
            "所属と職名を書いてください" + (held.isEmpty() ? "。" : "：" + names),
            "State the office and the post" + (held.isEmpty() ? "." : ": " + names)));
    return Optional.empty();
  }

  /** Whether what the row says of the time before is what is believed. */
  private void old(Line line, MoveKind kind, Persons.Found found, LocalDate day) {
    boolean unasked =
        !Keys.OLD.areIn(line) || found.newcomer().isPresent() || kind == MoveKind.ENTER;
    if (unasked || kind.ended().isPresent()) {
      return;
    }
    LocalDate before = kind == MoveKind.RETIRE ? day : day.minusDays(1);
    Offices offices = known.on(before);
    List<Step.Place> held =
        known.held(found.who().id(), before).stream()
            .flatMap(each -> offices.place(each.post()).stream())
            .toList();
    String name =
        line.text("oldOffice").isEmpty() ? line.text("oldDepartment") : line.text("oldOffice");
    List<Office> meant =
        line.has("oldCode")
            ? offices.coded(line.text("oldCode")).stream().toList()
            : offices.coded(name).map(List::of).orElseGet(() -> offices.named("", name));
    List<Step.Place> there =
        held.stream()
            .filter(place -> meant.stream().anyMatch(each -> each.id().equals(place.office())))
            .toList();
    String key =
        line.has("oldOffice") ? "oldOffice" : line.has("oldCode") ? "oldCode" : "oldDepartment";
    if (there.isEmpty()) {
      differs(line, key, held);
    } else if (line.has("oldPost")
        && there.stream()
            .noneMatch(it -> Words.plain(it.post()).equals(Words.plain(line.text("oldPost"))))) {
      differs(line, "oldPost", held);
    }
  }

  private void differs(Line line, String key, List<Step.Place> held) {
    String now =
        held.isEmpty() ? "なし" : String.join("、", held.stream().map(Step.Place::words).toList());
    faults.in(
        line,
        key,
        Kind.SERVICE,
        new Message(
            "異動の前の職が登録と異なります（登録：" + now + "）。",
            "The post before differs from what is registered: " + now + "."),
        new Message(
            "旧所属と旧職名を確かめてください。登録が誤っているときは、先に登録を改めてください。",
            "Check the old office and post; if the register is wrong, mend it first."));
  }
}
