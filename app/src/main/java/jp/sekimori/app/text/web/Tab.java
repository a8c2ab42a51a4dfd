package jp.sekimori.app.text.web;

import java.util.OptionalInt;

/**
 * One of the views of a work.
 *
 * @param view the name by which a page says that it is this one
 * @param key its wording
 * @param count how much there is to see; empty where that says nothing
 */
public record Tab(String view, String address, String key, OptionalInt count) {

  public static Tab of(String view, String address, String key) {
    return new Tab(view, address, key, OptionalInt.empty());
  }

  public static Tab of(String view, String address, String key, int count) {
    return new Tab(view, address, key, OptionalInt.of(count));
  }
}
