package jp.sekimori.app.organization.web.edit;

import jp.sekimori.clauses.text.Message;

/** What can be wrong with a field, whatever the form. */
enum Slip {
  EMPTY("入力してください。", "Fill this in."),
  NOT_CHOSEN("選んでください。", "Choose one."),
  UNKNOWN_CHOICE("選べるものの中から選んでください。", "Choose one of those offered."),
  LONG("長すぎます。短くしてください。", "This is too long. Shorten it."),
  CONTROL("使えない文字（制御文字）があります。入力し直してください。", "There are control characters. Type it anew."),
  NO_DAY("暦にない日付です。年月日を確かめてください。", "There is no such day. Check year, month and day."),
  FAR_DAY("1873年から9998年までの日付にしてください。", "Name a day of the years 1873 to 9998."),
  ENDS_BEFORE("終わりの日は、始まりの日以後にしてください。", "The last day cannot be before the first."),
  NUMBER("決められた範囲の整数を、数字で入力してください。", "Write a whole number of the range, in digits."),
  CHANGED(
      "この登録は、表示した後に変更されています。最新の内容を確かめて、もう一度入力してください。",
      "This was changed since the page was shown. Look at how it is now, and try again."),
  ITSELF("同じ職を代理とすることはできません。", "A post does not stand in for itself."),
  TWICE("同じ職が二度選ばれています。", "The same post is chosen twice."),
  NO_SYSTEM(
      "この役割は、システムやサービスごとのものではありません。空欄にしてください。",
      "Nobody has this role for one system or service. Leave it empty."),
  NOTHING("変更がありません。変える項目を直してから登録してください。", "Nothing is changed. Change something first."),
  SEEN(
      "確認した後に入力が変わっています。変わった内容でもう一度確かめてください。",
      "The form was changed after the look at what it does. Look once more.");

  private final Message message;

  Slip(String ja, String en) {
    this.message = new Message(ja, en);
  }

  Message message() {
    return message;
  }
}
