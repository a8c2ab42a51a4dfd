package jp.sekimori.app.application;

import java.util.Arrays;
import java.util.List;
import jp.sekimori.clauses.text.Message;
import tools.jackson.databind.json.JsonMapper;

/** How parts of applications are kept. What was written once has to be readable ever after. */
final class Json {
  private static final JsonMapper JSON = new JsonMapper();

  private Json() {}

  static String write(Object value) {
    return JSON.writeValueAsString(value);
  }

  static Frozen frozen(String json) {
    return JSON.readValue(json, Frozen.class);
  }

  static Message message(String json) {
    return JSON.readValue(json, Message.class);
  }

  static List<String> texts(String json) {
    return Arrays.asList(JSON.readValue(json, String[].class));
  }

  static List<Leg> legs(String json) {
    return Arrays.asList(JSON.readValue(json, Leg[].class));
  }
}
