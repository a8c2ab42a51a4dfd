package jp.sekimori.app.organization.change;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.OfficeKind;

/** Words of lists, as they are compared and as they are understood. */
final class Words {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private Words() {}

  /** For comparing: without blanks and width. What is stored stays as it was printed. */
  static String plain(String text) {
    return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  static Optional<OfficeKind> officeKind(String text) {
    String word = plain(text).toLowerCase(Locale.ROOT).replace("・", "");
    return Optional.ofNullable(
            switch (word) {
              case "団体", "全体", "県", "都", "道", "府", "市", "町", "村" -> OfficeKind.ROOT;
              case "部", "局", "庁", "部局", "部局等", "本庁部局" -> OfficeKind.DEPARTMENT;
              case "課", "室", "課室", "本庁課室" -> OfficeKind.SECTION;
              case "振興局", "地方振興局" -> OfficeKind.BRANCH;
              case "振興局の部", "振興局部", "地方振興局の部" -> OfficeKind.BRANCH_DEPARTMENT;
              case "出先", "出先機関", "事務所", "学校", "施設", "公所" -> OfficeKind.OUTPOST;
              default -> null;
            })
        .or(() -> OfficeKind.of(word));
  }

  static Optional<Grade> grade(String text) {
    String word = plain(text).replaceFirst("級$", "");
    return Arrays.stream(Grade.values())
        .filter(grade -> grade.title().equals(word) || grade.code().equals(word))
        .findFirst();
  }
}
