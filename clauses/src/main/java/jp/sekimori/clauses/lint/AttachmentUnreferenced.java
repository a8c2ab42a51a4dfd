package jp.sekimori.clauses.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** 別紙２ that no clause speaks of. */
final class AttachmentUnreferenced implements Rule.OfText {
  @Override
  public About about() {
    return About.question(
        "attachment-unreferenced",
        "本文のどこからも引用されていない別紙・別表・様式がある。略した部分のある文では問わない。",
        "No clause refers to an annex, table or form; not asked where parts of the text are"
            + " elided.");
  }

  @Override
  public void check(Draft draft, Report report) {
    if (draft.isIncomplete()) {
      return;
    }
    Set<Node> mentioned = new HashSet<>();
    draft.mentions().forEach(mention -> mentioned.addAll(mention.targets()));
    for (Node node : draft.outline().rootNodes()) {
      if (Series.kindOf(node).isAttachment() && !mentioned.contains(node)) {
        report.add(
            this,
            node,
            new Message(
                "「%s」は本文のどこからも引用されていません。".formatted(Evidence.name(node)),
                "No clause refers to %s.".formatted(Evidence.name(node))),
            List.of(Evidence.of(node)));
      }
    }
  }
}
