package jp.sekimori.app.check.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Figures;
import jp.sekimori.app.check.Filter;
import jp.sekimori.app.check.Run;
import jp.sekimori.app.check.Run.Occasion;
import jp.sekimori.app.site.FiscalYear;
import jp.sekimori.app.site.Pager;
import jp.sekimori.clauses.text.Message;

/**
 * The checks that somebody may see.
 *
 * @param mine those that wait for him
 * @param figures how far each is, of those that he may see
 * @param titles what checks are called
 * @param names what offices are called today; those that can be chosen
 * @param findings how many are not mended
 */
public record ListView(
    Asked asked,
    List<Run> mine,
    List<Figures> figures,
    List<Run> runs,
    int count,
    Pager pager,
    Map<String, Message> titles,
    Map<UUID, String> names,
    int findings,
    LocalDate today) {

  /** The filter as it stands in the address. */
  public record Asked(String check, String office, String year, String state, Filter filter) {}

  /** An office that can be chosen. */
  public record Office(UUID id, String name) {}

  public Message title(String check) {
    return titles.getOrDefault(check, new Message(check, check));
  }

  public Message title(Run run) {
    return title(run.check());
  }

  public List<Map.Entry<String, Message>> choices() {
    return figures.stream()
        .map(Figures::check)
        .distinct()
        .sorted()
        .map(check -> Map.entry(check, title(check)))
        .toList();
  }

  public List<Integer> years() {
    return figures.stream().map(Figures::fiscalYear).filter(year -> year > 0).distinct().toList();
  }

  public Message year(int year) {
    return FiscalYear.words(year);
  }

  public List<Office> offices() {
    return names.entrySet().stream().map(it -> new Office(it.getKey(), it.getValue())).toList();
  }

  public String office(Run run) {
    return run.office().flatMap(id -> Optional.ofNullable(names.get(id))).orElse("");
  }

  public Message round(Run run) {
    return Occasions.words(run.occasion());
  }

  public Message round(Figures each) {
    return Occasions.words(
        each.fiscalYear() == 0
            ? new Occasion.Step("")
            : new Occasion.Scheduled(each.fiscalYear(), each.number()));
  }
}
