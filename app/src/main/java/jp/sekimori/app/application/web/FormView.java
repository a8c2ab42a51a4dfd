package jp.sekimori.app.application.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.application.Blank;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;

/**
 * An application that is being filled in.
 *
 * @param version that is changed; 0 for a new one
 * @param context in which it is filled in
 * @param offices for which it may be made
 * @param office for which it is
 * @param problem why it was not kept
 */
public record FormView(
    UUID id,
    int version,
    Blank blank,
    Sheet sheet,
    Context context,
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

  /** What was answered to できる？, in words. */
  public List<Show.Line> answers() {
    return Show.of(context, blank.regime()).lines(blank.form().fields(), context.answered());
  }

  /** The same, to be carried along. */
  public Map<String, List<String>> answered() {
    return context.answered().all();
  }

  /** Where it was, if it is there. */
  public String back() {
    return version == 0 ? "/applications/new" : "/applications/" + id;
  }
}
