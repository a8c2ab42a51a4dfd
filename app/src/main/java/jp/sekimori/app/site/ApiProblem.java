package jp.sekimori.app.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a program is told when something is wrong (RFC 9457), always in this shape.
 *
 * @param code at the end of its type
 * @param where the place in the request: its method and address, or closer
 * @param values of the wording's placeholders
 */
record ApiProblem(int status, String code, String where, List<Object> values) {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final Set<Integer> WORDED =
      Set.of(400, 401, 403, 404, 405, 406, 411, 413, 415, 429, 500, 503);

  /** By its status alone. */
  static ApiProblem of(int status, String where) {
    int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
    return new ApiProblem(status, String.valueOf(worded), where, List.of());
  }

  Map<String, Object> in(Locale locale, MessageSource wording) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "urn:sekimori:problem:" + code);
    json.put("status", status);
    json.put("title", text("title", locale, wording));
    json.put("detail", text("what", locale, wording));
    json.put("where", where);
    json.put("mend", text("mend", locale, wording));
    return json;
  }

  private @Nullable String text(String part, Locale locale, MessageSource wording) {
    return wording.getMessage("problem." + code + "." + part, values.toArray(), locale);
  }
}
