package jp.sekimori.app.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.control.Reminder;
import jp.sekimori.app.control.Step;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Who;
import jp.sekimori.app.waiting.Item;
import jp.sekimori.app.waiting.Waiting;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** What waits of applications, and for whom. */
@Component
class Tasks {
  /** To be mended by who applied. */
  static final String MEND = "mend";

  /** To be seen by who was stood in for. */
  static final String REPORT = "report";

  /** To be known by who applied: what became of it. */
  static final String TOLD = "told";

  private final Waiting waiting;
  private final Deciders deciders;

  Tasks(Waiting waiting, Deciders deciders) {
    this.waiting = waiting;
    this.deciders = deciders;
  }

  /** Puts what waits now in place of what waited before. */
  void renew(Acting acting, Applied applied, Blank blank) {
    over(applied);
    switch (applied.stage()) {
      case SUBMITTED -> waiting.put(step(acting, applied, blank));
      case RETURNED ->
          waiting.put(
              item(
                  applied,
                  MEND,
                  new Who.Named(applied.applicant().person(), applied.office().id()),
                  new Message("直して出し直す", "correct and resubmit")));
      case PERMITTED, REFUSED -> tell(acting, applied);
      case DRAFT, WITHDRAWN, LAPSED -> {}
    }
  }

  /** What was decided for somebody still has to be seen, whatever comes after. */
  private void over(Applied applied) {
    Stream.concat(Stream.of(Step.Kind.values()).map(Step.Kind::code), Stream.of(MEND, TOLD))
        .forEach(task -> waiting.done(Applied.KIND, applied.id(), task));
  }

  private Item step(Acting acting, Applied applied, Blank blank) {
    Leg leg = applied.course().waiting();
    List<Item.Remind> reminders =
        blank.kind().reminders().stream()
            .map(reminder -> remind(acting, applied, blank, reminder))
            .toList();
    return item(
        applied,
        leg.kind().code(),
        deciders.who(acting, blank, applied, leg),
        applied.course().own(),
        reminders,
        act(leg.kind()));
  }

  private static Message act(Step.Kind kind) {
    return switch (kind) {
      case CONFIRM -> new Message("確認する", "confirm");
      case CONSULT -> new Message("合議に答える", "give your opinion");
      case DECIDE -> new Message("決裁する", "decide");
    };
  }

  private Item.Remind remind(Acting acting, Applied applied, Blank blank, Reminder reminder) {
    List<Who> to =
        deciders.meant(
            acting,
            blank,
            applied.filled(),
            applied.office().id(),
            reminder.to(),
            applied.course().waiting().of());
    return new Item.Remind(reminder.days(), to, reminder.urgent());
  }

  /** Who applied is told, but for what he decided himself. */
  private void tell(Acting acting, Applied applied) {
    if (!applied.isOf(acting.person())) {
      boolean permitted = applied.stage() == Stage.PERMITTED;
      waiting.put(
          news(
              applied,
              TOLD,
              applied.applicant().person(),
              permitted
                  ? new Message("許可の結果を見る", "see the permit")
                  : new Message("却下の理由を見る", "see why it was refused")));
    }
  }

  /** What somebody is told: while he is away nobody looks at it in his place. */
  private static Item news(Applied applied, String task, UUID person, Message what) {
    return item(applied, task, new Who.Alone(person), what);
  }

  private static Item item(Applied applied, String task, Who who, Message what) {
    return item(applied, task, List.of(who), Set.of(), List.of(), what);
  }

  private static Item item(
      Applied applied,
      String task,
      List<Who> who,
      Set<UUID> notThese,
      List<Item.Remind> reminders,
      Message label) {
    return new Item(
        Applied.KIND,
        applied.id(),
        task,
        applied.name().ja(),
        applied.address(),
        who,
        notThese,
        Optional.empty(),
        false,
        reminders,
        what(applied, label));
  }

  private static Message what(Applied applied, Message task) {
    return new Message(
        applied.title().ja() + "：" + task.ja(), applied.title().en() + ": " + task.en());
  }

  /** What was decided for somebody waits until he has seen it (代決の後閲). */
  void report(Applied applied, UUID absent) {
    waiting.put(
        news(
            applied,
            report(absent),
            absent,
            new Message("代決の報告を確かめる", "review what was decided on your behalf")));
  }

  /** For each a task of his own: of two steps two may have been stood in for. */
  private static String report(UUID absent) {
    return REPORT + "-" + absent;
  }

  /** Who applied has to ask anew, or need not any more. */
  void lapsed(Applied applied) {
    over(applied);
    waiting.put(
        news(
            applied,
            TOLD,
            applied.applicant().person(),
            new Message("許可の失効を確かめる", "see why the permit has lapsed")));
  }

  /** Who applied has looked at what became of it. */
  void told(Applied applied) {
    waiting.done(Applied.KIND, applied.id(), TOLD);
  }

  void seen(Applied applied, UUID absent) {
    waiting.done(Applied.KIND, applied.id(), report(absent));
    // As it was called before each had his own.
    waiting.done(Applied.KIND, applied.id(), REPORT);
  }

  void none(UUID application) {
    waiting.done(Applied.KIND, application);
  }
}
