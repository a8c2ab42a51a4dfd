package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.Message;

/** What the checker has to say about one export. */
public sealed interface Verdict {

  /** Not an export that could be checked. */
  record Unusable(Message why) implements Verdict {}

  /**
   * @param more findings beyond those listed
   * @param unknown what the checker cannot know, whatever it found
   */
  record Checked(
      Summary summary,
      List<Finding> findings,
      long more,
      List<Message> agreements,
      List<Message> unknown)
      implements Verdict {
    public Checked {
      findings = List.copyOf(findings);
      agreements = List.copyOf(agreements);
      unknown = List.copyOf(unknown);
    }

    public boolean isIntact() {
      return findings.isEmpty();
    }
  }
}
