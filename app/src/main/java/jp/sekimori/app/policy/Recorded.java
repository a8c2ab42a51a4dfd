package jp.sekimori.app.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.policy.review.Board;
import jp.sekimori.app.policy.review.Change;
import jp.sekimori.app.policy.review.Decision;
import jp.sekimori.app.policy.review.Item;
import jp.sekimori.app.policy.review.Wording;

/** What the journal is told of decisions about what was read. */
final class Recorded {
  private Recorded() {}

  /** Field by field; of a mended clause what it said and says. */
  static List<jp.sekimori.app.journal.Change> changes(Board before, Decision decision) {
    Change change = decision.change();
    var changes = new ArrayList<jp.sekimori.app.journal.Change>();
    changes.add(Imports.field("decision", "", decision.number() + " " + change.code()));
    before.find(change.item()).ifPresent(entry -> changes.addAll(of(change, entry.item())));
    return changes;
  }

  private static List<jp.sekimori.app.journal.Change> of(Change change, Item item) {
    var changes = new ArrayList<jp.sekimori.app.journal.Change>();
    changes.add(Imports.field("item", "", item.number() + " " + item.label().printed()));
    if (change instanceof Change.Mend(int _, Wording wording, int depth)) {
      add(changes, "label", item.label().printed(), wording.label().printed());
      add(changes, "caption", item.caption().text(), wording.caption().text());
      add(changes, "text", item.text().text(), wording.text().text());
      add(changes, "level", "" + (item.depth() + 1), "" + (depth + 1));
    }
    return changes;
  }

  private static void add(
      List<jp.sekimori.app.journal.Change> changes, String field, String from, String to) {
    if (!from.equals(to)) {
      changes.add(Imports.field(field, from, to));
    }
  }

  static Map<String, Object> line(Decision decision) {
    var line = new LinkedHashMap<String, Object>();
    line.put("number", decision.number());
    line.put("kind", decision.change().code());
    line.put("item", decision.change().item());
    line.put("details", ChangeJson.details(decision.change()));
    line.put("by", decision.by().toString());
    line.put("at", decision.at().toString());
    line.put("undone", decision.undone());
    return line;
  }
}
