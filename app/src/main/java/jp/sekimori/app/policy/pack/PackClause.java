package jp.sekimori.app.policy.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.clauses.text.Message;

/**
 * A clause as a pack knows it: what it demands in our own words, and where editions have it.
 *
 * @param id never changes: {@code S10-2(2)#2③ア}
 * @param title the printed heading and its translation; none for a clause without one
 * @param words that tell a clause without a heading from its neighbours
 * @param binds ids of roles
 * @param summary 要旨; none for a clause whose text the official document leaves out
 * @param differs what an edition says otherwise, by edition
 * @param at its address in each edition that has it
 */
public record PackClause(
    String id,
    Optional<Message> title,
    List<String> words,
    List<String> binds,
    Optional<Message> summary,
    Map<String, Message> differs,
    List<Mark> marks,
    Map<String, String> at) {

  /** What a person has to know beside the summary. */
  public record Mark(Kind kind, Message note) {}

  /** Why a mark stands. */
  public enum Kind {
    /** 要確認: the text leaves it open. */
    UNSURE("要確認"),
    /** 補完: the pack adds what the policy leaves open. */
    SUPPLEMENT("補完");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As pack files spell it. */
    public String word() {
      return word;
    }
  }

  public PackClause {
    if (id.isBlank() || at.isEmpty()) {
      throw new IllegalArgumentException("A clause has an id and stands in an edition");
    }
    words = List.copyOf(words);
    binds = List.copyOf(binds);
    differs = Map.copyOf(differs);
    marks = List.copyOf(marks);
    at = Map.copyOf(at);
  }

  /** Whether the official document leaves its text out （略）. */
  public boolean isElided() {
    return summary.isEmpty();
  }

  public Optional<String> path(String edition) {
    return Optional.ofNullable(at.get(edition));
  }

  public boolean isUnsure() {
    return marks.stream().anyMatch(mark -> mark.kind() == Kind.UNSURE);
  }
}
