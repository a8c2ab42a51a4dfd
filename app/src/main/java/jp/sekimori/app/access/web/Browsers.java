package jp.sekimori.app.access.web;

import java.util.List;

/** Tells people their own browsers apart. */
final class Browsers {
  private static final List<String> NAMES =
      List.of("Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/");
  private static final List<String> SYSTEMS =
      List.of("Windows", "Android", "iPhone", "iPad", "Mac OS X", "CrOS", "Linux");

  private Browsers() {}

  /** Such as "Firefox, Windows"; empty where it says neither. */
  static String name(String agent) {
    String name =
        first(NAMES, agent).replace("/", "").replace("Edg", "Edge").replace("OPR", "Opera");
    String system = first(SYSTEMS, agent).replace("Mac OS X", "macOS").replace("CrOS", "ChromeOS");
    return name.isEmpty() || system.isEmpty() ? name + system : name + ", " + system;
  }

  private static String first(List<String> words, String agent) {
    return words.stream().filter(agent::contains).findFirst().orElse("");
  }
}
