package jp.sekimori.evidence.entry;

import java.util.List;
import java.util.TreeMap;

/** The part of JSON that records use: no fractions, no null, no true and false. */
sealed interface Json {

  record Text(String text) implements Json {}

  record Number(long number) implements Json {}

  record Array(List<Json> items) implements Json {}

  /** Names are ordered by UTF-16 code units, which is how Java compares strings. */
  record Object(TreeMap<String, Json> members) implements Json {
    Object() {
      this(new TreeMap<>());
    }

    Object with(String name, Json value) {
      members.put(name, value);
      return this;
    }

    Object with(String name, String text) {
      return with(name, new Text(text));
    }

    Object with(String name, long number) {
      return with(name, new Number(number));
    }
  }
}
