package jp.sekimori.app.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out a fact from other fields, so that nobody is asked (see docs/pack-format.md). */
public interface WorkedOut {
  /** By which packs name it. */
  String id();

  /** What it works from, by its own names. */
  Set<String> names();

  /**
   * @param used by its own names; fields that hold nothing are not there
   * @param entries those that are named among them
   * @return empty where it cannot be told yet
   */
  Optional<String> of(Map<String, List<String>> used, Map<java.util.UUID, Entries.Entry> entries);
}
