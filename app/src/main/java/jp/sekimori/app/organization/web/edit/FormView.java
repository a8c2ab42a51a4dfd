package jp.sekimori.app.organization.web.edit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.site.Link;
import jp.sekimori.clauses.text.Message;

/**
 * A page with a form.
 *
 * @param kind which: its wording is {@code edit.title.<kind>}, {@code edit.lead.<kind>}
 * @param subject what it is about, as people say it; empty for something new
 * @param trail where the page lies
 * @param action where the form is sent
 * @param form what proves that it is sent once
 * @param look whether what it does is looked at before it is kept
 * @param preview what it would do; empty before the look
 * @param search for what a field lets choose from
 * @param rows what is entered so far
 * @param cancels whether something that was entered is changed, and can be taken back whole
 * @param notes what else should be known
 */
public record FormView(
    String kind,
    String subject,
    List<Link> trail,
    String action,
    UUID form,
    Filled filled,
    List<Field> fields,
    Look look,
    Optional<Preview> preview,
    Optional<Search> search,
    List<Row> rows,
    boolean cancels,
    List<Message> notes) {

  /** Whether a form shows what it would do before it is kept. */
  public enum Look {
    NONE,
    OFFERED,
    NEEDED
  }

  /**
   * @param field what is looked for
   * @param words what was typed
   * @param found how many there are
   */
  public record Search(String field, String words, int found) {}

  /**
   * Something that is entered.
   *
   * @param what in the words of the field
   * @param kind a word about it: {@code edit.option.<kind>}; empty for none
   * @param link where it is changed; empty where it cannot be
   */
  public record Row(String what, String kind, Period period, String link) {}

  public FormView {
    trail = List.copyOf(trail);
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  static FormView of(
      String kind,
      String subject,
      List<Link> trail,
      String action,
      UUID form,
      Filled filled,
      List<Field> fields) {
    return new FormView(
        kind,
        subject,
        trail,
        action,
        form,
        filled,
        fields,
        Look.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        List.of());
  }

  FormView looking(Look how, Optional<Preview> seen) {
    return new FormView(
        kind, subject, trail, action, form, filled, fields, how, seen, search, rows, cancels,
        notes);
  }

  FormView searching(Search asked) {
    return new FormView(
        kind,
        subject,
        trail,
        action,
        form,
        filled,
        fields,
        look,
        preview,
        Optional.of(asked),
        rows,
        cancels,
        notes);
  }

  FormView listing(List<Row> entered, boolean changesOne) {
    return new FormView(
        kind,
        subject,
        trail,
        action,
        form,
        filled,
        fields,
        look,
        preview,
        search,
        entered,
        changesOne,
        notes);
  }

  FormView noting(List<Message> said) {
    return new FormView(
        kind, subject, trail, action, form, filled, fields, look, preview, search, rows, cancels,
        said);
  }
}
