package jp.sekimori.app.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.rules.read.Reading;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Vocabulary;

/**
 * What controls of an edition may refer to.
 *
 * @param controls as the edition has them
 * @param broken files of controls that could not be read well: what they have is not relied on
 */
record World(
    String edition,
    Pack pack,
    RoleSet roles,
    Reading rules,
    Extensions extensions,
    Controls controls,
    Set<String> broken) {

  Map<String, Fact> facts() {
    Map<String, Fact> facts = new LinkedHashMap<>();
    rules.vocabulary().map(Vocabulary::facts).orElse(List.of()).stream()
        .filter(fact -> !fact.id().equals(Fact.ACT))
        .forEach(fact -> facts.put(fact.id(), fact));
    return facts;
  }

  List<Axis> axes() {
    return rules.axes().getOrDefault(edition, List.of());
  }

  List<Table> tables() {
    return rules.tables().getOrDefault(edition, List.of());
  }

  Optional<Table> table(String act) {
    return tables().stream().filter(table -> table.id().equals(act)).findFirst();
  }

  /** Acts that any edition has. */
  Set<String> acts() {
    return rules.tables().values().stream()
        .flatMap(List::stream)
        .map(Table::id)
        .collect(Collectors.toSet());
  }

  Set<String> obligations() {
    return rules.obligations().stream().map(Obligation::id).collect(Collectors.toSet());
  }

  boolean isRole(String name) {
    return pack.roles().containsKey(name) || roles.find(name).isPresent();
  }

  Set<String> roleNames() {
    return Stream.concat(
            pack.roles().keySet().stream(), roles.roles().stream().map(RoleSet.PolicyRole::id))
        .collect(Collectors.toSet());
  }

  boolean isSound(Part part) {
    return !broken.contains(part.basis().written().place().file());
  }

  /** Whether all controls could be read well, so that what is not there is not anywhere. */
  boolean isWhole() {
    return broken.isEmpty();
  }

  /** Those whose files could be read well. */
  <T extends Part> List<T> sound(List<T> parts) {
    return parts.stream().filter(this::isSound).toList();
  }
}
