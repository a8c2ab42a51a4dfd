package jp.sekimori.app.journal;

import java.util.Set;
import java.util.UUID;

/** Finds people whose acts are looked for. Answered by the module that knows who is who. */
public interface Actors {

  /**
   * @param text a whole name, with or without a blank in it, or a staff number
   * @return several where they are called the same
   */
  Set<UUID> called(String text);
}
