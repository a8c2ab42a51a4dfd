package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.table.Words;

/**
 * A question of a check.
 *
 * @param words what is asked; empty where the summary of the one clause that it cites is
 * @param type what is answered; empty for 適・否
 * @param evidence where it can be laid down, by ids of the check's evidence
 * @param asNeeded whether not applicable is an answer
 * @param lists ledgers, or extensions, that tell what the person has
 * @param together whether it can be settled for several at once
 * @param atHand whether 適 says that the entry is at its place: where it is not, 適 has to be
 *     explained
 */
public record Item(
    String id,
    Optional<Words> words,
    Optional<FieldType> type,
    boolean many,
    int atLeast,
    FormField.Asking asking,
    List<String> evidence,
    boolean asNeeded,
    List<String> lists,
    boolean together,
    boolean atHand,
    Basis basis)
    implements Based {
  public Item {
    evidence = List.copyOf(evidence);
    lists = List.copyOf(lists);
  }
}
