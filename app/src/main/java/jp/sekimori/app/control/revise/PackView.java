package jp.sekimori.app.control.revise;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.sekimori.app.control.Checked;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.Revision;
import jp.sekimori.rules.read.Problem;
import org.springframework.web.util.UriUtils;

/**
 * A pack: what counts of it, and what is being edited.
 *
 * @param revisions the newest first
 * @param shipped SHA-256 of what is shipped now
 * @param checked what the draft comes to; the same as what counts where nothing is edited
 * @param said what became of the last form; empty for nothing
 * @param note why a revision was to be made, as it was typed
 */
public record PackView(
    Pack pack,
    List<Revision> revisions,
    String shipped,
    Draft draft,
    Checked checked,
    String said,
    String note) {

  public Optional<Revision> newest() {
    return revisions.stream().findFirst();
  }

  /** The number that a form follows. */
  public int seen() {
    return newest().map(Revision::number).orElse(0);
  }

  public boolean isRevised() {
    return newest().filter(revision -> !revision.isShipped()).isPresent();
  }

  /** Whether the program has brought another pack since the organization made it its own. */
  public boolean isBehind() {
    return newest()
        .filter(revision -> !revision.isShipped() && !revision.shipped().equals(shipped))
        .isPresent();
  }

  public boolean isEdited() {
    return !draft.isEmpty();
  }

  public String digest() {
    return draft.tree().digest().hex();
  }

  /** By folder, in the order of their names; those that the draft removes are among them. */
  public Map<String, List<String>> files() {
    var paths = new TreeSet<>(draft.base().names());
    paths.addAll(draft.edits().keySet());
    var folders = new LinkedHashMap<String, List<String>>();
    folders.put("", new ArrayList<>());
    for (String path : paths) {
      folders
          .computeIfAbsent(
              path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "",
              _ -> new ArrayList<>())
          .add(path);
    }
    return folders;
  }

  /** What a file holds, as it counts or is being edited. */
  public Holding holding(String path) {
    return Holding.of(path, draft.text(path).or(() -> draft.base().read(path)).orElse(""));
  }

  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public String address(String path) {
    return fileAddress(pack.code(), path);
  }

  static String fileAddress(String pack, String path) {
    return "/packs/" + pack + "/file?path=" + UriUtils.encode(path, StandardCharsets.UTF_8);
  }

  public List<Problem> errors() {
    return checked.findings().stream().filter(finding -> !finding.fault().isNotice()).toList();
  }

  public long notices() {
    return checked.findings().size() - errors().size();
  }

  public Collection<String> changed() {
    return draft.edits().keySet().stream()
        .filter(path -> draft.kind(path) != Draft.Kind.SAME)
        .toList();
  }

  public LineDiff difference(String path) {
    return LineDiff.of(draft.base().read(path), draft.text(path));
  }
}
