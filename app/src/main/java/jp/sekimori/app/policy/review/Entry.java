package jp.sekimori.app.policy.review;

import jp.sekimori.clauses.label.Label;

/**
 * An item as the decisions so far leave it.
 *
 * @param item its content and place now
 * @param asRead what it was before anybody changed it
 */
public record Entry(Item item, Verdict verdict, Item asRead) {

  static Entry asRead(Item item, Verdict verdict) {
    return new Entry(item, verdict, item);
  }

  public int number() {
    return item.number();
  }

  public boolean isInText() {
    return verdict.isInText();
  }

  /** Whether somebody should still look at it. */
  public boolean needsLook() {
    return verdict == Verdict.OPEN && item.isDoubtful();
  }

  /** Whether it says something else, or stands elsewhere, than was read. */
  public boolean isChanged() {
    return !item.text().equals(asRead.text())
        || !item.caption().equals(asRead.caption())
        || !item.label().equals(asRead.label())
        || item.column() != asRead.column();
  }

  /** The label where there is one, for messages. */
  public String name() {
    Label label = item.label();
    return label.isPrinted() ? label.printed() : "¶";
  }

  Entry decided(Verdict other) {
    return new Entry(item, other, asRead);
  }

  Entry with(Item other) {
    return new Entry(other, verdict, asRead);
  }
}
