package jp.sekimori.app.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what is chosen from a list: by its id, as pages send it, or in words, as tables have it.
 */
final class Choosing {
  private static final Map<String, Set<String>> YES_NO =
      Map.of(
          "yes",
          Set.of("yes", "y", "true", "1", "はい", "有", "有り", "あり", "○", "〇", "◯", "済", "する", "可"),
          "no",
          Set.of(
              "no", "n", "false", "0", "いいえ", "無", "無し", "なし", "×", "✕", "未", "しない", "否", "-",
              "ー"));

  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v");
  private static final Set<String> ANY_AXIS = Set.of("区分", "レベル", "level");
  private static final Pattern RANKED = Pattern.compile("(.*?)([0-9]+|i{1,3}|iv|v)");

  private Choosing() {}

  static Read read(Field field, String text) {
    if (field.option(text).isPresent()) {
      return Read.good(text);
    }
    String plain = Texts.plain(text);
    List<String> meant =
        field.options().stream()
            .filter(option -> means(field, option, plain))
            .map(Field.Option::value)
            .toList();
    return meant.size() == 1 ? Read.good(meant.getFirst()) : none(field, text);
  }

  private static boolean means(Field field, Field.Option option, String plain) {
    return switch (field.kind()) {
      case YES_NO -> YES_NO.getOrDefault(option.value(), Set.of()).contains(plain);
      case CLASS -> isLevel(option, plain);
      default -> isCalled(option, plain);
    };
  }

  private static boolean isCalled(Field.Option option, String plain) {
    return Texts.plain(option.label().ja()).equals(plain)
        || Texts.plain(option.label().en()).equals(plain)
        || option.value().equalsIgnoreCase(plain);
  }

  /** 機密性２, 機密2, 2, Ⅱ and C2 are the same level. */
  private static boolean isLevel(Field.Option option, String plain) {
    Matcher asked = RANKED.matcher(plain);
    Matcher level = RANKED.matcher(Texts.plain(option.label().ja()));
    return isCalled(option, plain)
        || asked.matches()
            && level.matches()
            && rank(asked).equals(level.group(2))
            && (level.group(1).startsWith(asked.group(1)) || ANY_AXIS.contains(asked.group(1)));
  }

  private static String rank(Matcher written) {
    int roman = ROMAN.indexOf(written.group(2));
    return roman < 0 ? written.group(2) : Integer.toString(roman + 1);
  }

  private static Read none(Field field, String text) {
    String ja = field.options().stream().map(o -> o.label().ja()).collect(Collectors.joining("、"));
    String en = field.options().stream().map(o -> o.label().en()).collect(Collectors.joining(", "));
    return Read.bad(
        "「" + text + "」は選べません。",
        "“" + text + "” cannot be chosen.",
        "次のいずれかにしてください：" + ja,
        "Choose one of: " + en + ".");
  }
}
