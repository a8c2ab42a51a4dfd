package jp.sekimori.app.journal;

import java.util.List;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.site.Overview;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much the journal holds, and how much of it no signature covers yet. */
@Component
class JournalOverview implements Overview {
  private final Tree tree;
  private final Checkpoints checkpoints;

  JournalOverview(Tree tree, Checkpoints checkpoints) {
    this.tree = tree;
    this.checkpoints = checkpoints;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Block> of(Acting acting) {
    if (!acting.rights().hasEverywhere(Right.READ_JOURNAL)) {
      return List.of();
    }
    long size = tree.size();
    long signed = checkpoints.latest().map(SignedCheckpoint::size).orElse(0L);
    return List.of(
        new Block(
            new Message("証跡", "Journal"),
            List.of(
                new Figure(new Message("記録", "Records"), size, "/journal#records", false),
                new Figure(
                    new Message("署名の済んでいない記録", "Records without a signature"),
                    size - signed,
                    "/journal#state",
                    false))));
  }
}
