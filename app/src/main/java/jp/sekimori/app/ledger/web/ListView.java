package jp.sekimori.app.ledger.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.form.Shown;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Listing;
import jp.sekimori.app.ledger.SavedView;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.site.Page;
import jp.sekimori.app.site.Pager;

/**
 * A list of a ledger's entries, for its template.
 *
 * @param views those that somebody saved
 * @param offices to choose from; none where there are too many for a list
 * @param enters whether somebody enters by hand
 * @param unwritable characters that stand in the way of the file that was asked for
 * @param counts how many there are of each; empty where nothing is counted
 */
public record ListView(
    Asked asked,
    Listing listing,
    Pager pager,
    Show show,
    Snapshot day,
    List<SavedView> views,
    List<OfficeChoice> offices,
    boolean enters,
    String unwritable,
    Map<String, Integer> counts) {
  /** More of them are typed and not chosen. */
  static final int FEW_OFFICES = 40;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9/_.-]{1,24}");

  public Fields fields() {
    return asked.fields();
  }

  /** Whether something asked for cannot be read, so that nothing is listed. */
  public boolean isWrong() {
    return !asked.problems().isEmpty();
  }

  public String title(Page page) {
    return page.text(Worded.of(fields().ledger().title()));
  }

  /** The office in words, or what was typed for it. */
  public String officeTyped() {
    return asked
        .office()
        .map(office -> day.state().called(office.id()))
        .orElse(asked.one("office"));
  }

  /** The parts of the span of days that cannot be read. */
  public List<String> wrongDays() {
    return Stream.of("day", "from", "to").filter(asked.problems()::containsKey).toList();
  }

  public LocalDate today() {
    return day.day();
  }

  public List<Column> allColumns() {
    return Column.all(fields());
  }

  /** Fields by whose values the list can be narrowed; those of moves have no place of their own. */
  public List<Field> facets() {
    return fields().form().fields().stream()
        .filter(
            field ->
                switch (field.kind()) {
                  case YES_NO, CHOICE, CLASS -> true;
                  default -> false;
                })
        .toList();
  }

  /** Fields by whose days it can be narrowed. */
  public List<Field> days() {
    return fields().form().fields().stream().filter(Asked::isDay).toList();
  }

  /** By what can be counted. */
  public List<Column> countable() {
    return allColumns().stream()
        .filter(
            column ->
                column.id().equals("office")
                    || column.id().equals("state")
                    || column.field().filter(facets()::contains).isPresent())
        .toList();
  }

  public String label(Page page, Field field) {
    return page.text(Worded.of(field.label()));
  }

  public String label(Page page, State state) {
    return page.text(Worded.of(state.label()));
  }

  /** What stands in a column of fields. */
  public List<Shown> shown(Entry entry, Column column) {
    return column
        .field()
        .map(field -> show.of(field, entry.values().of(field.id())))
        .orElse(List.of());
  }

  /** Whether nothing stands in a column, so that there is nothing to read on a narrow screen. */
  public boolean isBlank(Entry entry, Column column) {
    return column.field().filter(field -> !entry.values().has(field.id())).isPresent();
  }

  /** Whether it must not be broken: what is short by its kind, and codes, which have hyphens. */
  public boolean isShort(Entry entry, Column column) {
    return column.isShort()
        || shown(entry, column).stream().allMatch(each -> CODE.matcher(each.text().ja()).matches());
  }

  public Optional<State> state(Entry entry) {
    return fields().state(entry.state());
  }

  public String office(Entry entry) {
    return day.state().called(entry.office());
  }

  /** States with how many there are, in the order of the ledger. */
  public Map<State, Integer> states() {
    var states = new LinkedHashMap<State, Integer>();
    fields()
        .ledger()
        .states()
        .forEach(state -> states.put(state, listing.states().getOrDefault(state.id(), 0)));
    return states;
  }

  /** What a counted value is called. */
  public String counted(Page page, String value) {
    String by = asked.one("by");
    if (value.isEmpty()) {
      return page.text("ledger.count.none");
    }
    return switch (by) {
      case "office" -> {
        String name = day.state().called(UUID.fromString(value));
        yield name.isEmpty() ? page.text("ledger.office.gone") : name;
      }
      case "state" -> fields().state(value).map(state -> label(page, state)).orElse(value);
      default ->
          fields()
              .find(by)
              .flatMap(field -> field.option(value))
              .map(option -> page.text(Worded.of(option.label())))
              .orElse(value);
    };
  }

  /** The list of what is counted with a value. */
  public String narrowed(String value) {
    String by = asked.one("by");
    return asked.with(by.equals("office") || by.equals("state") ? by : Asked.FACET + by, value);
  }
}
