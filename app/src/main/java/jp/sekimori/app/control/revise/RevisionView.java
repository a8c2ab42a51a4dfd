package jp.sekimori.app.control.revise;

import java.util.List;
import java.util.TreeSet;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackTree;
import jp.sekimori.app.policy.pack.Revision;

/** What a revision of a pack changed. */
public record RevisionView(Pack pack, Revision revision, List<File> files) {

  /** A file that is not as it was. */
  public record File(String path, LineDiff difference) {}

  static RevisionView of(Pack pack, Revision revision, PackTree before, PackTree after) {
    var paths = new TreeSet<>(before.names());
    paths.addAll(after.names());
    return new RevisionView(
        pack,
        revision,
        paths.stream()
            .filter(path -> !before.read(path).equals(after.read(path)))
            .map(path -> new File(path, LineDiff.of(before.read(path), after.read(path))))
            .toList());
  }
}
