package jp.sekimori.clauses.outline;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * Finds charts and tables whose lines an extraction put out of order: runs of many short paragraphs
 * that are no sentences. Each run becomes one block marked uncertain, with all its lines.
 */
final class ScrambledBlocks {
  private static final int RUN_IN_BODY = 6;
  private static final int RUN_IN_ATTACHMENT = 4;
  private static final double NO_SENTENCES = 0.6;

  private final Typesetting setting;

  ScrambledBlocks(Typesetting setting) {
    this.setting = setting;
  }

  /** The siblings with each scrambled run among them, and below them, merged. */
  List<Draft> merged(List<Draft> siblings, boolean attachment) {
    var result = new ArrayList<Draft>();
    var run = new ArrayList<Draft>();
    for (Draft draft : siblings) {
      boolean within = attachment || draft.label.kind().isAttachment();
      var below = merged(draft.children, within);
      draft.children.clear();
      draft.children.addAll(below);
      if (!belongsToRun(draft, attachment)) {
        flush(run, result, attachment);
        result.add(draft);
      } else {
        run.add(draft);
      }
    }
    flush(run, result, attachment);
    return result;
  }

  private boolean belongsToRun(Draft draft, boolean attachment) {
    if (!draft.isPlainParagraph() || draft.isElided()) {
      return false;
    }
    return attachment || (setting.isBroken() && isShort(draft) && !endsSentence(draft));
  }

  private boolean isShort(Draft draft) {
    return draft.lines.size() <= 2
        && draft.lines.stream().allMatch(line -> Typesetting.width(line.stripped()) <= 44);
  }

  private static boolean endsSentence(Draft draft) {
    return draft.text().text().endsWith("。");
  }

  private void flush(List<Draft> run, List<Draft> result, boolean attachment) {
    int enough = attachment ? RUN_IN_ATTACHMENT : RUN_IN_BODY;
    long unfinished = run.stream().filter(draft -> !endsSentence(draft)).count();
    if (run.size() < enough || unfinished < NO_SENTENCES * run.size()) {
      result.addAll(run);
    } else {
      if (startsWithHeading(run, result)) {
        result.add(run.removeFirst());
      }
      result.add(block(run));
    }
    run.clear();
  }

  /** 可用性による…の分類 after 機密性による…の分類 （略）: a heading like the elided ones before it. */
  private static boolean startsWithHeading(List<Draft> run, List<Draft> before) {
    @Nullable Draft sibling = before.isEmpty() ? null : before.getLast();
    return sibling != null && !sibling.label.isPrinted() && sibling.isElided() && run.size() > 2;
  }

  private static Draft block(List<Draft> run) {
    var block = new Draft(Label.NONE, run.getFirst().line);
    run.forEach(draft -> block.lines.addAll(draft.lines));
    block.uncertain = true;
    block.notes.add(OutlineNotes.scrambled(block.lines.getFirst()));
    return block;
  }
}
