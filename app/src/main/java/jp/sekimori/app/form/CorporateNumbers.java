package jp.sekimori.app.form;

/** Reads 法人番号: thirteen digits, the first of which checks the others (法人番号の指定等に関する省令, 第二条). */
final class CorporateNumbers {
  private CorporateNumbers() {}

  /** As kept: 1234567890123, without anything between. */
  static Read read(String text) {
    String digits = Texts.half(text).replaceAll("[\\s-]", "");
    if (!digits.matches("\\d{13}")) {
      return Read.bad(
          "「" + text + "」は13桁の数字ではありません。",
          "“" + text + "” is no number of 13 digits.",
          "法人番号13桁を書いてください。国税庁の法人番号公表サイトで調べられます。",
          "Write the 13 digits of the corporate number; the tax agency's site tells it.");
    }
    return isRight(digits)
        ? Read.good(digits)
        : Read.bad(
            "「" + text + "」は法人番号としてあり得ない番号です。",
            "“" + text + "” cannot be a corporate number.",
            "写し間違いがないか、1桁ずつ確かめてください。",
            "Look digit by digit whether it is copied right.");
  }

  /** The check digit is 9 less the remainder by 9 of the others, every other one doubled. */
  private static boolean isRight(String digits) {
    int sum = 0;
    for (int place = 1; place <= 12; place++) {
      int digit = digits.charAt(13 - place) - '0';
      sum += place % 2 == 0 ? digit * 2 : digit;
    }
    return digits.charAt(0) - '0' == 9 - sum % 9;
  }
}
