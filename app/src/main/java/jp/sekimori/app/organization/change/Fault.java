package jp.sekimori.app.organization.change;

import java.util.Comparator;
import jp.sekimori.clauses.text.Message;

/**
 * What is wrong with a row.
 *
 * @param row its number in the file; 0 for the list as a whole
 * @param column the column it is in; the whole row where it is in no single one
 * @param value what stands there
 * @param what what is wrong
 * @param mend how to mend it
 */
public record Fault(int row, Kind kind, Message column, String value, Message what, Message mend) {

  static final Message WHOLE_ROW = new Message("行全体", "whole row");

  static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::kind).thenComparing(Fault::row);

  /** What can be wrong. */
  public enum Kind {
    BELOW("表の下の行", "Rows below the table"),
    EMPTY("空の欄", "Empty cells"),
    FORMULA("数式の誤り", "Errors of formulas"),
    CHARACTER("文字の誤り", "Characters"),
    LONG("長すぎる値", "Values too long"),
    DATE("日付の誤り", "Dates"),
    WORD("分からない言葉", "Words not known"),
    PERSON("職員が見つからない", "People not found"),
    NAME("氏名と職員番号の不一致", "Names that do not match numbers"),
    SERVICE("在職の状況との不一致", "Not as the person stands"),
    OFFICE("所属が見つからない", "Offices not found"),
    CODE("所属コードの誤り", "Codes of offices"),
    TREE("所属の上下の循環", "Offices below themselves"),
    POST("職が見つからない", "Posts not found"),
    TWICE("二度書かれた行", "Stated twice"),
    OVERLAP("職の重なり", "Posts that overlap"),
    OWN("自分自身に関する変更", "Changes of oneself"),
    OTHER("その他", "Other");

    private final Message title;

    Kind(String ja, String en) {
      this.title = new Message(ja, en);
    }

    public Message title() {
      return title;
    }
  }
}
