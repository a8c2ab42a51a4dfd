package jp.sekimori.app.ledger;

/**
 * That one entry names another.
 *
 * @param field which names it
 * @param ledger whose field that is
 * @param other the other one, as seen from where is looked
 * @param back whether the other names this one
 */
public record Link(String field, String ledger, Entry other, boolean back) {}
