package jp.sekimori.app.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.Telling;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Contexts;
import jp.sekimori.app.form.Demands;
import jp.sekimori.app.form.Entries;
import jp.sekimori.app.form.Outcome;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.rules.table.Obligation;
import org.springframework.stereotype.Component;

/** Reads what is filled in, and asks the rules. */
@Component
class Weighing {
  private final Contexts contexts;
  private final Telling telling;

  Weighing(Contexts contexts, Telling telling) {
    this.contexts = contexts;
    this.telling = telling;
  }

  /**
   * @param answered facts that were told before the form was opened
   */
  Weighed weigh(Acting acting, Blank blank, Posted posted, Values answered) {
    Context plain = contexts.of(acting).having(answered);
    Values before = before(acting, blank, posted, plain);
    Context context =
        plain.changing(before).demanding(values -> demanded(blank, together(before, values)));
    Outcome outcome = blank.form().read(posted, context);
    Values all = outcome instanceof Outcome.Filled(var values) ? together(before, values) : before;
    Verdict verdict =
        outcome instanceof Outcome.Filled ? verdict(blank, all) : verdictOfHalf(blank);
    return new Weighed(blank, posted, context, outcome, all, verdict);
  }

  /** What a step fills in. */
  Context atStep(Acting acting, Values all, Set<String> demanded) {
    return contexts.of(acting).changing(all).demanding(Demands.of(demanded));
  }

  private static Values before(Acting acting, Blank blank, Posted posted, Context context) {
    Optional<UUID> changed =
        Optional.ofNullable(posted.all().get(Blank.ENTRY)).stream()
            .flatMap(List::stream)
            .flatMap(text -> Uuids.read(text).stream())
            .findFirst()
            .filter(_ -> blank.kind().goal().target().isPresent());
    return changed
        .flatMap(id -> Optional.ofNullable(context.entries().find(acting, List.of(id)).get(id)))
        .map(Entries.Entry::values)
        .orElse(Values.NONE);
  }

  private static Values together(Values before, Values filled) {
    var all = new HashMap<>(before.all());
    all.putAll(filled.all());
    return new Values(all);
  }

  private Verdict verdictOfHalf(Blank blank) {
    return blank.kind().act().isEmpty() ? new Verdict.Unasked() : new Verdict.Open();
  }

  /** What the rules say to all values. */
  Verdict verdict(Blank blank, Values all) {
    Optional<String> act = blank.kind().act();
    if (act.isEmpty()) {
      return new Verdict.Unasked();
    }
    return switch (inquiry(blank, act.get(), all)) {
      case Inquiry.Decided decided -> {
        Told told = telling.of(blank.regime().ruling(), decided);
        Set<String> fulfilled = blank.fulfilled();
        yield new Verdict.Answered(
            decided,
            told,
            told.duties().stream().filter(duty -> !fulfilled.contains(duty.id())).toList());
      }
      case Inquiry.Open _, Inquiry.NoSuchAct _, Inquiry.Unreadable _ -> new Verdict.Open();
    };
  }

  private static Inquiry inquiry(Blank blank, String act, Values all) {
    var rulebook = blank.regime().ruling().rulebook();
    Map<String, String> facts = all.facts(rulebook.vocabulary());
    return Inquiry.of(rulebook, act, facts);
  }

  private static Optional<Set<String>> demanded(Blank blank, Values all) {
    return blank
        .kind()
        .act()
        .map(
            act ->
                inquiry(blank, act, all) instanceof Inquiry.Decided decided
                    ? decided.answer().obligations().stream()
                        .map(Obligation::id)
                        .collect(Collectors.toSet())
                    : Set.of());
  }
}
