package jp.sekimori.app.control;

import java.util.Collection;
import java.util.List;
import jp.sekimori.rules.read.Fault;
import jp.sekimori.rules.read.FileFault;
import jp.sekimori.rules.read.Problem;
import jp.sekimori.rules.read.Problems;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;

/** Collects what is found in a pack, in the words in which it is told. */
final class Findings {
  private final Problems problems = new Problems();

  List<Problem> all() {
    return problems.all();
  }

  Problems problems() {
    return problems;
  }

  void tell(Place place, Fault fault, String ja, String en, String mendJa, String mendEn) {
    problems.add(place, fault, new Words(ja, en), new Words(mendJa, mendEn));
  }

  /** Tells that a name stands for nothing. */
  void unknown(
      Place place, Fault fault, String ja, String en, String name, Collection<String> known) {
    tell(
        place,
        fault,
        "「" + name + "」という" + ja + "はありません。",
        "There is no " + en + " \"" + name + "\".",
        known.isEmpty() ? "つづりを確かめてください。" : "使えるもの：" + String.join("、", sorted(known)),
        known.isEmpty()
            ? "Check the spelling."
            : "There are: " + String.join(", ", sorted(known)) + ".");
  }

  private static List<String> sorted(Collection<String> names) {
    return names.stream().sorted().distinct().toList();
  }

  void wrongType(Place place, String field, String ja, String en) {
    tell(
        place,
        ControlFault.WRONG_TYPE,
        "欄「" + field + "」の種類が合いません。",
        "The field \"" + field + "\" is of the wrong type for this.",
        ja + "の欄を書いてください。",
        "Name a field with " + en + ".");
  }

  void noField(Place place, String name, Collection<String> known) {
    unknown(place, ControlFault.NO_SUCH_FORM_FIELD, "欄", "field", name, known);
  }

  void extension(Place place, String name, Collection<String> known) {
    unknown(place, ControlFault.NO_SUCH_EXTENSION, "拡張点", "extension", name, known);
  }

  void twice(Place place, String name) {
    tell(
        place,
        FileFault.TWICE,
        "同じ版に「" + name + "」が二度あります。",
        "\"" + name + "\" stands twice in an edition.",
        "それぞれに別のidを付けるか、「editions」で分けてください。",
        "Give each its own id, or divide them by \"editions\".");
  }
}
