package jp.sekimori.app.application.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.application.Deciding;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.clauses.text.Message;

/**
 * What was typed where something is decided, and what is wrong with it.
 *
 * @param until as typed
 * @param sheet what the step fills in, as it was sent
 */
public record Typed(String comment, String until, Optional<Sheet> sheet, List<Fault> faults) {
  static final Typed NOTHING = new Typed("", "", Optional.empty(), List.of());

  public Typed {
    faults = List.copyOf(faults);
  }

  /** What is wrong with the last day of the permit. */
  public Optional<Message> wrongUntil() {
    return wrong(Deciding.UNTIL);
  }

  public Optional<Message> wrongComment() {
    return wrong(Deciding.COMMENT);
  }

  private Optional<Message> wrong(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(
            fault ->
                new Message(
                    fault.what().ja() + fault.mend().ja(),
                    fault.what().en() + " " + fault.mend().en()))
        .findFirst();
  }

  /** Everything that is wrong, with the id of its input, in the order in which they stand. */
  public List<Wrong> wrong() {
    Stream<Fault> fields = sheet.stream().flatMap(it -> it.faults().stream());
    return Stream.concat(
            fields.map(fault -> new Wrong("f-" + fault.field() + "-field", fault)),
            Stream.of(Deciding.UNTIL, Deciding.COMMENT)
                .flatMap(name -> faults.stream().filter(fault -> fault.field().equals(name)))
                .map(fault -> new Wrong(fault.field(), fault)))
        .toList();
  }

  /**
   * @param id of the input
   */
  public record Wrong(String id, Fault fault) {}
}
