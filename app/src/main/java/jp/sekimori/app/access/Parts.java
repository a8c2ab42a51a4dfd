package jp.sekimori.app.access;

import java.util.List;
import java.util.UUID;
import jp.sekimori.clauses.text.Message;

/** Whom somebody may play in a demo. Answered by the demo; elsewhere nobody answers. */
public interface Parts {

  /**
   * Somebody to sign in as.
   *
   * @param roles why he is worth trying
   * @param post his office and post
   */
  record Part(UUID person, List<Message> roles, String name, String post) {
    public Part {
      roles = List.copyOf(roles);
    }
  }

  /** One for each role, as of today. */
  List<Part> all();
}
