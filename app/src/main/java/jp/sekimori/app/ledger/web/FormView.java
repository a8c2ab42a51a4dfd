package jp.sekimori.app.ledger.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.StepChecks;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.form.Show.Line;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.site.Page;
import jp.sekimori.clauses.text.Message;

/**
 * A form of a ledger, for its template.
 *
 * @param kind {@code new}, {@code change}, {@code correct} or {@code move}
 * @param id of the entry that is entered or written
 * @param entry as it stands; empty for a new one
 * @param offices to choose from; one of them is the entry's
 * @param office which of them
 * @param lines what stands in the entry, where only a part of it is asked
 * @param why it was not kept, besides what the fields say
 * @param stale whether somebody else wrote it meanwhile
 * @param sent whether it was sent and is answered
 * @param check that has to be finished first; empty where none is, or it is
 */
public record FormView(
    String kind,
    Fields fields,
    UUID id,
    Optional<Entry> entry,
    Optional<Move> move,
    Sheet sheet,
    List<OfficeChoice> offices,
    Optional<UUID> office,
    List<Line> lines,
    Optional<Message> why,
    boolean stale,
    boolean sent,
    Optional<StepChecks.Progress> check) {

  public String ledgerTitle(Page page) {
    return page.text(Worded.of(fields.ledger().title()));
  }

  public String list() {
    return "/ledgers/" + fields.ledger().id();
  }

  public String name(Page page) {
    return entry
        .map(it -> it.name().isBlank() ? page.text(it.number().words()) : it.name())
        .orElse("");
  }

  public String title(Page page) {
    return switch (kind) {
      case "new" -> page.text("ledger.new.title", ledgerTitle(page));
      case "move" -> move.map(it -> page.text(Worded.of(it.label()))).orElse("");
      case "correct" -> page.text("ledger.correct.title");
      default -> page.text("ledger.change.title");
    };
  }

  /** Where it is sent. */
  public String action() {
    return switch (kind) {
      case "new" -> list() + "/new";
      case "move" -> list() + "/" + id + "/moves/" + move.map(Move::id).orElse("");
      default -> list() + "/" + id + "/" + kind;
    };
  }

  /** Where one goes who gives up. */
  public String back() {
    return entry.map(Entry::address).orElse(list());
  }

  public int version() {
    return entry.map(Entry::version).orElse(0);
  }
}
