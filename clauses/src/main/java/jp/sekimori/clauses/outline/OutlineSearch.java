package jp.sekimori.clauses.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.sekimori.clauses.label.LabelReader.Candidate;
import jp.sekimori.clauses.outline.Step.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Finds the least surprising reading of a text: a beam search over what each line is taken for. The
 * cost is linear in the number of lines.
 */
final class OutlineSearch {
  /** How many readings are kept open. A slip of the drafter is understood a few labels later. */
  private static final int BEAM = 12;

  /** A reading more surprising than the best by this much is given up. */
  private static final double HOPELESS = 7.0;

  private final Typesetting setting;
  private final List<List<Candidate>> candidates;
  private final LineSurprise lineSurprise;
  private final Contents contents;

  OutlineSearch(
      Typesetting setting, List<List<Candidate>> candidates, LineSurprise lineSurprise) {
    this.setting = setting;
    this.candidates = candidates;
    this.lineSurprise = lineSurprise;
    this.contents = Contents.find(setting.lines(), candidates);
  }

  /** One reading of the lines so far. */
  private record State(
      double cost,
      @Nullable State before,
      Step step,
      Level innermost,
      Habits habits,
      boolean closed) {}

  /** One way to go on. */
  private record Option(double cost, Step step, Level innermost, Habits habits, boolean closed) {}

  List<Step> leastSurprising() {
    List<State> beam = List.of();
    for (int i = 0; i < setting.lines().size(); i++) {
      beam = advance(beam, i);
    }
    var steps = new ArrayList<Step>();
    for (@Nullable State s = beam.isEmpty() ? null : beam.getFirst(); s != null; s = s.before()) {
      steps.add(s.step());
    }
    return steps.reversed();
  }

  private List<State> advance(List<State> beam, int i) {
    var next = new ArrayList<State>();
    if (beam.isEmpty()) {
      for (Option option : options(null, i)) {
        next.add(state(null, option));
      }
    }
    for (State state : beam) {
      for (Option option : options(state, i)) {
        next.add(state(state, option));
      }
    }
    return pruned(next);
  }

  private static State state(@Nullable State before, Option option) {
    double cost = (before == null ? 0 : before.cost()) + option.cost();
    return new State(
        cost, before, option.step(), option.innermost(), option.habits(), option.closed());
  }

  private static List<State> pruned(List<State> states) {
    states.sort(Comparator.comparingDouble(State::cost));
    double limit = states.getFirst().cost() + HOPELESS;
    var kept = new ArrayList<State>();
    for (State state : states) {
      if (kept.size() == BEAM || state.cost() > limit) {
        break;
      }
      if (kept.stream().noneMatch(other -> isSame(other, state))) {
        kept.add(state);
      }
    }
    return kept;
  }

  private static boolean isSame(State a, State b) {
    return a.innermost().contentHash() == b.innermost().contentHash()
        && a.closed() == b.closed()
        && a.innermost().isSameAs(b.innermost());
  }

  private List<Option> options(@Nullable State state, int i) {
    var options = new ArrayList<Option>();
    Level innermost = state == null ? Level.DOCUMENT : state.innermost();
    Habits habits = state == null ? Habits.NONE : state.habits();
    boolean closed = state == null || state.closed();
    if (contents.contains(i)) {
      options.add(paragraph(i, 0, innermost, habits));
      return options;
    }
    if (state != null) {
      double cost = lineSurprise.continuation(i) + (closed ? LineSurprise.AFTER_ELISION : 0);
      var step = new Step(i, Taken.CONTINUATION, null, -1, 0, Taken.CONTINUATION);
      options.add(new Option(cost, step, innermost, habits, isElided(i)));
    }
    options.add(paragraph(i, lineSurprise.paragraph(i), innermost, habits));
    for (Candidate candidate : candidates.get(i)) {
      addClauses(options, candidate, i, innermost, habits);
    }
    return withMargins(options);
  }

  private boolean isElided(int i) {
    return Elision.isElided(setting.lines().get(i).text());
  }

  private Option paragraph(int i, double cost, Level innermost, Habits habits) {
    var step = new Step(i, Taken.PARAGRAPH, null, innermost.depth(), 0, Taken.PARAGRAPH);
    return new Option(cost, step, innermost, habits, isElided(i));
  }

  private void addClauses(
      List<Option> options, Candidate candidate, int i, Level innermost, Habits habits) {
    String text = setting.lines().get(i).text();
    String rest = text.substring(candidate.end());
    boolean elided = Elision.isElided(rest);
    double asLabel = lineSurprise.label(i, candidate, rest, elided);
    var label = candidate.label();
    int key = Surprise.key(label);
    for (Level parent = innermost; parent != null; parent = parent.up()) {
      double cost = asLabel + Surprise.of(label, parent, innermost, habits);
      var step = new Step(i, Taken.CLAUSE, candidate, parent.depth(), 0, Taken.CLAUSE);
      boolean heading = !setting.endsSentence(i) && !setting.isFull(i);
      Level opened = parent.open(label, key, heading);
      // A clause that was left out has nothing below it.
      Level inner =
          elided || label.isRange() ? Objects.requireNonNull(opened.up()) : opened;
      options.add(
          new Option(cost, step, inner, habits.after(label, parent.kind()), elided));
    }
  }

  /** Notes on each option by how much the best rival of another sort is more surprising. */
  private static List<Option> withMargins(List<Option> options) {
    var marked = new ArrayList<Option>(options.size());
    for (Option option : options) {
      double best = Double.MAX_VALUE;
      Taken rival = option.step().taken();
      for (Option other : options) {
        boolean sameSort =
            other.step().taken() == option.step().taken()
                && other.step().depth() == option.step().depth();
        if (!sameSort && other.cost() < best) {
          best = other.cost();
          rival = other.step().taken();
        }
      }
      Step s = option.step();
      var step =
          new Step(s.line(), s.taken(), s.candidate(), s.depth(), best - option.cost(), rival);
      marked.add(
          new Option(
              option.cost(), step, option.innermost(), option.habits(), option.closed()));
    }
    return marked;
  }
}
