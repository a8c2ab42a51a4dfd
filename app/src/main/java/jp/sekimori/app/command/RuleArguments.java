package jp.sekimori.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Understands what follows a command about rules.
 *
 * @param words that are no options
 */
record RuleArguments(Map<Option, String> options, List<String> words, Complaint complaint) {

  /** Takes what cannot be understood. */
  interface Complaint {
    void about(String argument, String ja, String en);
  }

  Command decide() {
    String edition = options.getOrDefault(Option.EDITION, "");
    if (edition.isEmpty()) {
      complaint.about(
          "--edition", "版の指定 --edition がありません。", "The edition, --edition ID, is missing.");
    }
    if (!options.containsKey(Option.FACTS)) {
      complaint.about(
          "--facts", "項目の値のファイルの指定 --facts がありません。", "The facts, --facts FILE, are missing.");
    }
    return new Command.Decide(pack(), edition, cases());
  }

  Command facts() {
    return new Command.Facts(pack());
  }

  Command check() {
    return new Command.CheckRules(pack());
  }

  Command compare() {
    boolean isPair = words.size() == 2;
    if (!isPair) {
      complaint.about(
          words.isEmpty() ? "rules compare" : words.getLast(),
          "旧・新の順に、二つの版を書きます。",
          "Two editions are needed: the older, then the newer.");
    }
    return new Command.CompareRules(
        pack(),
        isPair ? words.getFirst() : "",
        isPair ? words.getLast() : "",
        options.containsKey(Option.FACTS) ? Optional.of(cases()) : withoutCases());
  }

  private String pack() {
    return options.getOrDefault(Option.PACK, RulePack.USUAL);
  }

  private Optional<Command.Cases> withoutCases() {
    for (Option option : List.of(Option.CARRY, Option.CSV)) {
      if (options.containsKey(option)) {
        complaint.about(
            "--" + option.name().toLowerCase(Locale.ROOT),
            "--facts と一緒に使います。",
            "Use it with --facts.");
      }
    }
    return Optional.empty();
  }

  private Command.Cases cases() {
    String file = options.getOrDefault(Option.FACTS, "-");
    String carried = options.getOrDefault(Option.CARRY, "");
    return new Command.Cases(
        file,
        options.containsKey(Option.CSV) || file.toLowerCase(Locale.ROOT).endsWith(".csv"),
        carried.isEmpty() ? List.of() : List.of(carried.split("[,、，]", -1)));
  }
}
