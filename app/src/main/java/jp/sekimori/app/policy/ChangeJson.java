package jp.sekimori.app.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.policy.review.Change;
import jp.sekimori.app.policy.review.Wording;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import tools.jackson.databind.JsonNode;

/** How decisions are kept: a kind, the item, and what else there is to say. */
final class ChangeJson {
  private ChangeJson() {}

  static Map<String, Object> details(Change change) {
    return switch (change) {
      case Change.Accept _,
          Change.AcceptCertain _,
          Change.Switch _,
          Change.Join _,
          Change.TakeIn _ ->
          Map.of();
      case Change.Strike strike -> Map.of("below", strike.below());
      case Change.Split split -> Map.of("at", split.at());
      case Change.Mend mend -> mend(mend);
    };
  }

  private static Map<String, Object> mend(Change.Mend mend) {
    Wording wording = mend.wording();
    var details = new LinkedHashMap<String, Object>();
    details.put("depth", mend.depth());
    details.put("label", wording.label().printed());
    details.put("kind", wording.label().kind().name());
    details.put("numbers", wording.label().numbers());
    details.put("until", wording.label().until());
    details.putAll(PrintedJson.printed(wording.caption(), wording.text()));
    return details;
  }

  static Change change(String kind, int item, String json) {
    JsonNode details = PrintedJson.read(json);
    return switch (kind) {
      case "accept" -> new Change.Accept(item);
      case "accept-certain" -> new Change.AcceptCertain();
      case "strike" -> new Change.Strike(item, details.get("below").asBoolean());
      case "mend" -> new Change.Mend(item, wording(details), details.get("depth").asInt());
      case "switch" -> new Change.Switch(item);
      case "split" -> new Change.Split(item, details.get("at").asInt());
      case "join" -> new Change.Join(item);
      case "take-in" -> new Change.TakeIn(item);
      default -> throw new IllegalStateException("No such decision: " + kind);
    };
  }

  private static Wording wording(JsonNode details) {
    var label =
        new Label(
            details.get("label").asString(),
            LabelKind.valueOf(details.get("kind").asString()),
            integers(details.get("numbers")),
            integers(details.get("until")));
    return new Wording(
        label,
        PrintedJson.passage(details.get("caption")),
        PrintedJson.passage(details.get("text")));
  }

  private static List<Integer> integers(JsonNode array) {
    return array.valueStream().map(JsonNode::asInt).toList();
  }
}
