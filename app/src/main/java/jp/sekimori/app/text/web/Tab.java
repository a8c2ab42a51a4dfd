package jp.sekimori.app.text.web;

import java.util.OptionalInt;

/**
 * One of the views of a work.
 *
 * @param view the name by which a page says that it is this one; empty for what none says
 * @param key its wording
 * @param value what the wording speaks of; empty where it speaks of nothing
 * @param count how much there is to see; empty where that says nothing
 */
public record Tab(String view, String address, String key, String value, OptionalInt count) {

  public static Tab of(String view, String address, String key) {
    return new Tab(view, address, key, "", OptionalInt.empty());
  }

  public static Tab of(String view, String address, String key, int count) {
    return new Tab(view, address, key, "", OptionalInt.of(count));
  }

  /** One whose wording names something: {@code 「{0}」と比較}. */
  public static Tab named(String address, String key, String value) {
    return new Tab("", address, key, value, OptionalInt.empty());
  }
}
