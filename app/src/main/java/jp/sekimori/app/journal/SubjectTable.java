package jp.sekimori.app.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
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
  private final Naming naming;
  private final Optional<String> pages;

  /** What a thing is called, from its row. */
  @FunctionalInterface
  public interface Naming {
    String of(ResultSet row) throws SQLException;
  }

  /**
   * @param names selects {@code id} and {@code name} of those in the array {@code :ids} that are of
   *     {@code :organization}
   * @param offices see {@link SubjectKind#offices}
   */
  public SubjectTable(
      JdbcClient database, String kind, String names, Function<UUID, Set<UUID>> offices) {
    this(database, kind, names, offices, row -> row.getString("name"), Optional.empty());
  }

  private SubjectTable(
      JdbcClient database,
      String kind,
      String names,
      Function<UUID, Set<UUID>> offices,
      Naming naming,
      Optional<String> pages) {
    this.database = database;
    this.kind = kind;
    this.names = names;
    this.offices = offices;
    this.naming = naming;
    this.pages = pages;
  }

  /** Called after more than one column; what is selected has no {@code name} then. */
  public SubjectTable named(Naming other) {
    return new SubjectTable(database, kind, names, offices, other, pages);
  }

  /** See {@link SubjectKind#pages}. */
  public SubjectTable at(String address) {
    return new SubjectTable(database, kind, names, offices, naming, Optional.of(address));
  }

  /**
   * Things that belong to offices. What belongs to none is seen by no manager.
   *
   * @param owners selects the offices of the one called {@code :id} of {@code :organization}
   */
  public static SubjectTable ofOffices(
      JdbcClient database, String kind, String names, String owners) {
    return new SubjectTable(database, kind, names, id -> owners(database, owners, id));
  }

  private static Set<UUID> owners(JdbcClient database, String owners, UUID id) {
    var found =
        Set.copyOf(
            database
                .sql(owners)
                .param("organization", Tenant.required().value())
                .param("id", id)
                .query(UUID.class)
                .list());
    return found.isEmpty() ? NO_OFFICE : found;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Optional<String> pages() {
    return pages;
  }

  @Override
  public Map<String, String> names(Collection<String> ids) {
    UUID[] known =
        ids.stream().map(SubjectTable::uuid).flatMap(Optional::stream).toArray(UUID[]::new);
    return database
        .sql(names)
        .param("organization", Tenant.required().value())
        .param("ids", known)
        .query((row, _) -> Map.entry(row.getString("id"), naming.of(row)))
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
