package jp.sekimori.app.application.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.application.Blank;
import jp.sekimori.app.application.Weighed;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;

/**
 * An application that is being filled in.
 *
 * @param version that is changed; 0 for a new one
 * @param offices for which it may be made
 * @param office for which it is
 * @param problem why it was not kept
 */
public record FormView(
    UUID id,
    int version,
    Blank blank,
    Sheet sheet,
    Optional<Weighed> weighed,
    List<Held.Post> offices,
    Optional<UUID> office,
    Optional<Message> problem) {

  public Message title() {
    return Worded.of(blank.kind().title());
  }

  public String action() {
    return version == 0
        ? "/applications/new/" + blank.kind().id()
        : "/applications/" + id + "/form";
  }

  /** Where it was, if it is there. */
  public String back() {
    return version == 0 ? "/applications/new" : "/applications/" + id;
  }
}
