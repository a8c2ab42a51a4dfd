package jp.sekimori.app.control.revise;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jp.sekimori.app.control.Checked;
import jp.sekimori.app.control.Extensions;
import jp.sekimori.app.control.PackCheck;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.policy.pack.PackTree;
import jp.sekimori.app.policy.pack.Revising;
import jp.sekimori.app.policy.pack.Revision;
import jp.sekimori.app.policy.pack.Revisions;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Edits packs: nothing counts before it is checked and made a revision. */
@Component
public class Drafts {
  /** Far more than anybody reads through. */
  static final int MOST_CHARACTERS = 500_000;

  static final int LONGEST_NOTE = 1000;

  private static final Pattern PATH =
      Pattern.compile("(?:[a-z0-9][a-z0-9-]*/){0,3}[a-z0-9][a-z0-9-]*\\.(?:yaml|csv|txt|md)");

  private final DraftStore store;
  private final Revisions revisions;
  private final Revising revising;
  private final Journal journal;
  private final Clock clock;

  /** What was checked last of each pack: its pages ask for the same again and again. */
  private final Map<String, Last> last = new ConcurrentHashMap<>();

  /**
   * @param digest of all files that were checked
   */
  private record Last(Hash digest, Checked checked) {}

  Drafts(DraftStore store, Revisions revisions, Revising revising, Journal journal, Clock clock) {
    this.store = store;
    this.revisions = revisions;
    this.revising = revising;
    this.journal = journal;
    this.clock = clock;
  }

  /** What became of an edit. */
  public enum Outcome {
    DONE,
    /** Somebody else edited the same meanwhile. */
    STALE,
    /** No file of a pack can be called so. */
    PATH,
    /** Longer than anybody reads, or with characters that cannot be kept. */
    CONTENT,
    /** A revision says why it is made, in up to 1,000 characters. */
    NOTE,
    /** The pack would be broken: what is wrong is shown. */
    BROKEN,
    /** Nothing would change. */
    NOTHING;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Transactional(readOnly = true)
  public Draft of(String pack) {
    return new Draft(revisions.tree(pack), store.edits(pack));
  }

  /** Everything that is wrong with a pack, and which clauses have a control. */
  public Checked check(PackTree tree) {
    Hash digest = tree.digest();
    Last known = last.get(tree.folder());
    if (known != null && known.digest().equals(digest)) {
      return known.checked();
    }
    Checked checked = PackCheck.check(tree, Extensions.OURS);
    last.put(tree.folder(), new Last(digest, checked));
    return checked;
  }

  /**
   * Keeps a file in the draft, whether or not it makes sense yet.
   *
   * @param seen the version of the edit that was shown; 0 for none
   * @param content empty where the file is to go
   */
  @Transactional
  public Outcome edit(Acting acting, String pack, String path, int seen, Optional<String> content) {
    authorize(acting);
    if (!PATH.matcher(path).matches()) {
      return Outcome.PATH;
    }
    Optional<String> text = content.map(Drafts::asFile);
    if (text.filter(each -> each.length() > MOST_CHARACTERS || each.indexOf(0) >= 0).isPresent()) {
      return Outcome.CONTENT;
    }
    if (!store.keep(pack, path, seen, text, acting.person(), clock.instant())) {
      return Outcome.STALE;
    }
    journal.record(
        Event.by(acting, "pack.edit", new Subject("pack", pack, 0))
            .changing(
                Change.of("file", "", path),
                Change.of("digest", "", text.map(Drafts::digest).orElse(""))));
    return Outcome.DONE;
  }

  /** Browsers send lines with CR LF; files of packs have LF, and end with one. */
  private static String asFile(String sent) {
    String lines = sent.replace("\r\n", "\n").replace('\r', '\n');
    return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
  }

  private static String digest(String text) {
    return Hash.ofData(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  @Transactional
  public Outcome discard(Acting acting, String pack) {
    authorize(acting);
    if (store.discard(pack) == 0) {
      return Outcome.NOTHING;
    }
    journal.record(Event.by(acting, "pack.discard", new Subject("pack", pack, 0)));
    return Outcome.DONE;
  }

  /**
   * Makes a revision of the draft, which counts at once.
   *
   * @param seen the number of the newest revision when the form was shown
   * @param digest of the whole pack as it was shown: what counts is what was looked at
   */
  @Transactional
  public Outcome makeRevision(Acting acting, String pack, int seen, String digest, String note) {
    authorize(acting);
    if (note.isBlank() || note.length() > LONGEST_NOTE) {
      return Outcome.NOTE;
    }
    Draft draft = of(pack);
    PackTree tree = draft.tree();
    if (!tree.digest().hex().equals(digest)) {
      return Outcome.STALE;
    }
    if (draft.isEmpty()) {
      return Outcome.NOTHING;
    }
    if (!check(tree).isSound()) {
      return Outcome.BROKEN;
    }
    return made(acting, pack, seen, Optional.of(tree), note);
  }

  /** Lets the organization follow again what is shipped; what is being edited stays. */
  @Transactional
  public Outcome goBack(Acting acting, String pack, int seen, String note) {
    authorize(acting);
    if (note.isBlank() || note.length() > LONGEST_NOTE) {
      return Outcome.NOTE;
    }
    List<Revision> all = revisions.all(pack);
    if (all.isEmpty() || all.getFirst().isShipped()) {
      return Outcome.NOTHING;
    }
    return made(acting, pack, seen, Optional.empty(), note);
  }

  private Outcome made(Acting acting, String pack, int seen, Optional<PackTree> tree, String note) {
    if (revising.make(acting, pack, seen, tree, note.strip()).isEmpty()) {
      return Outcome.STALE;
    }
    if (tree.isPresent()) {
      store.discard(pack);
    }
    return Outcome.DONE;
  }

  private static void authorize(Acting acting) {
    if (!acting.may(Right.IMPORT_EDITIONS)) {
      throw new AccessDeniedException("Editing a pack needs the right to import editions");
    }
  }
}
