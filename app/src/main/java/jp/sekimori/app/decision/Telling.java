package jp.sekimori.app.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.decision.Told.Duty;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.table.CommonQuestion;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Level;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Words;
import org.springframework.stereotype.Component;

/** Puts an answer of the rules into words. */
@Component
public class Telling {
  private final Citations citations;

  Telling(Citations citations) {
    this.citations = citations;
  }

  public Told of(Ruling.InForce ruling, Inquiry.Decided decided) {
    Answer answer = decided.answer();
    return new Told(
        decided.table().id(),
        title(ruling, decided.table(), decided.given()),
        answer.effect(),
        decided.known().stream().map(fact -> known(ruling, decided.facts(), fact)).toList(),
        reasons(answer),
        answer.obligations().stream().map(each -> duty(each, answer)).toList(),
        answer.permits().stream()
            .map(
                permit ->
                    new Told.Permission(
                        permit.id(),
                        Worded.of(permit.label()),
                        permit.by(),
                        ruling.pack().role(permit.by())))
            .toList(),
        handling(ruling.rulebook(), decided.facts(), answer),
        citations.of(ruling, answer.clauses()).stream().map(Telling::source).toList());
  }

  /** What somebody wants to do: in the words of the closest common question, else the table's. */
  public static Message title(Ruling.InForce ruling, Table table, Facts given) {
    return ruling.rules().rules().common().stream()
        .filter(common -> given.known().entrySet().containsAll(common.known().known().entrySet()))
        .max(Comparator.comparing((CommonQuestion common) -> common.known().known().size()))
        .filter(common -> common.known().known().size() > 1)
        .map(CommonQuestion::words)
        .map(Worded::of)
        .orElseGet(() -> Worded.of(table.title()));
  }

  /** One thing that is known, in the words of an edition. */
  public static Told.Known known(Ruling.InForce ruling, Facts facts, Fact fact) {
    String value = facts.value(fact.id()).orElseThrow();
    return new Told.Known(
        fact.id(), Worded.of(fact.label()), value, said(ruling.rulebook(), fact, value));
  }

  private static Message said(Rulebook rulebook, Fact fact, String value) {
    return switch (fact.type()) {
      case FactType.YesNo _, FactType.Choice _, FactType.ClassOn _ ->
          rulebook.vocabulary().values(fact).stream()
              .filter(each -> each.id().equals(value))
              .map(Value::label)
              .map(Worded::of)
              .findFirst()
              .orElseThrow();
      case FactType.Whole whole ->
          new Message(
              value + whole.unit().map(Words::ja).orElse(""),
              value + whole.unit().map(unit -> " " + unit.en()).orElse(""));
      case FactType.Day _ -> new Message(value, value);
    };
  }

  /** The deciding rows first; the rest as the table has them. */
  private static List<Told.Reason> reasons(Answer answer) {
    return answer.rows().stream()
        .sorted(Comparator.comparing(Row::effect).reversed())
        .map(
            row ->
                new Told.Reason(
                    row.id(),
                    row.effect(),
                    Worded.of(row.because()),
                    row.question().map(Worded::of),
                    row.supplement().map(Worded::of),
                    row.obligations().stream().map(Obligation::id).toList(),
                    row.clauses()))
        .toList();
  }

  private static Duty duty(Obligation obligation, Answer answer) {
    List<String> clauses =
        answer.rows().stream()
            .filter(row -> row.obligations().contains(obligation))
            .flatMap(row -> row.clauses().stream())
            .distinct()
            .toList();
    return new Duty(obligation.id(), Worded.of(obligation.label()), clauses);
  }

  /** Who may not do it is not told how; what is demanded anyway is not said twice. */
  private static List<Told.Handling> handling(Rulebook rulebook, Facts facts, Answer answer) {
    var handling = new ArrayList<Told.Handling>();
    for (Level level : rulebook.classes(facts)) {
      List<Duty> duties =
          level.restrictions().stream()
              .filter(each -> !answer.obligations().contains(each))
              .map(each -> new Duty(each.id(), Worded.of(each.label()), List.of()))
              .toList();
      if (!duties.isEmpty()) {
        handling.add(new Told.Handling(Worded.of(level.label()), duties));
      }
    }
    return handling;
  }

  private static Told.Source source(Cited cited) {
    List<Message> text =
        cited.isOfficial()
            ? cited.official().stream().map(line -> new Message(line, line)).toList()
            : Stream.of(cited.summary(), cited.differs()).flatMap(Optional::stream).toList();
    return new Told.Source(
        cited.id(), cited.number(), cited.title(), cited.isOfficial(), text, cited.address());
  }
}
