package jp.sekimori.app.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.policy.ImportReview;
import jp.sekimori.app.policy.ImportReview.Head;
import jp.sekimori.app.policy.Refusal;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Decision;
import jp.sekimori.app.policy.review.Entry;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a review, to be set right.
 *
 * @param label as typed last, else as it stands; caption and text likewise
 * @param parents what it may stand under, outermost first; at the outermost level nothing, so empty
 * @param before what stands before it in the text, nearest last
 * @param decisions about it, in their order
 * @param back the query of the list that it was chosen from
 * @param refusal why the last decision was not made; null where none was
 */
public record ItemView(
    Head head,
    Entry entry,
    String label,
    String caption,
    String text,
    int level,
    List<String> parents,
    List<Entry> before,
    List<Decision> decisions,
    Map<UUID, String> names,
    boolean hasOther,
    Back back,
    @Nullable Refusal refusal) {
  private static final int BEFORE = 4;
  private static final int TITLE = 16;

  /** The list that a clause was chosen from. */
  public record Back(Column column, Shown shown, int page) {
    public String query() {
      return "?column=" + column.code() + "&show=" + shown.code() + "&page=" + page;
    }
  }

  static ItemView of(
      ImportReview review,
      Entry entry,
      Asking typed,
      Map<UUID, String> names,
      Back back,
      @Nullable Refusal refusal) {
    return new ItemView(
        review.head(),
        entry,
        typed.label() == null ? entry.item().label().printed() : typed.label(),
        typed.caption() == null ? lines(entry.item().caption()) : typed.caption(),
        typed.text() == null ? lines(entry.item().text()) : typed.text(),
        typed.level() == null ? entry.item().depth() + 1 : typed.level(),
        parents(review, entry),
        before(review, entry),
        review.decisions().stream()
            .filter(decision -> decision.change().item() == entry.number())
            .toList(),
        names,
        review.board().hasBoth(),
        back,
        refusal);
  }

  private static List<Entry> before(ImportReview review, Entry entry) {
    List<Entry> text = review.board().text(entry.item().column());
    int at = text.indexOf(entry);
    return at < 0 ? List.of() : text.subList(Math.max(0, at - BEFORE), at);
  }

  /** For each level that it may stand on, the clause above it there. */
  private static List<String> parents(ImportReview review, Entry entry) {
    List<Entry> text = review.board().text(entry.item().column());
    var open = new ArrayList<String>(List.of(""));
    for (Entry before : text.subList(0, Math.max(0, text.indexOf(entry)))) {
      int depth = before.item().depth();
      open.subList(depth + 1, open.size()).clear();
      open.add(title(before));
    }
    return List.copyOf(open);
  }

  private static String title(Entry entry) {
    String text = entry.item().text().text();
    String label = entry.item().label().printed();
    return (label + " " + (text.length() <= TITLE ? text : text.substring(0, TITLE) + "…")).strip();
  }

  private static String lines(Passage passage) {
    return passage.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  /** The lines at which a clause of its own could start. */
  public List<Line> laterLines() {
    List<Line> lines = entry.item().text().lines();
    return lines.size() < 2 ? List.of() : lines.subList(1, lines.size());
  }

  public String nameOf(UUID person) {
    return names.getOrDefault(person, "");
  }

  public @Nullable Refusal refusalOf(String field) {
    return refusal != null && refusal.field().equals(field) ? refusal : null;
  }
}
