package jp.sekimori.rules.dmn;

/** The words of the mapping, for both ways. */
final class Dmn {
  /** DMN 1.5. */
  static final String MODEL = "https://www.omg.org/spec/DMN/20230324/MODEL/";

  /** The table: all rows that apply, in their order. */
  static final String ROWS = "rows";

  /** What the rows come to. */
  static final String ANSWER = "answer";

  static final String ROW = "row";
  static final String EFFECT = "effect";
  static final String OBLIGATIONS = "obligations";
  static final String PERMIT = "permit";
  static final String PERMITS = "permits";

  /** The order in which a rule carries its annotations; the last four may be empty. */
  static final String[] ANNOTATIONS = {
    "clauses", "ja", "en", "question ja", "question en", "supplement ja", "supplement en"
  };

  private Dmn() {}
}
