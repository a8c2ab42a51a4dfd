package jp.sekimori.app.ledger.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State.Office;

/** The offices of a day by what tables call them: name, code, or both names of a place. */
final class OfficeNames {
  private final Map<String, Set<UUID>> offices = new HashMap<>();

  OfficeNames(Snapshot day) {
    for (Office office : day.state().offices().values()) {
      add(office.name(), office);
      add(office.code(), office);
      add(day.state().called(office.id()), office);
      office
          .parent()
          .flatMap(above -> day.state().office(above))
          .ifPresent(above -> add(above.name() + office.name(), office));
    }
  }

  private void add(String name, Office office) {
    if (!name.isEmpty()) {
      offices.computeIfAbsent(plain(name), _ -> new LinkedHashSet<>()).add(office.id());
    }
  }

  /** Those that may be meant: one where it is sure. */
  Set<UUID> find(String name) {
    return offices.getOrDefault(plain(name), Set.of());
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
