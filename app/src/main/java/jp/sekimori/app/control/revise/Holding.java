package jp.sekimori.app.control.revise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sekimori.clauses.text.Message;

/**
 * What a file of a pack holds, in words, so that nobody has to guess from its name.
 *
 * @param title as the file has it; empty where it has none
 * @param kind words for what a file of this name or folder is, under {@code revise.file.}
 * @param parts of a control: {@code ledgers}, {@code applications}, {@code checks}
 */
public record Holding(Optional<Message> title, String kind, List<String> parts) {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?m)^title:\\s*(?:\\{\\s*)?ja:\\s*(?<ja>.+?)\\s*(?:,|\\R)\\s*en:\\s*(?<en>.+?)\\s*\\}?$");
  private static final List<String> PARTS = List.of("ledgers", "applications", "checks");

  /** Files that are there once, by their names; others go by their folders. */
  private static final List<String> NAMED =
      List.of(
          "pack",
          "roles",
          "clauses",
          "rules",
          "facts",
          "axes",
          "obligations",
          "permits",
          "common",
          "controls",
          "without");

  public Holding {
    parts = List.copyOf(parts);
  }

  static Holding of(String path, String text) {
    Matcher title = TITLE.matcher(text);
    return new Holding(
        title.find()
            ? Optional.of(new Message(title.group("ja"), title.group("en")))
            : Optional.empty(),
        kind(path),
        path.startsWith("controls/")
            ? PARTS.stream().filter(part -> has(text, part)).toList()
            : List.of());
  }

  private static boolean has(String text, String part) {
    return Stream.of(text.split("\n", -1)).anyMatch(line -> line.startsWith(part + ":"));
  }

  private static String kind(String path) {
    String name = PackView.name(path).replaceFirst("\\.[a-z]+$", "").replaceFirst("-\\d{4}$", "");
    if (NAMED.contains(name)) {
      return name;
    }
    String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    return switch (PackView.name(folder)) {
      case "clauses" -> "clauses";
      case "controls" -> "control";
      case "rules" -> "table";
      case "cases" -> "cases";
      case "text" -> "text";
      default -> "other";
    };
  }
}
