package jp.sekimori.rules.read;

import java.util.Collection;
import java.util.regex.Pattern;
import jp.sekimori.rules.table.Words;

/** Ids, and what is said where one is not known or not well formed. */
public final class Names {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,12}");

  private Names() {}

  public static boolean isId(Field field, String id) {
    return formed(
        field, id, ID, "半角の英小文字、数字及びハイフン60字以内", "up to 60 lower-case letters, digits and hyphens");
  }

  public static boolean isCode(Field field, String code) {
    return formed(field, code, CODE, "半角の英数字12字以内", "up to 12 letters and digits");
  }

  private static boolean formed(Field field, String id, Pattern form, String ja, String en) {
    if (id.isEmpty() || form.matcher(id).matches()) {
      return !id.isEmpty();
    }
    field.refuse(
        new Words("idの形が違います：" + id, "This is no id: " + id),
        new Words(ja + "で書いてください。", "Use " + en + "."));
    return false;
  }

  public static void unknown(
      Field field, Fault fault, Words kind, String id, Collection<String> known) {
    field.refuse(
        fault,
        new Words(
            "「" + id + "」という" + kind.ja() + "はありません。",
            "There is no " + kind.en() + " \"" + id + "\"."),
        known.isEmpty()
            ? new Words("つづりを確かめてください。", "Check the spelling.")
            : new Words(
                "使えるもの：" + String.join("、", known),
                "There are: " + String.join(", ", known) + "."));
  }

  public static void twice(Field field, String id) {
    field.refuse(
        FileFault.TWICE,
        new Words("「" + id + "」が二度あります。", "\"" + id + "\" stands twice."),
        new Words("それぞれに別のidを付けてください。", "Give each its own id."));
  }
}
