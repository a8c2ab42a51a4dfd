package jp.sekimori.app.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
      case CLASS -> isLevel(field, option, plain);
      default -> isCalled(option, plain);
    };
  }

  private static boolean isCalled(Field.Option option, String plain) {
    return Texts.plain(option.label().ja()).equals(plain)
        || Texts.plain(option.label().en()).equals(plain)
        || option.value().equalsIgnoreCase(plain);
  }

  /** 機密性２, 機密2, 2, Ⅱ and C2 are the same level. */
  private static boolean isLevel(Field field, Field.Option option, String plain) {
    String axis = Texts.plain(field.label().ja());
    String rank = Texts.plain(option.label().ja()).replace(axis, "");
    String asked =
        plain.replace(axis, "").replace(axis.replaceFirst("性$", ""), "").replace("区分", "");
    return isCalled(option, plain) || !rank.isEmpty() && asked.equals(rank);
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
