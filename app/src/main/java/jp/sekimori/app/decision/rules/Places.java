package jp.sekimori.app.decision.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.site.Link;
import org.springframework.web.util.UriUtils;

/** Addresses of rules, and of the questions that they answer. */
final class Places {
  static final String RULES = "/rules";

  private Places() {}

  static String of(String edition) {
    return RULES + "/" + UriUtils.encodePathSegment(edition, StandardCharsets.UTF_8);
  }

  static String of(String edition, String table) {
    return of(edition) + "/" + UriUtils.encodePathSegment(table, StandardCharsets.UTF_8);
  }

  /** A row on the page of its table. */
  static String of(String edition, String table, String row) {
    return of(edition, table) + "#" + row;
  }

  static String compare(String older, String newer) {
    return of(older) + "/compare/" + UriUtils.encodePathSegment(newer, StandardCharsets.UTF_8);
  }

  /** The question whether somebody may, under an edition, with what is known of the case. */
  static String ask(Ruling.InForce ruling, String act, Map<String, String> facts) {
    return "/may/"
        + UriUtils.encodePathSegment(act, StandardCharsets.UTF_8)
        + Stream.concat(
                facts.entrySet().stream(), Stream.of(Map.entry("edition", ruling.edition().code())))
            .map(
                each ->
                    each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  static List<Link> trail() {
    return List.of(new Link(RULES, "判定表"));
  }

  static List<Link> trail(String edition, String name) {
    return List.of(new Link(RULES, "判定表"), new Link(of(edition), name));
  }
}
