package jp.sekimori.app.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.check.Run.Occasion;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which questions are put about a thing, and whether an answer can be taken. */
@Component
class Questions {
  private final RunStore runs;
  private final Sources sources;

  Questions(RunStore runs, Sources sources) {
    this.runs = runs;
    this.sources = sources;
  }

  /** Those whose conditions hold for what the thing is now. */
  @Transactional(readOnly = true)
  public List<Question> of(Run run, Paper paper, UUID thing) {
    if (paper.questions().stream().allMatch(it -> it.item().asking().when().isAlways())) {
      return paper.questions();
    }
    if (run.occasion() instanceof Occasion.Step) {
      Set<String> asked = Handed.read(runs.asked(run.id())).items();
      return paper.questions().stream().filter(it -> asked.contains(it.id())).toList();
    }
    Map<String, List<String>> values =
        sources.find(thing).map(Sources.Found::values).orElse(Map.of());
    return paper.ledger().map(ledger -> holding(paper, ledger, values)).orElse(paper.questions());
  }

  private static List<Question> holding(
      Paper paper, Ledger ledger, Map<String, List<String>> values) {
    Conditioned conditioned = Conditioned.on(ledger, paper.regime().ruling().rulebook());
    return paper.questions().stream()
        .filter(it -> conditioned.hold(it.item().asking().when(), values))
        .toList();
  }

  /** What is wrong with an answer. */
  Optional<Fault> fault(UUID thing, Question question, Said said, LocalDate today) {
    boolean isWritten = said.verdict() == Verdict.WRITTEN;
    if (question.isVerdict() == isWritten) {
      return Optional.of(Fault.of(thing, question.id(), Fault.Kind.FIELD));
    }
    return Judging.of(question, said, today).map(kind -> Fault.of(thing, question.id(), kind));
  }
}
