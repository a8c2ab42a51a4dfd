package jp.sekimori.app.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the system for documents knows applications (文書番号, 決裁日). Who applies enters it as long as
 * nothing is decided, and later what is still blank; what stands is then changed by those who
 * decided, and by the secretariat.
 */
@Component
public class Documents {
  /** Names of the inputs. */
  public static final String NUMBER = "number";

  public static final String DAY = "day";

  private static final int LONGEST = 100;
  private static final Set<Act.Kind> DECIDING =
      EnumSet.of(Act.Kind.CONFIRM, Act.Kind.CONSULT, Act.Kind.PERMIT, Act.Kind.REFUSE);

  private final AppliedStore store;
  private final ActStore acts;
  private final Deciders deciders;
  private final Responsible responsible;
  private final Notes notes;
  private final Steps steps;
  private final TransactionTemplate transaction;

  Documents(
      AppliedStore store,
      ActStore acts,
      Deciders deciders,
      Responsible responsible,
      Notes notes,
      Steps steps,
      TransactionTemplate transaction) {
    this.store = store;
    this.acts = acts;
    this.deciders = deciders;
    this.responsible = responsible;
    this.notes = notes;
    this.steps = steps;
    this.transaction = transaction;
  }

  /** What of it somebody may write. */
  public record Open(boolean number, boolean day) {
    static final Open NOTHING = new Open(false, false);
    static final Open ALL = new Open(true, true);

    public boolean any() {
      return number || day;
    }
  }

  /** What became of it. */
  public sealed interface Kept {
    record Done(Applied applied) implements Kept {}

    record Refused(List<Fault> faults) implements Kept {}

    record NotAllowed() implements Kept {}
  }

  /**
   * @param done with it so far
   */
  @Transactional(readOnly = true)
  public Open open(Acting acting, Applied applied, List<Act> done) {
    if (applied.stage() == Stage.DRAFT) {
      return Open.NOTHING;
    }
    if (decided(done, acting.person()) || isSecretariat(acting)) {
      return Open.ALL;
    }
    if (!applied.isOf(acting.person())) {
      return Open.NOTHING;
    }
    boolean undecided = applied.stage() == Stage.SUBMITTED || applied.stage().isOpen();
    var document = applied.document();
    return new Open(
        undecided || document.number().isBlank(), undecided || document.day().isEmpty());
  }

  private static boolean decided(List<Act> done, UUID person) {
    return done.stream()
        .filter(act -> DECIDING.contains(act.kind()))
        .anyMatch(
            act ->
                act.person().filter(by -> by.id().equals(person)).isPresent()
                    || act.absent().filter(by -> by.person().equals(person)).isPresent());
  }

  private boolean isSecretariat(Acting acting) {
    return responsible.secretariat(deciders.snapshot()).stream()
        .anyMatch(each -> each.person().equals(acting.person()));
  }

  /**
   * What is not open to whoever writes stays as it is.
   *
   * @param number as typed
   * @param day as typed
   */
  public Kept know(Acting acting, UUID id, String number, String day) {
    return Objects.requireNonNull(
        transaction.execute(
            _ ->
                store
                    .lock(id)
                    .map(applied -> know(acting, applied, number, day))
                    .orElseGet(Kept.NotAllowed::new)));
  }

  private Kept know(Acting acting, Applied applied, String number, String day) {
    Open open = open(acting, applied, acts.of(applied.id()));
    if (!open.any()) {
      return new Kept.NotAllowed();
    }
    Applied.Document before = applied.document();
    var faults = new ArrayList<Fault>();
    var after =
        new Applied.Document(
            open.number() ? number(number, faults) : before.number(),
            open.day() ? day(applied, day.strip(), faults) : before.day());
    if (!faults.isEmpty()) {
      return new Kept.Refused(faults);
    }
    return new Kept.Done(after.equals(before) ? applied : write(acting, applied, after));
  }

  private Applied write(Acting acting, Applied applied, Applied.Document after) {
    Applied known = applied.known(after, steps.now());
    store.write(known);
    notes.note(
        Optional.of(acting),
        "application.document",
        applied,
        Change.of("document-number", applied.document().number(), after.number()),
        Change.of("document-day", text(applied.document()), text(after)));
    return known;
  }

  private static String text(Applied.Document document) {
    return document.day().map(LocalDate::toString).orElse("");
  }

  private static String number(String typed, List<Fault> faults) {
    String number = typed.strip();
    if (number.length() > LONGEST) {
      faults.add(
          new Fault(
              NUMBER,
              new Message(
                  "「文書番号」が" + number.length() + "文字あり、長すぎます。",
                  "The document number has " + number.length() + " characters."),
              new Message(LONGEST + "文字までで書いてください。", "Write at most " + LONGEST + ".")));
    }
    return number;
  }

  private Optional<LocalDate> day(Applied applied, String typed, List<Fault> faults) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return switch (Dates.asked(typed)) {
      case DateRead.Refused(Message why) -> {
        faults.add(
            new Fault(
                DAY,
                new Message("「決裁日」の" + why.ja(), "Day of decision: " + why.en()),
                new Message("令和8年11月24日、R8.11.24のように書いてください。", "Write it like 2026-11-24.")));
        yield Optional.empty();
      }
      case DateRead.Day(LocalDate day) -> {
        wrong(applied.times().made(), day).ifPresent(faults::add);
        yield Optional.of(day);
      }
    };
  }

  private Optional<Fault> wrong(Instant made, LocalDate day) {
    LocalDate first = LocalDate.ofInstant(made, Time.ZONE);
    if (day.isBefore(first)) {
      return Optional.of(
          fault(
              "「決裁日」が、この申請を作った日（" + Wareki.day(first) + "）より前です。",
              "The day of decision is before the application was made, " + first + "."));
    }
    return day.isAfter(steps.today())
        ? Optional.of(fault("「決裁日」が、今日より後の日です。", "The day of decision is later than today."))
        : Optional.empty();
  }

  private static Fault fault(String ja, String en) {
    return new Fault(
        DAY,
        new Message(ja, en),
        new Message(
            "文書管理システムで決裁された日を確かめて、書いてください。",
            "Look on which day it was decided in the document system."));
  }
}
