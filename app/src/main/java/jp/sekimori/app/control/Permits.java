package jp.sekimori.app.control;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.app.policy.pack.PackSource;
import jp.sekimori.rules.read.Reading;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Row.Place;

/** Tells which permits cannot be applied for yet. */
final class Permits {
  private static final String INDEX = "rules/rules.yaml";

  private final PackSource source;
  private final Findings findings;

  Permits(PackSource source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  void check(Controls controls, Reading rules) {
    Set<String> acts =
        controls.applications().stream()
            .map(Application::act)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    Set<String> reached =
        rules.tables().values().stream()
            .flatMap(tables -> tables.stream())
            .filter(table -> acts.contains(table.id()))
            .flatMap(table -> table.rows().stream())
            .map(Row::permit)
            .flatMap(Optional::stream)
            .map(Permit::id)
            .collect(Collectors.toSet());
    String file = "rules/" + String.join("", Lines.listed(source, INDEX, "permits"));
    Map<String, Place> places = Lines.items(source, file);
    rules.permits().stream()
        .filter(permit -> !reached.contains(permit.id()))
        .forEach(
            permit ->
                findings.tell(
                    places.getOrDefault(permit.id(), new Place(file, 1)),
                    ControlFault.PERMIT_WITHOUT_APPLICATION,
                    "この許可を申請するところがありません：" + permit.label().ja(),
                    "This permit cannot be applied for: " + permit.label().en(),
                    "申請を加えるまで、画面には「申請はまだありません」と出ます。",
                    "Until an application is added, pages say that there is none yet."));
  }
}
