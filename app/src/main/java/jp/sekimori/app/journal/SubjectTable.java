package jp.sekimori.app.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kind of things that have a table, a UUID and a name. */
public final class SubjectTable implements SubjectKind {
  /** The offices of what concerns the whole organization. */
  public static final Function<UUID, Set<UUID>> WHOLE_ORGANIZATION = _ -> Set.of();

  /** An office that nobody manages. */
  public static final Set<UUID> NO_OFFICE = Set.of(new UUID(0, 0));

  private final JdbcClient database;
  private final String kind;
  private final String names;
  private final Function<UUID, Set<UUID>> offices;

  /**
   * @param names selects {@code id} and {@code name} of those in the array {@code :ids} that are of
   *     {@code :organization}
   * @param offices see {@link SubjectKind#offices}
   */
  public SubjectTable(
      JdbcClient database, String kind, String names, Function<UUID, Set<UUID>> offices) {
    this.database = database;
    this.kind = kind;
    this.names = names;
    this.offices = offices;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Map<String, String> names(Collection<String> ids) {
    UUID[] known =
        ids.stream().map(SubjectTable::uuid).flatMap(Optional::stream).toArray(UUID[]::new);
    return database
        .sql(names)
        .param("organization", Tenant.required().value())
        .param("ids", known)
        .query((row, _) -> Map.entry(row.getString("id"), row.getString("name")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Set<UUID> offices(String id) {
    return uuid(id).map(offices).orElse(NO_OFFICE);
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
