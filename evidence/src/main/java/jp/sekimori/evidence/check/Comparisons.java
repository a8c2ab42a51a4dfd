package jp.sekimori.evidence.check;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/** The auditor's own checkpoints, each waiting for the export to reach its size. */
final class Comparisons {
  private final Findings findings;
  private final List<Outside> waiting;
  private final List<Outside> agreed = new ArrayList<>();
  private final List<Outside> impossible = new ArrayList<>();

  Comparisons(List<Outside> outside, Findings findings) {
    this.findings = findings;
    this.waiting = new ArrayList<>(outside);
  }

  /** A checkpoint of the export that a trusted key signed. */
  void with(Anchor anchor) {
    if (!anchor.signed()) {
      return;
    }
    for (Outside outside : List.copyOf(waiting)) {
      if (outside.size() == anchor.size()) {
        waiting.remove(outside);
        if (outside.checkpoint().root().equals(anchor.root())) {
          agreed.add(outside);
        } else {
          contradicted(outside);
        }
      }
    }
  }

  /** Takes out those that the export has reached. */
  Iterator<Outside> due(long size) {
    List<Outside> due = waiting.stream().filter(outside -> outside.size() <= size).toList();
    waiting.removeAll(due);
    return due.iterator();
  }

  void compare(Outside outside, @Nullable Hash computed, @Nullable Hash stated) {
    Hash root = outside.checkpoint().root();
    if (root.equals(computed) || root.equals(stated)) {
      agreed.add(outside);
    } else if (computed == null || stated == null) {
      impossible.add(outside);
    } else {
      contradicted(outside);
    }
  }

  void impossible(Outside outside) {
    impossible.add(outside);
  }

  private void contradicted(Outside outside) {
    findings.add(
        new Finding(
            Kind.CONTRADICTED,
            Place.records(0, outside.size() - 1),
            new Message(
                "お手元のチェックポイント（" + outside.name() + "、" + outside.size() + "件）と一致しません。",
                "They are not those of your checkpoint ("
                    + outside.name()
                    + ", "
                    + outside.size()
                    + " records)."),
            new Message(
                "お手元のチェックポイントの後に、過去の記録が書き換えられ、署名し直されています。又は別の証跡のチェックポイントです。",
                "After your checkpoint was made, earlier records were altered and signed anew; or"
                    + " the checkpoint is that of another log.")));
  }

  /** The export ends before these. */
  List<Outside> beyond() {
    return List.copyOf(waiting);
  }

  List<Outside> agreed() {
    return List.copyOf(agreed);
  }

  /** Could not be compared, because records are missing. */
  List<Outside> impossible() {
    return List.copyOf(impossible);
  }
}
