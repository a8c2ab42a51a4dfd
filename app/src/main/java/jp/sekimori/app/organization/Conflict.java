package jp.sekimori.app.organization;

import java.util.Optional;
import jp.sekimori.clauses.text.Message;

/**
 * Why an entry cannot be made.
 *
 * @param entry its place in the batch, from 0; empty where no single entry is at fault
 * @param other the place of the entry of the same batch that it stands against
 * @param named who or what it is about, as people say it; may be empty
 * @param period the days in question
 */
public record Conflict(
    Optional<Integer> entry,
    Kind kind,
    Optional<Integer> other,
    String named,
    Optional<Period> period) {

  /** What is wrong. */
  public enum Kind {
    /** It concerns whoever does it. */
    OWN(
        "自分自身に関する変更はできません。",
        "Nobody changes what concerns himself.",
        "別の担当者が登録してください。",
        "Let somebody else enter it."),
    UNKNOWN(
        "登録されていない所属、職又は職員です。",
        "There is no such office, post or person.",
        "先に登録してください。",
        "Enter it first."),
    STAFF_NUMBER(
        "職員番号が既に使われています。",
        "The staff number is taken.",
        "職員番号を確かめてください。",
        "Check the staff number."),
    TWICE(
        "同じ日について二度書かれています。",
        "It is stated twice for the same day.",
        "一方を除くか、期間を分けてください。",
        "Leave one out, or part the days."),
    THERE_ALREADY("同じ内容が既にあります。", "The same is there already.", "この行を除いてください。", "Leave this out."),
    MAIN_POST(
        "本務の職が既にあります。",
        "The person has a main post already.",
        "現在の本務を前日までとするか、兼務としてください。",
        "End the present main post the day before, or make this one concurrent."),
    SEAT(
        "定員1名の職に、既に本務の者がいます。",
        "The post has one seat, and somebody holds it.",
        "現在の者の発令を前日までとするか、事務取扱又は兼務としてください。",
        "End the present holding the day before, or make this one acting or concurrent."),
    OFFICE_CODE(
        "所属コードが既に使われています。",
        "The code of the office is taken.",
        "所属コードを確かめてください。",
        "Check the code."),
    CYCLE(
        "所属が自分の下位に置かれています。",
        "The office would lie below itself.",
        "上位の所属を改めてください。",
        "Put it below another office."),
    OFFICE_MISSING(
        "その期間に、職の所属又は上位の所属がありません。",
        "On these days the office of a post, or the office above, is not there.",
        "職又は下位の所属を先に移すか廃止してください。",
        "Move or close the posts and offices below first."),
    NOT_BY_APPOINTMENT(
        "任命による役割ではありません。",
        "Nobody is appointed to this role.",
        "充て職の職に配置するか、任命による役割を選んでください。",
        "Put the person into the post that carries it, or choose a role by appointment."),
    POST_MISSING(
        "その期間に職がありません。",
        "On these days the post is not there.",
        "職員を先に異動させるか、期間を改めてください。",
        "Move its holders first, or change the days.");

    private final Message what;
    private final Message mend;

    Kind(String ja, String en, String mendJa, String mendEn) {
      this.what = new Message(ja, en);
      this.mend = new Message(mendJa, mendEn);
    }

    public Message what() {
      return what;
    }

    /** How to put it right. */
    public Message mend() {
      return mend;
    }
  }

  static Conflict of(Optional<Integer> entry, Kind kind, String named) {
    return new Conflict(entry, kind, Optional.empty(), named, Optional.empty());
  }
}
