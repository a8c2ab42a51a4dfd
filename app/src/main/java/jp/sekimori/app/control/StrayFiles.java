package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.rules.table.Row.Place;

/** Finds files of a pack that no index names: somebody believes that they hold, and they do not. */
final class StrayFiles {
  private static final String RULES = "rules/";
  private static final List<String> OF_RULES =
      List.of("facts", "obligations", "permits", "common", "axes", "tables");

  private final PackSource source;
  private final Findings findings;

  StrayFiles(PackSource source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /**
   * @param controls the files of controls that are named
   * @param pack empty where its indexes could not be read
   */
  void check(Set<String> controls, Optional<Pack> pack) {
    source.names().stream()
        .filter(name -> name.endsWith(".yaml"))
        .filter(name -> isIn(name, controls, pack.isPresent()))
        .sorted()
        .forEach(
            name ->
                findings.tell(
                    new Place(name, 1),
                    ControlFault.STRAY_FILE,
                    "どの目次にも挙がっていません。",
                    "No index names this file.",
                    "目次に加えるか、フォルダから除いてください。",
                    "Add it to the index, or remove it from the folder."));
  }

  private boolean isIn(String name, Set<String> controls, boolean isRead) {
    if (name.startsWith(ControlsReader.FOLDER)) {
      return !controls.contains(name);
    }
    return isRead && !others().contains(name);
  }

  private Set<String> others() {
    Set<String> named = new TreeSet<>(Set.of(PackFiles.MAIN, "roles.yaml", RULES + "rules.yaml"));
    named.addAll(Lines.listed(source, PackFiles.MAIN, "clauses"));
    for (String field : OF_RULES) {
      Lines.listed(source, RULES + "rules.yaml", field).forEach(name -> named.add(RULES + name));
    }
    return named;
  }
}
