package jp.sekimori.app.decision.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.app.site.Link;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Level;
import jp.sekimori.rules.table.Table;

/**
 * The rules of an edition.
 *
 * @param today whether they are those of today
 * @param others the other editions, compared with this one
 */
public record BookView(
    Ruling.InForce ruling,
    boolean today,
    List<Entry> tables,
    List<Unsettled> unsettled,
    List<Link> others) {

  /**
   * A table of the edition.
   *
   * @param rows how many rows have each effect
   */
  public record Entry(Table table, String address, String ask, Map<Effect, Long> rows) {}

  static BookView of(Ruling.InForce ruling, boolean today, List<Ruling.InForce> all) {
    String edition = ruling.edition().code();
    List<Link> others =
        all.stream()
            .filter(other -> !other.edition().code().equals(edition))
            .map(
                other ->
                    new Link(
                        Places.compare(edition, other.edition().code()),
                        other.edition().name().ja()))
            .toList();
    return new BookView(ruling, today, entries(ruling), Unsettled.of(ruling), others);
  }

  private static List<Entry> entries(Ruling.InForce ruling) {
    return ruling.rulebook().tables().stream()
        .map(
            table ->
                new Entry(
                    table,
                    Places.of(ruling.edition().code(), table.id()),
                    Places.ask(ruling, table.id(), Map.of()),
                    counted(table)))
        .toList();
  }

  private static Map<Effect, Long> counted(Table table) {
    var counted = new EnumMap<Effect, Long>(Effect.class);
    for (Effect effect : Effect.values()) {
      long rows = table.rows().stream().filter(row -> row.effect() == effect).count();
      if (rows > 0) {
        counted.put(effect, rows);
      }
    }
    return counted;
  }

  public int points() {
    return Unsettled.count(unsettled);
  }

  public List<Axis> axes() {
    return ruling.rulebook().axes();
  }

  /** The highest first, as people classify. */
  public static List<Level> levels(Axis axis) {
    return axis.levels().reversed();
  }

  public List<Effect> effects() {
    return Arrays.asList(Effect.values());
  }

  public List<Link> trail() {
    return Places.trail();
  }

  /** The text, where it is held. */
  public Optional<Link> text() {
    return ruling.held().map(held -> new Link(Addresses.of(held), held.name()));
  }
}
