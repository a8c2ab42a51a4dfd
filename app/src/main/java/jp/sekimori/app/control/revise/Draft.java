package jp.sekimori.app.control.revise;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.sekimori.app.policy.pack.PackTree;

/**
 * What is being edited of a pack.
 *
 * @param base what counts now
 * @param edits by the path of the file
 */
public record Draft(PackTree base, SortedMap<String, Edit> edits) {
  public Draft {
    edits = Collections.unmodifiableSortedMap(new TreeMap<>(edits));
  }

  /**
   * @param content the whole file; empty where it is to go
   * @param version counts the edits of this file
   */
  public record Edit(Optional<String> content, int version, String by, Instant at) {}

  /** How a file is changed. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED,
    SAME;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Kind kind(String path) {
    Optional<String> before = base.read(path);
    Optional<String> after = text(path);
    if (after.equals(before)) {
      return Kind.SAME;
    }
    return after.isEmpty() ? Kind.REMOVED : before.isEmpty() ? Kind.ADDED : Kind.CHANGED;
  }

  /** Whether it would change anything. */
  public boolean isEmpty() {
    return edits.keySet().stream().allMatch(path -> kind(path) == Kind.SAME);
  }

  /** A file as it would be; empty where there would be none. */
  public Optional<String> text(String path) {
    Edit edit = edits.get(path);
    return edit == null ? base.read(path) : edit.content();
  }

  /** The pack as it would be. */
  public PackTree tree() {
    var files = new TreeMap<>(base.files());
    edits.forEach(
        (path, edit) ->
            edit.content()
                .ifPresentOrElse(text -> files.put(path, text), () -> files.remove(path)));
    return new PackTree(base.folder(), files);
  }

  /** The version that an edit of this file follows; 0 where there is none. */
  public int version(String path) {
    return Optional.ofNullable(edits.get(path)).map(Edit::version).orElse(0);
  }
}
