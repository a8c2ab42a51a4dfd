package jp.sekimori.app.control;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.app.policy.pack.PackSource;
import jp.sekimori.app.policy.pack.RolesFile;
import jp.sekimori.rules.table.Row.Place;

/** Finds files of a pack that no index names: somebody believes that they hold, and they do not. */
final class StrayFiles {
  private static final String RULES = "rules/";
  private static final String RULES_INDEX = "rules/rules.yaml";
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
   * @param broken files that could not be read well: what they would name is not known
   */
  void check(Set<String> controls, Set<String> broken) {
    Set<String> others = others();
    source.names().stream()
        .filter(name -> name.endsWith(".yaml"))
        .filter(name -> !others.contains(name) && !controls.contains(name))
        .filter(name -> !broken.contains(index(name)))
        .sorted()
        .forEach(
            name ->
                findings.tell(
                    new Place(name, 1),
                    ControlFault.STRAY_FILE,
                    "どの目次にも挙がっていません。",
                    "No index names this file.",
                    "目次に加えるか、フォルダーから除いてください。",
                    "Add it to the index, or remove it from the folder."));
  }

  /** The file that ought to name a file. */
  private static String index(String name) {
    return name.startsWith(ControlsReader.FOLDER)
        ? ControlsReader.INDEX
        : name.startsWith(RULES) ? RULES_INDEX : PackFiles.MAIN;
  }

  private Set<String> others() {
    Set<String> named = new TreeSet<>(Set.of(PackFiles.MAIN, RolesFile.NAME, RULES_INDEX));
    named.addAll(Lines.listed(source, PackFiles.MAIN, "clauses"));
    for (String field : OF_RULES) {
      Lines.listed(source, RULES_INDEX, field).forEach(name -> named.add(RULES + name));
    }
    return named;
  }
}
