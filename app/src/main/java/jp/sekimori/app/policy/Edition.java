package jp.sekimori.app.policy;

import java.util.UUID;
import jp.sekimori.app.policy.review.Column;

/**
 * One edition of a policy. Its wording never changes.
 *
 * @param code its short name in addresses, within its policy
 * @param review the import it came from
 * @param column the column of that import
 * @param clauses how many are part of it
 * @param doubtful how many of them are shown as 要確認
 * @param version counts changes of its dates and decisions about its clauses
 */
public record Edition(
    UUID id,
    Policy policy,
    String code,
    String name,
    Dates dates,
    UUID review,
    Column column,
    int clauses,
    int doubtful,
    int version) {
  public Edition {
    Codes.require(code);
  }

  /** The same as it was when it had this version. */
  public Edition at(int other) {
    return new Edition(id, policy, code, name, dates, review, column, clauses, doubtful, other);
  }

  /** How the journal and citations name it: {@code security/2023-06-05}. */
  public String reference() {
    return policy.code() + "/" + code;
  }
}
