package jp.sekimori.app.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the module that owns a kind of things tells the journal about them; one bean for each kind.
 * Of kinds without one, only holders of {@code READ_JOURNAL} see the history.
 */
public interface SubjectKind {

  /** As in {@link jp.sekimori.evidence.entry.Subject}: {@code person}. */
  String kind();

  /** What people call these; whatever is not known any more is left out. */
  Map<String, String> names(Collection<String> ids);

  /**
   * The beginning of the addresses of their own pages, which end with the id; empty where they have
   * none.
   */
  default Optional<String> pages() {
    return Optional.empty();
  }

  /**
   * The offices whose managers may see its history.
   *
   * @return empty for what concerns the whole organization: whoever reads histories may see it
   */
  Set<UUID> offices(String id);
}
