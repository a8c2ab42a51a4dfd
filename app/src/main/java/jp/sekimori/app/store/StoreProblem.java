package jp.sekimori.app.store;

import jp.sekimori.clauses.text.Message;

/**
 * Why the database cannot be used, in words for whoever runs Sekimori.
 *
 * @param reason a stable code: folder-held, folder-foreign, disk-full, database-unreachable, …
 * @param what what is wrong
 * @param where the folder, the file or the address; never a password
 * @param mend how to mend it
 */
public record StoreProblem(String reason, Message what, Message where, Message mend) {

  public StoreProblem {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A problem needs a reason");
    }
  }

  public static StoreProblem at(Object place, String reason, Message what, Message mend) {
    return new StoreProblem(reason, what, new Message(place.toString(), place.toString()), mend);
  }
}
