package jp.sekimori.evidence.export;

/** The words that lines of exports and excerpts begin with. */
final class Words {
  static final String FORMAT = "sekimori-evidence";
  static final String EXCERPT = "sekimori-excerpt";
  static final int VERSION = 1;
  static final String RECORD = "record";
  static final String DETAIL = "detail";
  static final String RANGE = "range";
  static final String CHECKPOINT = "checkpoint";
  static final String NOTE = "|";
  static final String PEAK = "peak";
  static final String PROOF = "proof";
  static final String END = "end";

  private Words() {}
}
