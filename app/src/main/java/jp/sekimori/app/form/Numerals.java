package jp.sekimori.app.form;

import java.util.regex.Pattern;
import jp.sekimori.rules.table.FactType.Whole;

/** Reads whole numbers: digits of either width, with commas between the thousands or without. */
final class Numerals {
  private static final Pattern WHOLE = Pattern.compile("-?(\\d{1,16}|\\d{1,3}(,\\d{3}){1,5})");

  private Numerals() {}

  static Read read(String text, Whole whole) {
    String plain = Texts.half(text).replace('−', '-');
    String unit = whole.unit().map(words -> words.ja()).orElse("");
    if (!unit.isEmpty() && plain.endsWith(Texts.half(unit))) {
      plain = plain.substring(0, plain.length() - Texts.half(unit).length()).strip();
    }
    if (!WHOLE.matcher(plain).matches()) {
      return Read.bad(
          "「" + text + "」は整数ではありません。",
          "“" + text + "” is no whole number.",
          range(whole, "までの整数を書いてください。"),
          "Write a whole number from " + whole.from() + " to " + whole.to() + ".");
    }
    long value = Long.parseLong(plain.replace(",", ""));
    return value < whole.from() || value > whole.to()
        ? Read.bad(
            "「" + text + "」は範囲の外です。",
            "“" + text + "” is out of range.",
            range(whole, "までの整数を書いてください。"),
            "Write a whole number from " + whole.from() + " to " + whole.to() + ".")
        : Read.good(Long.toString(value));
  }

  private static String range(Whole whole, String rest) {
    return whole.from() + "から" + whole.to() + rest;
  }
}
