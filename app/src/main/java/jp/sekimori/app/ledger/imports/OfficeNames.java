package jp.sekimori.app.ledger.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State.Office;

/** The offices of a day by what tables call them: name, code, or both names of a place. */
final class OfficeNames {
  private final Map<String, List<UUID>> offices = new HashMap<>();

  OfficeNames(Snapshot day) {
    for (Office office : day.state().offices().values()) {
      add(office.name(), office);
      add(office.code(), office);
      office
          .parent()
          .flatMap(above -> day.state().office(above))
          .ifPresent(above -> add(above.name() + office.name(), office));
    }
  }

  private void add(String name, Office office) {
    if (!name.isEmpty()) {
      offices.computeIfAbsent(plain(name), _ -> new ArrayList<>()).add(office.id());
    }
  }

  /** The one that is meant; empty where there is none, or more than one. */
  Optional<UUID> find(String name) {
    List<UUID> found = offices.getOrDefault(plain(name), List.of());
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
