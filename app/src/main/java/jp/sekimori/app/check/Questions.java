package jp.sekimori.app.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** Of each thing, those whose conditions hold for what it is now. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Question>> of(Run run, Paper paper, Collection<UUID> things) {
    if (paper.questions().stream().allMatch(it -> it.item().asking().when().isAlways())) {
      return of(things, _ -> paper.questions());
    }
    if (run.occasion() instanceof Occasion.Step) {
      Set<String> asked = Handed.read(runs.asked(run.id())).items();
      List<Question> those =
          paper.questions().stream().filter(it -> asked.contains(it.id())).toList();
      return of(things, _ -> those);
    }
    return paper
        .ledger()
        .map(ledger -> holding(paper, ledger, things))
        .orElseGet(() -> of(things, _ -> paper.questions()));
  }

  private Map<UUID, List<Question>> holding(Paper paper, Ledger ledger, Collection<UUID> things) {
    Map<UUID, Sources.Found> found = sources.find(List.copyOf(things));
    Conditioned conditioned = Conditioned.on(ledger, paper.regime().ruling().rulebook());
    return of(
        things,
        thing -> {
          Sources.Found entry = found.get(thing);
          Map<String, List<String>> values = entry == null ? Map.of() : entry.values();
          return paper.questions().stream()
              .filter(it -> conditioned.hold(it.item().asking().when(), values))
              .toList();
        });
  }

  private static Map<UUID, List<Question>> of(
      Collection<UUID> things, Function<UUID, List<Question>> asked) {
    return things.stream().distinct().collect(Collectors.toMap(thing -> thing, asked));
  }

  /**
   * What is wrong with an answer.
   *
   * @param elsewhere whether the thing is not at its place
   */
  Optional<Fault> fault(
      UUID thing, Question question, Said said, LocalDate today, boolean elsewhere) {
    boolean isWritten = said.verdict() == Verdict.WRITTEN;
    if (question.isVerdict() == isWritten) {
      return Optional.of(Fault.of(thing, question.id(), Fault.Kind.FIELD));
    }
    return Judging.of(question, said, today, elsewhere)
        .map(kind -> Fault.of(thing, question.id(), kind));
  }
}
