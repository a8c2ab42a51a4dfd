package jp.sekimori.app.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.app.control.Step;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;

/** Works out the way of one application: which steps of the pack's it takes, and who is asked. */
final class Legs {
  private final Blank blank;
  private final Verdict verdict;

  private Legs(Blank blank, Verdict verdict) {
    this.blank = blank;
    this.verdict = verdict;
  }

  static List<Leg> of(Weighed weighed) {
    return new Legs(weighed.blank(), weighed.verdict()).legs(weighed.all());
  }

  private List<Leg> legs(Values all) {
    List<Step> route = blank.kind().route();
    var legs = new ArrayList<Leg>();
    for (int i = 0; i < route.size(); i++) {
      Step step = route.get(i);
      if (isTaken(step, all)) {
        for (List<String> by : by(step)) {
          legs.add(leg(i, step, by));
        }
      }
    }
    return legs;
  }

  private boolean isTaken(Step step, Values all) {
    boolean wanted = step.when().isAlways() || blank.conditions().hold(step.when(), all.all());
    Set<String> fulfils = Set.copyOf(step.basis().fulfils());
    return wanted
        && (fulfils.isEmpty()
            || !(verdict instanceof Verdict.Answered answered)
            || answered.demanded().stream().anyMatch(fulfils::contains));
  }

  /** Where the permit says who decides, each role that one asks for: with two of them, both. */
  private List<List<String>> by(Step step) {
    if (step.kind() != Step.Kind.DECIDE || !step.by().isEmpty()) {
      return List.of(step.by());
    }
    if (!(verdict instanceof Verdict.Answered answered)) {
      throw new IllegalStateException("Nothing says who decides " + blank.kind().id());
    }
    return answered.told().permits().stream()
        .map(Told.Permission::role)
        .distinct()
        .map(List::of)
        .toList();
  }

  private Leg leg(int number, Step step, List<String> by) {
    return new Leg(
        number,
        step.kind(),
        step.label().map(Worded::of).orElseGet(() -> label(step.kind())),
        by,
        step.of(),
        who(by),
        step.check());
  }

  private static Message label(Step.Kind kind) {
    return switch (kind) {
      case CONFIRM -> new Message("確認", "Confirmation");
      case CONSULT -> new Message("合議", "Consultation");
      case DECIDE -> new Message("決裁", "Decision");
    };
  }

  /** In words: roles as the pack calls them, fields as the form does. */
  private Message who(List<String> by) {
    List<Message> each = by.stream().map(this::who).toList();
    return new Message(
        each.stream().map(Message::ja).collect(Collectors.joining("又は")),
        each.stream().map(Message::en).collect(Collectors.joining(" or ")));
  }

  private Message who(String by) {
    Optional<Field> field = blank.form().field(by);
    return field
        .map(Field::label)
        .map(Worded::of)
        .orElseGet(() -> blank.regime().ruling().pack().role(by));
  }
}
