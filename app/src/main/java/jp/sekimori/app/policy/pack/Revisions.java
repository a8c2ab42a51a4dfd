package jp.sekimori.app.policy.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs as the organization being worked for made them its own. Whatever is made of a pack (its
 * clauses, roles, rules and controls) comes from its newest revision, where it has one.
 */
@Component
public class Revisions {
  private final RevisionStore store;
  private final Map<String, PackTree> shipped = new ConcurrentHashMap<>();
  private final Map<Key, PackTree> trees = new ConcurrentHashMap<>();

  /** Of one revision, which never changes. */
  public record Key(int organization, String pack, int number) {}

  Revisions(RevisionStore store) {
    this.store = store;
  }

  /** For commands, which run no application. */
  public static Revisions in(DataSource database) {
    return new Revisions(new RevisionStore(JdbcClient.create(database)));
  }

  /** The revision of a pack that counts; empty where that is the pack as it is shipped. */
  @Transactional(readOnly = true)
  public Optional<Key> running(String pack) {
    return Optional.ofNullable(running().get(pack));
  }

  /** Those that count, by pack; nobody's, where no organization is being worked for. */
  @Transactional(readOnly = true)
  public Map<String, Key> running() {
    return Tenant.current().map(OrganizationId::value).map(this::of).orElse(Map.of());
  }

  private Map<String, Key> of(int organization) {
    return store.running().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> new Key(organization, each.getKey(), each.getValue())));
  }

  /** Its files. */
  @Transactional(readOnly = true)
  public PackTree tree(Key key) {
    return trees.computeIfAbsent(key, each -> store.tree(each.pack(), each.number()));
  }

  /** The files that count; none where there is no such pack. */
  @Transactional(readOnly = true)
  public PackTree tree(String pack) {
    return running(pack).map(this::tree).orElseGet(() -> shipped(pack));
  }

  public PackTree shipped(String pack) {
    return shipped.computeIfAbsent(pack, PackTree::shipped);
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Revision> all(String pack) {
    return store.all(pack);
  }

  @Transactional(readOnly = true)
  public Optional<Revision> find(String pack, int number) {
    return store.find(pack, number);
  }

  /** What a revision has; what is shipped, where that is what it goes back to. */
  @Transactional(readOnly = true)
  public PackTree tree(Revision revision) {
    return revision.isShipped()
        ? shipped(revision.pack())
        : tree(new Key(Tenant.required().value(), revision.pack(), revision.number()));
  }
}
