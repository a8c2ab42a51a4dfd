package jp.sekimori.app.control.revise;

import java.util.List;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.rules.read.Problem;

/**
 * A file of a pack.
 *
 * @param text as it is in the draft, or as it was typed
 * @param problem why it was not kept; empty where nothing went wrong
 * @param findings what is wrong with it
 */
public record FileView(
    Pack pack, Draft draft, String path, String text, String problem, List<Problem> findings) {
  public FileView {
    findings = List.copyOf(findings);
  }

  public String address() {
    return PackView.fileAddress(pack.code(), path);
  }

  public int seen() {
    return draft.version(path);
  }

  public Draft.Kind kind() {
    return draft.kind(path);
  }

  /** Whether it counts now, edited or not. */
  public boolean isThere() {
    return draft.base().read(path).isPresent();
  }

  /** So that a page with a small screen shows most of it. */
  public int rows() {
    return Math.clamp(text.lines().count() + 2, 12, 40);
  }

  public LineDiff difference() {
    return LineDiff.of(draft.base().read(path), draft.text(path));
  }
}
