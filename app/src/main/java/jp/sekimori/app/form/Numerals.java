package jp.sekimori.app.form;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sekimori.rules.table.FactType.Whole;

/** Reads whole numbers: digits of either width, with commas between the thousands or without. */
final class Numerals {
  private static final Pattern WHOLE = Pattern.compile("-?(\\d{1,16}|\\d{1,3}(,\\d{3}){1,5})");

  private Numerals() {}

  static Read read(String text, Whole whole) {
    String plain = withoutUnit(Texts.half(text).replace('−', '-'), whole);
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

  /** 10年 and 10 years are 10. */
  private static String withoutUnit(String plain, Whole whole) {
    return whole.unit().stream()
        .flatMap(unit -> Stream.of(unit.ja(), unit.en()))
        .map(Texts::half)
        .filter(plain::endsWith)
        .findFirst()
        .map(unit -> plain.substring(0, plain.length() - unit.length()).strip())
        .orElse(plain);
  }

  private static String range(Whole whole, String rest) {
    return whole.from() + "から" + whole.to() + rest;
  }
}
