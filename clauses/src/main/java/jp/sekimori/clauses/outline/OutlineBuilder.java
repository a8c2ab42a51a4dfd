package jp.sekimori.clauses.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.outline.Step.Taken;
import jp.sekimori.clauses.text.Line;
import org.jspecify.annotations.Nullable;

/** Draws the tree from what each line was taken for. */
final class OutlineBuilder {
  /** A reading is worth a note when the next best one came this close. */
  private static final double CLOSE = 1.0;

  private static final double CLOSE_PARAGRAPH = 0.5;

  private final Typesetting setting;
  private final LineSurprise lineSurprise;
  private final List<Draft> roots = new ArrayList<>();
  private final List<Draft> open = new ArrayList<>();
  private @Nullable Draft latest;
  private @Nullable Line caption;

  OutlineBuilder(Typesetting setting, LineSurprise lineSurprise) {
    this.setting = setting;
    this.lineSurprise = lineSurprise;
  }

  Reading build(List<Step> steps) {
    for (Step step : steps) {
      take(step);
    }
    keepCaption();
    var scrambled = new ScrambledBlocks(setting);
    var clauses = scrambled.merged(roots, false).stream().map(Draft::clause).toList();
    return new Reading(Outline.of(clauses), List.of(), List.of());
  }

  private void take(Step step) {
    Line line = setting.lines().get(step.line());
    switch (step.taken()) {
      case CONTINUATION -> continueLatest(step, line);
      case PARAGRAPH -> startParagraph(step, line);
      case CLAUSE -> startClause(step, line);
    }
  }

  private void continueLatest(Step step, Line line) {
    keepCaption();
    Draft draft = Objects.requireNonNull(latest);
    draft.lines.add(line);
    if (step.rival() == Taken.CLAUSE && step.margin() < CLOSE) {
      draft.notes.add(OutlineNotes.continuationMayBeLabel(line));
    } else if (step.rival() == Taken.PARAGRAPH && step.margin() < CLOSE_PARAGRAPH) {
      draft.notes.add(OutlineNotes.paragraphEnd(line));
    }
  }

  private void startParagraph(Step step, Line line) {
    keepCaption();
    if (lineSurprise.isCaption(step.line())) {
      caption = line;
      return;
    }
    var draft = new Draft(Label.NONE, line.number());
    draft.lines.add(line);
    close(step.depth());
    if (step.rival() == Taken.CLAUSE && step.margin() < CLOSE) {
      draft.notes.add(OutlineNotes.continuationMayBeLabel(line));
    } else if (step.rival() == Taken.CONTINUATION && step.margin() < CLOSE_PARAGRAPH) {
      draft.notes.add(OutlineNotes.paragraphEnd(line));
    }
    if (!open.isEmpty() && open.getLast().mayHaveEndedBefore()) {
      draft.notes.add(OutlineNotes.paragraphPlace(line));
    }
    add(draft);
    latest = draft;
  }

  /** What looked like a caption and has no clause below it is a paragraph of its own. */
  private void keepCaption() {
    if (caption != null) {
      var draft = new Draft(Label.NONE, caption.number());
      draft.lines.add(caption);
      caption = null;
      add(draft);
      latest = draft;
    }
  }

  private void startClause(Step step, Line line) {
    var candidate = Objects.requireNonNull(step.candidate());
    var draft = new Draft(candidate.label(), line.number());
    draft.lines.add(line.withText(line.text().substring(candidate.end())));
    draft.caption = caption;
    caption = null;
    if (step.margin() < CLOSE) {
      draft.notes.add(
          step.rival() == Taken.CLAUSE
              ? OutlineNotes.place(line, candidate.label())
              : OutlineNotes.labelMayBeContinuation(line, candidate.label()));
    }
    close(step.depth());
    add(draft);
    open.add(draft);
    latest = draft;
  }

  private void close(int depth) {
    while (open.size() > depth) {
      open.removeLast();
    }
  }

  private void add(Draft draft) {
    (open.isEmpty() ? roots : open.getLast().children).add(draft);
  }
}
