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
  private static final int BEAM = 10;

  /** A reading more surprising than the best by this much is given up. */
  private static final double HOPELESS = 6.0;

  private final Typesetting setting;
  private final List<List<Candidate>> candidates;
  private final LineSurprise lineSurprise;
  private final Contents contents;

  OutlineSearch(Typesetting setting, List<List<Candidate>> candidates, LineSurprise lineSurprise) {
    this.setting = setting;
    this.candidates = candidates;
    this.lineSurprise = lineSurprise;
    this.contents = Contents.find(setting.lines(), candidates);
  }

  List<Step> leastSurprising() {
    List<OpenReading> beam = List.of(OpenReading.NOTHING_READ);
    for (int i = 0; i < setting.lines().size(); i++) {
      beam = advance(beam, i);
    }
    return beam.getFirst().steps();
  }

  private List<OpenReading> advance(List<OpenReading> beam, int i) {
    var ways = new ArrayList<Way>();
    boolean elided = Elision.isElided(setting.lines().get(i).text());
    for (OpenReading reading : beam) {
      addWays(ways, reading, i, elided);
    }
    ways.sort(Comparator.comparingDouble(way -> way.total));
    double limit = ways.getFirst().total + HOPELESS;
    var kept = new ArrayList<OpenReading>(BEAM);
    for (Way way : ways) {
      if (kept.size() == BEAM || way.total > limit) {
        break;
      }
      OpenReading next = way.taken(i);
      if (kept.stream().noneMatch(next::goesOnLike)) {
        kept.add(next);
      }
    }
    return kept;
  }

  private void addWays(List<Way> ways, OpenReading reading, int i, boolean elided) {
    int first = ways.size();
    if (contents.contains(i)) {
      ways.add(new Way(reading, Taken.PARAGRAPH, null, reading.innermost(), 0, elided));
      return;
    }
    if (i > 0) {
      double cost =
          lineSurprise.continuation(i) + (reading.closed() ? LineSurprise.AFTER_ELISION : 0);
      ways.add(new Way(reading, Taken.CONTINUATION, null, reading.innermost(), cost, elided));
    }
    double asParagraph = lineSurprise.paragraph(i);
    ways.add(new Way(reading, Taken.PARAGRAPH, null, reading.innermost(), asParagraph, elided));
    for (Candidate candidate : candidates.get(i)) {
      addClauses(ways, reading, candidate, i);
    }
    markMargins(ways.subList(first, ways.size()));
  }

  private void addClauses(List<Way> ways, OpenReading reading, Candidate candidate, int i) {
    String rest = setting.lines().get(i).text().substring(candidate.end());
    boolean elided = Elision.isElided(rest);
    double asLabel = lineSurprise.label(i, candidate, rest, elided);
    Level innermost = reading.innermost();
    for (Level parent = innermost; parent != null; parent = parent.up()) {
      double cost = asLabel + Surprise.of(candidate.label(), parent, innermost, reading.habits());
      ways.add(new Way(reading, Taken.CLAUSE, candidate, parent, cost, elided));
    }
  }

  /** Notes on each way by how much the best rival of another sort is more surprising. */
  private static void markMargins(List<Way> ways) {
    Way best = ways.getFirst();
    for (Way way : ways) {
      best = way.cost < best.cost ? way : best;
    }
    @Nullable Way second = null;
    for (Way way : ways) {
      if (!way.isOfSort(best) && (second == null || way.cost < second.cost)) {
        second = way;
      }
    }
    for (Way way : ways) {
      way.rival = way.isOfSort(best) ? second : best;
    }
  }

  /** One way to take a line after one reading of the lines before it. */
  private final class Way {
    private final OpenReading before;
    private final Taken taken;
    private final @Nullable Candidate candidate;
    private final Level parent;
    private final double cost;
    private final double total;
    private final boolean elided;
    private @Nullable Way rival;

    Way(
        OpenReading before,
        Taken taken,
        @Nullable Candidate candidate,
        Level parent,
        double cost,
        boolean elided) {
      this.before = before;
      this.taken = taken;
      this.candidate = candidate;
      this.parent = parent;
      this.cost = cost;
      this.total = before.cost() + cost;
      this.elided = elided;
    }

    boolean isOfSort(Way other) {
      return taken == other.taken && parent == other.parent;
    }

    OpenReading taken(int i) {
      double margin = rival == null ? Double.MAX_VALUE : rival.cost - cost;
      Taken next = rival == null ? taken : rival.taken;
      int depth = taken == Taken.CONTINUATION ? -1 : parent.depth();
      var step = new Step(i, taken, candidate, depth, margin, next);
      if (candidate == null) {
        return new OpenReading(total, before, step, parent, before.habits(), elided);
      }
      var label = candidate.label();
      boolean heading = !setting.endsSentence(i) && !setting.isFull(i);
      Level opened = parent.open(label, Surprise.key(label), heading);
      // A clause that was left out has nothing below it.
      Level innermost = elided || label.isRange() ? Objects.requireNonNull(opened.up()) : opened;
      var habits = before.habits().after(label, parent.kind());
      return new OpenReading(total, before, step, innermost, habits, elided);
    }
  }
}
