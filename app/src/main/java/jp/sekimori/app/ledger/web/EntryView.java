package jp.sekimori.app.ledger.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Show.Line;
import jp.sekimori.app.journal.History;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Link;
import jp.sekimori.app.ledger.Onward;
import jp.sekimori.app.ledger.Outlook;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.site.Page;
import jp.sekimori.app.waiting.Waiting;
import jp.sekimori.rules.table.Words;

/**
 * An entry, for its template.
 *
 * @param lines what stands in it
 * @param moves what whoever looks can do with it
 * @param changes whether whoever looks changes it by hand
 * @param outlook what others do with it next, and what else is to be known
 * @param onward what can be asked for about it
 * @param waiting what waits, and for whom
 * @param history the newest records, where whoever looks may see them
 * @param done what was just done with it; empty for nothing
 * @param next what may have to be done next, just after a move
 * @param late the id of a move that was wanted and is not to be made; empty for none
 */
public record EntryView(
    Fields fields,
    Entry entry,
    List<Line> lines,
    List<Move> moves,
    boolean changes,
    Outlook.Seen outlook,
    List<Onward.Way> onward,
    List<Linked> links,
    List<Waiting.Whose> waiting,
    Optional<History.Chapter> history,
    Snapshot day,
    String done,
    List<Outlook.Next> next,
    String late) {

  /**
   * Entries that a field relates to this one.
   *
   * @param label of the field; for those that name this one with the title of their ledger
   */
  public record Linked(Words label, boolean back, List<Entry> entries) {}

  /** By field, those that it names first. */
  static List<Linked> grouped(Fields fields, List<Link> links) {
    Map<String, List<Link>> byField = new LinkedHashMap<>();
    links.forEach(
        link ->
            byField
                .computeIfAbsent(
                    link.back() + " " + link.ledger() + " " + link.field(),
                    _ -> new java.util.ArrayList<>())
                .add(link));
    return byField.values().stream()
        .map(
            each ->
                new Linked(
                    label(fields, each.getFirst()),
                    each.getFirst().back(),
                    each.stream().map(Link::other).toList()))
        .toList();
  }

  private static Words label(Fields fields, Link link) {
    if (!link.back()) {
      return fields
          .find(link.field())
          .map(field -> field.label())
          .orElse(new Words(link.field(), link.field()));
    }
    return fields
        .regime()
        .ledger(link.ledger())
        .map(ledger -> ledger.title())
        .orElse(new Words(link.ledger(), link.ledger()));
  }

  /** Why a move that was wanted is not to be made: it is done, it is not now, or by others. */
  public Optional<String> late(Page page) {
    return fields.ledger().moves().stream()
        .filter(move -> move.id().equals(late))
        .findFirst()
        .map(
            move -> {
              boolean done = move.to().filter(entry.state()::equals).isPresent();
              boolean now = move.from().contains(entry.state());
              String key = done ? "done" : now ? "others" : "not-now";
              return page.text("ledger.late." + key, label(page, move.label()), state(page));
            });
  }

  public String ledgerTitle(Page page) {
    return page.text(Worded.of(fields.ledger().title()));
  }

  public String name(Page page) {
    return entry.name().isBlank() ? page.text(entry.number().words()) : entry.name();
  }

  public String state(Page page) {
    return fields
        .state(entry.state())
        .map(State::label)
        .map(label -> page.text(Worded.of(label)))
        .orElse(entry.state());
  }

  /** How another entry stands that has to do with this one. */
  public String state(Page page, Entry other) {
    return fields
        .regime()
        .ledger(other.ledger())
        .flatMap(ledger -> new Fields(fields.regime(), ledger).state(other.state()))
        .map(state -> page.text(Worded.of(state.label())))
        .orElse(other.state());
  }

  public String label(Page page, Words words) {
    return page.text(Worded.of(words));
  }

  public String office() {
    return day.state().called(entry.office());
  }

  public LocalDate today() {
    return day.day();
  }

  /** Whether the office is not there any more, so that somebody has to take the entry over. */
  public boolean isOrphaned() {
    return day.state().office(entry.office()).isEmpty();
  }
}
