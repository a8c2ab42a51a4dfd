package jp.sekimori.rules.read;

/** What kind of thing is wrong with a file, by a name that never changes. */
public interface Fault {
  /** As docs/pack-format.md lists it. */
  String id();

  /** Whether it is only told, and nothing is refused for it. */
  default boolean isNotice() {
    return false;
  }
}
