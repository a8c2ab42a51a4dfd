package jp.sekimori.app.decision;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.clauses.text.Message;

/**
 * A clause that says so, as an edition has it.
 *
 * @param id as the pack names it: {@code S10-2(1)}
 * @param number as people name it: 第10の２(1)
 * @param title the printed heading
 * @param official the official wording, paragraph by paragraph; empty where it is not imported
 * @param summary 要旨, in our own words; empty where the official document leaves the text out
 * @param differs what this edition says otherwise than the summary
 * @param address of its page
 */
public record Cited(
    String id,
    String number,
    Optional<Message> title,
    List<String> official,
    Optional<Message> summary,
    Optional<Message> differs,
    List<PackClause.Mark> marks,
    String address) {
  public Cited {
    official = List.copyOf(official);
    marks = List.copyOf(marks);
  }

  public boolean isOfficial() {
    return !official.isEmpty();
  }
}
