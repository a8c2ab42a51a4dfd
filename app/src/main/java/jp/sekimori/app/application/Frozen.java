package jp.sekimori.app.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.decision.kept.Kept;
import jp.sekimori.clauses.text.Message;

/**
 * What was submitted, in the words in which it stood there: the form, and what the rules said to
 * it. It refers to nothing, so it stays as it was decided on. Fields may be added and are then
 * optional.
 *
 * @param day whose rules counted
 * @param told what the rules answered; empty where the application asks none
 * @param duties what the applicant confirmed one by one, since no field is there for it
 */
public record Frozen(
    LocalDate day, Kept.Rules by, Optional<Told> told, List<Line> form, List<Told.Duty> duties) {
  public Frozen {
    form = List.copyOf(form);
    duties = List.copyOf(duties);
  }

  /**
   * A field as it was filled in.
   *
   * @param said one or more values, as people read them
   * @param before what stands in the entry that it changes; none where that is the same
   */
  public record Line(
      String field, Message label, List<Message> said, List<Message> before, boolean personal) {
    public Line {
      said = List.copyOf(said);
      before = List.copyOf(before);
    }
  }

  Frozen with(List<Line> lines) {
    return new Frozen(day, by, told, lines, duties);
  }

  /** What it is about, short: the first things that say so and are about nobody. */
  public Message about() {
    List<Message> said =
        form.stream()
            .filter(line -> !line.personal())
            .limit(2)
            .flatMap(line -> line.said().stream().limit(3))
            .toList();
    return new Message(
        said.stream().map(Message::ja).collect(Collectors.joining("、")),
        said.stream().map(Message::en).collect(Collectors.joining(", ")));
  }

  /** What the permit is called; empty where the rules ask for none by name. */
  public List<Message> permits() {
    return told.stream()
        .flatMap(each -> each.permits().stream())
        .map(Told.Permission::label)
        .toList();
  }
}
