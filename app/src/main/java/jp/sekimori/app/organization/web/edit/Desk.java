package jp.sekimori.app.organization.web.edit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.Conflict;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Outcome;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.web.edit.FormView.Look;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes in forms: looks at what they would do, enters them once, and notes refusals at fields. */
@Component
class Desk {
  private final Register register;
  private final Snapshots snapshots;
  private final Ids ids;
  private final Clock clock;

  Desk(Register register, Snapshots snapshots, Ids ids, Clock clock) {
    this.register = register;
    this.snapshots = snapshots;
    this.ids = ids;
    this.clock = clock;
  }

  Snapshot snapshot(LocalDate day) {
    return snapshots.of(day);
  }

  Choices choices(LocalDate day) {
    return new Choices(snapshots.of(day));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  UUID newId() {
    return ids.next();
  }

  /** Where conflicts of a kind are shown; others stand above the form. */
  record Places(Map<Conflict.Kind, String> fields) {
    String of(Conflict conflict) {
      return fields.getOrDefault(conflict.kind(), "");
    }
  }

  /**
   * Enters what a form says, unless something is wrong with it; where it asks for a look first,
   * shows what it would do, and where it only searches, what was found.
   *
   * @param entries do not count where the form is wrong already
   * @param day of the look
   * @param done where to go when it is entered
   * @param page what is shown otherwise
   */
  ModelAndView take(
      Acting by,
      Filled filled,
      List<Entry> entries,
      LocalDate day,
      Places places,
      String done,
      FormView page) {
    if (filled.value("step").equals("search")) {
      filled.forgive();
      return page(page);
    }
    boolean enters = !filled.value("step").equals("look");
    if (enters && page.look() == Look.NEEDED && !filled.value("seen").equals(filled.digest())) {
      filled.wrong("", Slip.SEEN);
    }
    if (!filled.isGood()) {
      return page(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (!enters) {
      Optional<Preview> preview = look(by, filled, entries, day, places);
      return page(
          page.looking(page.look(), preview),
          preview.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return kept(by, page.form(), filled, entries, places)
        ? new ModelAndView("redirect:" + done)
        : page(page, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private boolean kept(Acting by, UUID form, Filled filled, List<Entry> entries, Places places) {
    return noted(register.enterOnce(by, form, entries), filled, places);
  }

  private Optional<Preview> look(
      Acting by, Filled filled, List<Entry> entries, LocalDate day, Places places) {
    var before = snapshots.of(day);
    var rehearsal =
        register.rehearse(
            Optional.of(by),
            entries,
            () -> Preview.between(before, snapshots.of(day), filled.digest()));
    noted(rehearsal.outcome(), filled, places);
    return rehearsal.seen();
  }

  private static boolean noted(Outcome outcome, Filled filled, Places places) {
    outcome.conflicts().stream()
        .distinct()
        .forEach(conflict -> filled.wrong(places.of(conflict), Said.of(conflict)));
    return outcome.isEntered();
  }

  static ModelAndView page(FormView view, HttpStatus status) {
    return new ModelAndView("organization/edit/form", Map.of("model", view), status);
  }

  static ModelAndView page(FormView view) {
    return page(view, HttpStatus.OK);
  }
}
