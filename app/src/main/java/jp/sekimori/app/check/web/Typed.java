package jp.sekimori.app.check.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.check.Paper;
import jp.sekimori.app.check.Question;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.When;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.rules.table.Words;

/** The questions to which something is written, as a form. */
final class Typed {
  private Typed() {}

  /**
   * Empty where all are answered by 適 or 否. Nothing is required of the form: what is left out is
   * answered another day.
   */
  static Optional<Form> form(Paper paper, List<Question> questions) {
    List<FormField> fields =
        questions.stream().flatMap(question -> field(question).stream()).toList();
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(Form.of(paper.regime(), fields, List.of()));
  }

  private static Optional<FormField> field(Question question) {
    var item = question.item();
    var asking = item.asking();
    return item.type()
        .map(
            type ->
                new FormField.New(
                    item.id(),
                    new Words(question.words().ja(), question.words().en()),
                    type,
                    item.many(),
                    item.atLeast(),
                    false,
                    new FormField.Asking(
                        false,
                        When.ALWAYS,
                        asking.notBefore(),
                        asking.notAfter(),
                        asking.notBehind(),
                        asking.preset(),
                        asking.otherThan(),
                        asking.hint(),
                        asking.takenFrom(),
                        asking.workedOut(),
                        asking.personal(),
                        asking.heads()),
                    item.basis()));
  }

  /** Its inputs, by question. */
  static Map<String, Sheet.Box> boxes(Sheet sheet) {
    var boxes = new LinkedHashMap<String, Sheet.Box>();
    sheet.boxes().forEach(box -> boxes.put(box.field().id(), box));
    return boxes;
  }
}
