package jp.sekimori.app.organization.change;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.clauses.text.Message;

/** What is wrong with a row before anybody asks what it means: characters, lengths, formulas. */
final class Spelling {
  private static final Pattern FORMULA =
      Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");
  private static final Pattern BELOW =
      Pattern.compile("(合計|総計|小計|計|以上|備考|注|注記|凡例|人数)[:0-9人名)]*|[※(（]?注?[0-9)）.．:：※].*|※.*");

  /** Shorter than what the pages take; everything else may have 200. */
  private static final Map<String, Integer> LENGTHS =
      Map.of("number", 50, "officeCode", 50, "code", 50, "parentCode", 50, "note", 100);

  private static final int LENGTH = 200;

  private final Faults faults;
  private final CharsetEncoder cp932 = Charset.forName("windows-31j").newEncoder();

  Spelling(Faults faults) {
    this.faults = faults;
  }

  /** Whether the row is one of the list's own, and not a total or a note below it. */
  boolean isOfTheList(Line line, Table table) {
    String first = line.printed().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    boolean heads =
        line.printed().stream().filter(c -> !c.isEmpty()).allMatch(heads(table)::contains);
    boolean nameless = !line.has("number", "name", "code");
    boolean total = !line.has("name") && BELOW.matcher(Words.plain(first)).matches();
    if (heads || nameless || total) {
      faults.of(
          line,
          Kind.BELOW,
          first,
          new Message(
              "表の行ではなく、合計、注記又は見出しの繰返しと思われます。",
              "This seems to be a total, a note or a repeated head, and no row of the table."),
          new Message("この行を除外するか、ファイルから削除してください。", "Set this row aside, or delete it."));
    }
    return !faults.isBad(line);
  }

  private static List<String> heads(Table table) {
    return table.heads().names();
  }

  void check(Line line) {
    line.cells().keySet().stream().sorted().forEach(key -> check(line, key));
  }

  private void check(Line line, String key) {
    String text = line.text(key);
    if (FORMULA.matcher(text).matches()) {
      faults.in(
          line,
          key,
          Kind.FORMULA,
          new Message("数式の誤り「" + text + "」が残っています。", "An error of a formula is left: " + text),
          new Message("元の表の数式を直し、値として保存してください。", "Mend the formula and save its value."));
    }
    int longest = LENGTHS.getOrDefault(key, LENGTH);
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      faults.in(
          line,
          key,
          Kind.LONG,
          new Message(
              length + "文字あり、上限の" + longest + "文字を超えています。",
              "It has " + length + " characters; " + longest + " are allowed."),
          new Message(longest + "文字以内にしてください。", "Shorten it to " + longest + " characters."));
    }
    int at = 0;
    for (int c : text.codePoints().toArray()) {
      at++;
      problem(c, key)
          .ifPresent(
              what -> {
                faults.in(line, key, Kind.CHARACTER, what, RIGHT);
              });
      if (problem(c, key).isEmpty() && !cp932.canEncode(Character.toString(c))) {
        String where = at + "文字目の「" + Character.toString(c) + "」（" + code(c) + "）";
        faults.note(
            line,
            where + "は、CP932（シフトJIS）で表せません。この文字を扱えないシステムに渡すときは、代わりの文字を決めてください。",
            "Character "
                + at
                + ", “"
                + Character.toString(c)
                + "” ("
                + code(c)
                + "), has no place in CP932. Agree on another for systems that need it.");
      }
    }
  }

  private static final Message RIGHT =
      new Message(
          "元の表で文字を確かめ、正しい文字を入力してください。", "Look at the original and enter the right character.");

  private static Optional<Message> problem(int c, String key) {
    String code = code(c);
    if (c == 0xFFFD) {
      return say(
          "文字化けがあります（" + code + "）。文字コードの変換で失われています。", code + ": a conversion lost a character.");
    }
    if (c == '〓' || key.equals("name") && (c == '?' || c == '？' || c == '●' || c == '■')) {
      String shown = Character.toString(c);
      return say(
          "「" + shown + "」は、変換できなかった文字の跡と思われます。",
          "“" + shown + "” seems to stand for a character that was lost.");
    }
    if (Character.getType(c) == Character.PRIVATE_USE) {
      return say(
          "外字（" + code + "）があります。機械によって別の文字になります。", code + " looks different on each machine.");
    }
    if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
        || Character.getType(c) == Character.SURROGATE) {
      return say("制御文字（" + code + "）があります。", "A control character: " + code + ".");
    }
    return Optional.empty();
  }

  private static Optional<Message> say(String ja, String en) {
    return Optional.of(new Message(ja, en));
  }

  private static String code(int c) {
    return "U+%04X".formatted(c);
  }
}
