package jp.sekimori.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Who;
import org.springframework.stereotype.Component;

/**
 * Whom a control means where it names roles and fields ({@code by}, {@code to}): a role means what
 * its scope says, a field whom it names (docs/pack-format.md, だれが).
 */
@Component
public class Meant {
  private final EntryStore entries;

  Meant(EntryStore entries) {
    this.entries = entries;
  }

  /**
   * Where it is asked.
   *
   * @param fields of the entry or application, those that name people among them
   * @param office of the entry or application
   */
  public record Place(
      Regime regime, Snapshot day, List<FormField> fields, UUID office, Values values) {}

  /**
   * @param by roles and fields; any of them
   * @param of the field with the system or service whose role is meant
   * @return none where it cannot be said, as for the system where no system is named
   */
  public List<Who> of(Place place, List<String> by, Optional<String> of) {
    return by.stream().flatMap(name -> of(place, name, of)).distinct().toList();
  }

  private Stream<Who> of(Place place, String name, Optional<String> of) {
    if (isPerson(place, name)) {
      return named(place, name, place.values());
    }
    return switch (scope(place, name)) {
      case ORGANIZATION -> Stream.of(new Who.InRole(name, Optional.empty()));
      case OFFICE, DEPARTMENT -> Stream.of(new Who.InRole(name, place.office()));
      case SYSTEM ->
          of.isEmpty()
              ? Stream.of(new Who.InRole(name, place.office()))
              : other(place, of.get()).map(entry -> new Who.InRole(name, entry.office()));
      case SERVICE -> service(place, name, of);
    };
  }

  private static boolean isPerson(Place place, String name) {
    return place.fields().stream()
        .anyMatch(
            field ->
                field instanceof FormField.New own
                    && own.id().equals(name)
                    && own.type() instanceof FieldType.Person);
  }

  /** What nobody adopted is bound to posts of offices by hand. */
  private static RoleSet.Scope scope(Place place, String role) {
    return place
        .day()
        .state()
        .roles()
        .flatMap(set -> set.find(role))
        .map(PolicyRole::scope)
        .orElse(RoleSet.Scope.OFFICE);
  }

  private static Stream<Who> named(Place place, String field, Values values) {
    return values.ids(field).stream().map(person -> new Who.Named(person, place.office()));
  }

  private Stream<Entry> other(Place place, String field) {
    return entries.find(place.values().ids(field)).values().stream();
  }

  private Stream<Who> service(Place place, String role, Optional<String> of) {
    var found = new ArrayList<Who>(inRole(place, place.fields(), role, place.values()));
    of.ifPresent(
        field ->
            other(place, field)
                .forEach(
                    entry ->
                        place
                            .regime()
                            .ledger(entry.ledger())
                            .map(Ledger::allFields)
                            .ifPresent(
                                fields ->
                                    found.addAll(inRole(place, fields, role, entry.values())))));
    return found.stream();
  }

  /** Whoever is named in a field that says that naming gives the role. */
  private static List<Who> inRole(Place place, List<FormField> fields, String role, Values values) {
    return fields.stream()
        .filter(
            field ->
                field instanceof FormField.New own
                    && own.type() instanceof FieldType.Person(Optional<String> given)
                    && given.filter(role::equals).isPresent())
        .flatMap(field -> named(place, field.id(), values))
        .toList();
  }
}
