package jp.sekimori.rules.table;

import java.util.List;

/**
 * A step on an axis of classes.
 *
 * @param code as facts and rows name it: C2
 * @param criterion what makes something belong here
 * @param question what to ask a person, from the highest level down; yes means this level
 * @param restrictions obligations that go with the class whatever is done, by id
 * @param supplement whether the pack supplies the criterion, the policy leaving it open
 */
public record Level(
    String code,
    Words label,
    Words criterion,
    Words question,
    List<Obligation> restrictions,
    boolean supplement) {
  public Level {
    restrictions = List.copyOf(restrictions);
  }
}
