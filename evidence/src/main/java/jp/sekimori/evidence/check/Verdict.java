package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.Message;
import org.jspecify.annotations.Nullable;

/** What the checker has to say about one export or excerpt. */
public sealed interface Verdict {

  /** Nothing that could be checked. */
  record Unusable(Message why) implements Verdict {}

  /**
   * @param excerpt what an excerpt holds; null for an export of a whole log
   * @param more findings beyond those listed
   * @param unknown what the checker cannot know, whatever it found
   */
  record Checked(
      Summary summary,
      @Nullable Excerpted excerpt,
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
