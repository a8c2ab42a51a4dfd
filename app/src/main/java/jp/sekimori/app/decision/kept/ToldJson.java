package jp.sekimori.app.decision.kept;

import jp.sekimori.app.decision.Told;
import jp.sekimori.clauses.text.Message;
import tools.jackson.databind.json.JsonMapper;

/** How the words of a decision are kept. What was written once has to be readable ever after. */
final class ToldJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ToldJson() {}

  static String write(Told told) {
    return JSON.writeValueAsString(told);
  }

  static Told read(String json) {
    return JSON.readValue(json, Told.class);
  }

  static String write(Message name) {
    return JSON.writeValueAsString(name);
  }

  static Message message(String json) {
    return JSON.readValue(json, Message.class);
  }
}
