package jp.sekimori.app.organization.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.app.organization.change.Move.Newcomer;
import jp.sekimori.clauses.text.Message;

/** Finds whom a row is about; whoever joins is known to the rows after. */
final class Persons {
  private final Known known;
  private final Faults faults;
  private final Ids ids;
  private final Map<String, Found> newcomers = new HashMap<>();

  Persons(Known known, Faults faults, Ids ids) {
    this.known = known;
    this.faults = faults;
    this.ids = ids;
  }

  /** Somebody, and what is to be entered of him if he is new. */
  record Found(Step.Who who, Optional<Newcomer> newcomer) {}

  /** Lets somebody be known who joins with this row. */
  void welcome(Line line) {
    String number = line.text("number");
    String name = line.text("name");
    if (!number.isEmpty() && !name.isEmpty() && known.numbered(number).isEmpty()) {
      newcomers.computeIfAbsent(
          number,
          _ ->
              new Found(
                  new Step.Who(ids.next(), name, number),
                  Optional.of(new Newcomer(name, line.text("kana"), number))));
    }
  }

  Optional<Found> of(Line line) {
    String number = line.text("number");
    if (number.isEmpty()) {
      faults.empty(line, "number");
    }
    if (line.text("name").isEmpty()) {
      faults.empty(line, "name");
    }
    if (faults.isBad(line)) {
      return Optional.empty();
    }
    Optional<Found> found =
        known
            .numbered(number)
            .map(it -> new Found(new Step.Who(it.id(), it.name(), number), Optional.empty()))
            .or(() -> Optional.ofNullable(newcomers.get(number)));
    if (found.isEmpty()) {
      unknown(line, number);
    } else if (!Words.plain(found.get().who().name()).equals(Words.plain(line.text("name")))) {
      otherName(line, found.get().who());
      return Optional.empty();
    }
    return found;
  }

  private void unknown(Line line, String number) {
    String candidates =
        known.named(line.text("name")).stream()
            .map(person -> person.number() + " " + person.name())
            .collect(Collectors.joining("、"));
    Optional<Known.Person> like = known.ofNumberLike(number);
    Message mend =
        like.map(
                it ->
                    new Message(
                        "先頭の0が失われていませんか（登録：" + it.number() + " " + it.name() + "）。",
                        "Were zeros lost? There is " + it.number() + " " + it.name() + "."))
            .orElseGet(
                () ->
                    candidates.isEmpty()
                        ? new Message(
                            "職員番号を確かめてください。新しい職員は、異動の種類を「採用」又は「転入」としてください。",
                            "Check the number. Of somebody new, let the row say 採用 or 転入.")
                        : new Message(
                            "職員番号を確かめてください。同じ氏名の職員：" + candidates,
                            "Check the number. People of this name: " + candidates));
    faults.in(
        line,
        "number",
        Kind.PERSON,
        new Message(
            "職員番号「" + number + "」の職員は登録されていません。", "Nobody has the staff number " + number + "."),
        mend);
  }

  private void otherName(Line line, Step.Who who) {
    faults.in(
        line,
        "name",
        Kind.NAME,
        new Message(
            "職員番号「" + who.number() + "」の氏名は「" + who.name() + "」です。",
            "The name of number " + who.number() + " is " + who.name() + "."),
        new Message(
            "職員番号か氏名を直してください。改姓などで氏名が変わったときは、先に職員の登録を改めてください。",
            "Mend the number or the name. If the name has changed, change it in the register"
                + " first."));
  }
}
