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

  /**
   * A line with what can be said of it whatever came before.
   *
   * @param elided whether it says that something was left out
   */
  private record Ahead(
      int line,
      boolean elided,
      double asContinuation,
      double asParagraph,
      List<AsClause> asClauses) {}

  /** A label that the line may start with. */
  private record AsClause(Candidate candidate, double cost, boolean elided) {}

  private Ahead ahead(int i) {
    String text = setting.lines().get(i).text();
    boolean elided = Elision.isElided(text);
    if (contents.contains(i)) {
      return new Ahead(i, elided, Double.POSITIVE_INFINITY, 0, List.of());
    }
    var clauses = new ArrayList<AsClause>();
    for (Candidate candidate : candidates.get(i)) {
      String rest = text.substring(candidate.end());
      boolean leftOut = Elision.isElided(rest);
      double cost = lineSurprise.label(i, candidate, rest, leftOut);
      clauses.add(new AsClause(candidate, cost, leftOut));
    }
    return new Ahead(i, elided, lineSurprise.continuation(i), lineSurprise.paragraph(i), clauses);
  }

  private List<OpenReading> advance(List<OpenReading> beam, int i) {
    var ahead = ahead(i);
    var ways = new ArrayList<Way>();
    for (OpenReading reading : beam) {
      addWays(ways, reading, ahead);
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

  private void addWays(List<Way> ways, OpenReading reading, Ahead ahead) {
    int first = ways.size();
    Level innermost = reading.innermost();
    if (ahead.line() > 0 && ahead.asContinuation() < Double.POSITIVE_INFINITY) {
      double cost = ahead.asContinuation() + (reading.closed() ? LineSurprise.AFTER_ELISION : 0);
      ways.add(new Way(reading, Taken.CONTINUATION, null, innermost, cost, ahead.elided()));
    }
    ways.add(
        new Way(reading, Taken.PARAGRAPH, null, innermost, ahead.asParagraph(), ahead.elided()));
    for (AsClause clause : ahead.asClauses()) {
      addClauses(ways, reading, clause);
    }
    markMargins(ways.subList(first, ways.size()));
  }

  private void addClauses(List<Way> ways, OpenReading reading, AsClause clause) {
    Level innermost = reading.innermost();
    var label = clause.candidate().label();
    for (Level parent = innermost; parent != null; parent = parent.up()) {
      double cost = clause.cost() + Surprise.of(label, parent, innermost, reading.habits());
      ways.add(new Way(reading, Taken.CLAUSE, clause.candidate(), parent, cost, clause.elided()));
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
