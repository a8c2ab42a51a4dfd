package jp.sekimori.app.journal;

/**
 * What became of one field.
 *
 * @param from empty where there was nothing
 * @param to empty where nothing is left
 * @param personal whether the values are about a person: then the log holds only their salted hash,
 *     and they can be deleted when retention ends
 */
public record Change(String field, String from, String to, boolean personal) {

  public static Change of(String field, String from, String to) {
    return new Change(field, from, to, false);
  }

  public static Change personal(String field, String from, String to) {
    return new Change(field, from, to, true);
  }
}
