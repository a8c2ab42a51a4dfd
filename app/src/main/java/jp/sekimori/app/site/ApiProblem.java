package jp.sekimori.app.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a program is told when something is wrong (RFC 9457), always in this shape.
 *
 * @param address the method and address of the request, where nothing closer is known
 */
record ApiProblem(int status, Problem.Said said, String address) {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final Set<Integer> WORDED =
      Set.of(400, 401, 403, 404, 405, 406, 408, 411, 413, 415, 429, 500, 503);

  /** By its status alone. */
  static ApiProblem of(int status, String address) {
    int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
    return new ApiProblem(status, new Problem.Said(String.valueOf(worded)), address);
  }

  Map<String, Object> in(Locale locale, MessageSource wording) {
    Language language = Language.of(locale);
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "urn:sekimori:problem:" + said.code());
    json.put("status", status);
    json.put("title", text("title", language, wording));
    json.put("detail", text("what", language, wording));
    json.put("where", said.where().isEmpty() ? address : said.where());
    json.put("mend", text("mend", language, wording));
    said.more().forEach((name, value) -> json.put(name, spoken(value, language)));
    return json;
  }

  private @Nullable String text(String part, Language language, MessageSource wording) {
    Object[] values = said.values().stream().map(value -> spoken(value, language)).toArray();
    return wording.getMessage("problem." + said.code() + "." + part, values, language.locale());
  }

  /** Messages in one language; everything else as it is. */
  private static Object spoken(Object value, Language language) {
    return switch (value) {
      case Message message -> language == Language.JAPANESE ? message.ja() : message.en();
      case List<?> list -> list.stream().map(each -> spoken(each, language)).toList();
      case Map<?, ?> map -> {
        var spoken = new LinkedHashMap<Object, Object>();
        map.forEach((name, each) -> spoken.put(name, spoken(each, language)));
        yield spoken;
      }
      default -> value;
    };
  }
}
