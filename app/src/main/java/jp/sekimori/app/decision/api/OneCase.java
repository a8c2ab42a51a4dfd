package jp.sekimori.app.decision.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.YesNo;
import jp.sekimori.rules.table.Given;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case as a JSON object: true is yes, null is not known. Unlike in a line of many, all that is
 * wrong with it is told, it may stand in several lines, and other Unicode encodings of JSON are
 * taken too.
 */
final class OneCase {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private OneCase() {}

  static Decision decide(Rulebook rulebook, byte[] body) {
    return switch (rulebook.vocabulary().read(facts(body))) {
      case Given.Read(var facts) ->
          rulebook
              .decide(facts)
              .orElseThrow(() -> noTable(rulebook, facts.value(Fact.ACT).orElseThrow()));
      case Given.Refused(var why) ->
          throw Unreadable.problem(why.stream().map(Unreadable::of).toList());
    };
  }

  private static Map<String, String> facts(byte[] body) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object(body).properties()) {
      JsonNode value = member.getValue();
      if (value.isContainer()) {
        throw nested(member.getKey());
      }
      if (!value.isNull()) {
        facts.put(member.getKey(), text(value));
      }
    }
    return facts;
  }

  private static JsonNode object(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
      throw noObject("body");
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      throw noObject(place == null ? "body" : "body: line " + Math.max(place.getLineNr(), 1));
    }
  }

  private static String text(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? YesNo.YES : YesNo.NO;
    }
    return value.asString();
  }

  private static RuntimeException noObject(String where) {
    return unreadable(
        where,
        new Message("JSONのオブジェクト一つになっていません。", "This is not one JSON object."),
        new Message(
            "{\"項目\":\"値\"} の形で、項目をそれぞれ一度だけ書いてください。",
            "Write {\"fact\":\"value\"}, each fact once."));
  }

  private static RuntimeException nested(String name) {
    return unreadable(
        "body: " + name,
        new Message("値が配列かオブジェクトです。", "Its value is an array or an object."),
        new Message("値を一つだけ書いてください。", "Give a single value."));
  }

  private static RuntimeException noTable(Rulebook rulebook, String act) {
    return unreadable(
        "body: " + Fact.ACT,
        new Message(
            "版「" + rulebook.edition() + "」には、「" + act + "」の判定表がありません。",
            "Edition " + rulebook.edition() + " has no table for \"" + act + "\"."),
        new Message("別の版を選んでください。", "Choose another edition."));
  }

  private static RuntimeException unreadable(String where, Message what, Message mend) {
    return Unreadable.problem(List.of(new Unreadable(where, what, mend)));
  }
}
