package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.note.VerifierKey;

/**
 * What the auditor knows from elsewhere. The more, the less remains that the checker cannot know.
 *
 * @param keys the keys of the log; empty to take those that the export names
 * @param checkpoints checkpoints kept outside the system
 */
public record Trust(List<VerifierKey> keys, List<Outside> checkpoints) {
  public static final Trust NOTHING = new Trust(List.of(), List.of());

  public Trust {
    keys = List.copyOf(keys);
    checkpoints = List.copyOf(checkpoints);
  }
}
