package jp.sekimori.app.policy.pack;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.store.Attachments;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes revisions of packs. */
@Component
public class Revising {
  private final Revisions revisions;
  private final RevisionStore store;
  private final Attachments attachments;
  private final Journal journal;
  private final Clock clock;

  Revising(
      Revisions revisions,
      RevisionStore store,
      Attachments attachments,
      Journal journal,
      Clock clock) {
    this.revisions = revisions;
    this.store = store;
    this.attachments = attachments;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Makes the next revision, which counts at once. What it holds has been checked by the caller.
   *
   * @param seen the number of the newest revision when the form was shown; 0 for none
   * @param tree empty to go back to what is shipped
   * @param note why
   * @return empty where somebody else made one meanwhile
   */
  @Transactional
  public Optional<Integer> make(
      Acting acting, String pack, int seen, Optional<PackTree> tree, String note) {
    if (!acting.may(Right.IMPORT_EDITIONS)) {
      throw new AccessDeniedException("Revising a pack needs the right to import editions");
    }
    PackTree now = tree.orElseGet(() -> revisions.shipped(pack));
    var revision =
        new Revision(
            pack,
            seen + 1,
            tree.isEmpty(),
            revisions.shipped(pack).digest().hex(),
            note,
            acting.person(),
            "",
            clock.instant());
    int newest = store.all(pack).stream().findFirst().map(Revision::number).orElse(0);
    if (newest != seen || !store.keep(revision)) {
      return Optional.empty();
    }
    tree.ifPresent(files -> keep(revision, files));
    journal.record(
        Event.by(acting, "pack.revise", new Subject("pack", pack, revision.number()))
            .changing(Change.of("note", "", note), Change.of("digest", "", now.digest().hex())));
    return Optional.of(revision.number());
  }

  private void keep(Revision revision, PackTree files) {
    files
        .files()
        .forEach(
            (path, text) ->
                store.keep(
                    revision,
                    path,
                    attachments.keep(text.getBytes(StandardCharsets.UTF_8), revision.at())));
  }
}
