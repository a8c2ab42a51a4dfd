package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.table.Words;

/**
 * What an entry can be: 使用中, 持出し中.
 *
 * @param due the field with the day by which the state has to end
 * @param onePer the field with the entry of which only one can be in this state at a time
 * @param asks what whoever has the thing does to end the state: 返却する; empty for nothing in
 *     particular
 * @param waitsFor who has to end the state, where it is not whoever has the thing
 * @param closed whether nothing is expected any more
 * @param watched whether those who watch over all are told of it until it ends
 */
public record State(
    String id,
    Words label,
    Optional<String> due,
    Optional<String> onePer,
    Optional<Words> asks,
    List<String> waitsFor,
    boolean closed,
    boolean watched,
    Basis basis)
    implements Based {
  /** The name that conditions and lists use for the state of an entry. */
  public static final String FIELD = "state";

  public State {
    waitsFor = List.copyOf(waitsFor);
  }
}
