package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.Conflict;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PostState;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;

/** The entries of a plan, each with the row it comes from; conflicts are told by rows again. */
final class Batch {
  private final List<Entry> entries = new ArrayList<>();
  private final List<Integer> rows = new ArrayList<>();
  private final Set<UUID> newcomers = new HashSet<>();

  Batch(Plan plan, boolean pending) {
    for (NewPost post : plan.newPosts()) {
      add(
          post.rows().getFirst(),
          new Entry.PostIs(
              post.id(),
              new PostState(
                  post.office(),
                  post.name(),
                  post.grade(),
                  Optional.empty(),
                  post.rows().getFirst()),
              Period.from(post.from())));
    }
    plan.steps().forEach(step -> step.entries().forEach(entry -> add(step.row(), entry)));
    if (pending) {
      plan.pending().forEach(entry -> add(0, entry));
    }
  }

  private void add(int row, Entry entry) {
    // Somebody new may stand in several rows, and is entered with the first.
    if (entry instanceof Entry.NewPerson person && !newcomers.add(person.person())) {
      return;
    }
    rows.add(row);
    entries.add(entry);
  }

  List<Entry> entries() {
    return entries;
  }

  private int row(Optional<Integer> entry) {
    return entry.map(rows::get).orElse(0);
  }

  List<Fault> faults(ListKind list, List<Conflict> conflicts) {
    return conflicts.stream()
        .filter(conflict -> row(conflict.entry()) > 0 || conflict.entry().isEmpty())
        .map(conflict -> fault(list, conflict))
        .distinct()
        .toList();
  }

  private Fault fault(ListKind list, Conflict conflict) {
    int other = row(conflict.other());
    String named = conflict.named().isEmpty() ? "" : "（" + conflict.named() + "）";
    String against = other > 0 ? other + "行目：" : "";
    String days = conflict.period().map(Batch::days).orElse("");
    Message what =
        new Message(
            against + conflict.kind().what().ja() + named + days,
            (other > 0 ? "Row " + other + ": " : "")
                + conflict.kind().what().en()
                + (conflict.named().isEmpty() ? "" : " (" + conflict.named() + ")"));
    return new Fault(
        row(conflict.entry()),
        kind(conflict.kind()),
        column(list, conflict.kind()),
        conflict.named(),
        what,
        mend(conflict.kind()));
  }

  private static String days(Period period) {
    return period.from().equals(LocalDate.MIN)
        ? ""
        : Wareki.day(period.from())
            + period.until().map(last -> "から" + Wareki.day(last) + "まで").orElse("から");
  }

  private static Message column(ListKind list, Conflict.Kind kind) {
    return switch (kind) {
      case MAIN_POST, OWN, STAFF_NUMBER -> list.column("number").title();
      case SEAT, THERE_ALREADY, POST_MISSING -> list.column("post").title();
      case OFFICE_CODE -> list.column(list == ListKind.OFFICES ? "code" : "officeCode").title();
      case CYCLE -> list == ListKind.OFFICES ? list.column("parentCode").title() : Fault.WHOLE_ROW;
      default -> Fault.WHOLE_ROW;
    };
  }

  private static Kind kind(Conflict.Kind kind) {
    return switch (kind) {
      case OWN -> Kind.OWN;
      case MAIN_POST, SEAT, THERE_ALREADY -> Kind.OVERLAP;
      case TWICE -> Kind.TWICE;
      case OFFICE_CODE -> Kind.CODE;
      case CYCLE -> Kind.TREE;
      case STAFF_NUMBER -> Kind.PERSON;
      default -> Kind.OTHER;
    };
  }

  private static Message mend(Conflict.Kind kind) {
    return switch (kind) {
      case OWN ->
          new Message(
              "この行だけを除外して適用し、除外した行を別の担当者が取り込んでください。",
              "Set this row aside, apply the rest, and let a colleague take up the row set aside.");
      case SEAT ->
          new Message(
              "前任者の異動又は退職の行を加えるか、事務取扱又は兼務としてください。退職の発令日は、在職する最後の日です。",
              "Add the row of the predecessor, or make it acting or concurrent. The day of a"
                  + " retirement is the last day in the post.");
      default -> kind.mend();
    };
  }
}
