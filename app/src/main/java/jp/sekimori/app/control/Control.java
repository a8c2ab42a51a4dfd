package jp.sekimori.app.control;

import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.rules.table.Words;

/**
 * One file of controls: a piece of work from beginning to end.
 *
 * @param id the name of its file
 */
public record Control(
    String id,
    Words title,
    List<Ledger> ledgers,
    List<Application> applications,
    List<Check> checks,
    Written written) {
  public Control {
    ledgers = List.copyOf(ledgers);
    applications = List.copyOf(applications);
    checks = List.copyOf(checks);
  }

  public Stream<Part> parts() {
    return Stream.of(ledgers, applications, checks).flatMap(List::stream);
  }

  Control in(String edition) {
    return new Control(
        id,
        title,
        Based.in(edition, ledgers).stream().map(each -> each.in(edition)).toList(),
        Based.in(edition, applications).stream().map(each -> each.in(edition)).toList(),
        Based.in(edition, checks).stream().map(each -> each.in(edition)).toList(),
        written);
  }
}
