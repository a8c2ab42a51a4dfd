package jp.sekimori.app.check;

import java.util.List;

/**
 * What somebody answers to one question, as typed.
 *
 * @param reason of 否 and 該当なし, and of 適 where it has to be explained
 * @param mendBy the day by which what is 否 is mended, as dates are written; empty otherwise
 * @param written what stands in the field, where the question is one
 * @param place where it is laid down
 */
public record Said(
    Verdict verdict, String reason, String mendBy, List<String> written, Place place) {

  /**
   * Where something is laid down.
   *
   * @param kind one of the check's kinds of evidence; empty for none
   */
  public record Place(String kind, String document, String page) {
    public static final Place NONE = new Place("", "", "");

    public boolean isEmpty() {
      return kind.isEmpty() && document.isEmpty() && page.isEmpty();
    }
  }

  public static final Said YES = new Said(Verdict.YES, "", "", List.of(), Place.NONE);

  public Said {
    written = List.copyOf(written);
    reason = reason.strip();
    mendBy = mendBy.strip();
  }

  public static Said no(String reason, String mendBy) {
    return new Said(Verdict.NO, reason, mendBy, List.of(), Place.NONE);
  }
}
