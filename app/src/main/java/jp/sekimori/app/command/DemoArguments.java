package jp.sekimori.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import jp.sekimori.app.site.Demo;

/**
 * Understands what asks for a demo.
 *
 * @param words that are no options; the name of the demo is taken out of them
 */
record DemoArguments(
    Map<Option, String> options, List<String> words, RuleArguments.Complaint complaint) {

  /**
   * The word after {@code --demo}, wherever the option stands; the prefecture where there is none.
   */
  Optional<Demo> demo() {
    if (!options.containsKey(Option.DEMO)) {
      return Optional.empty();
    }
    Optional<Demo> named = words.isEmpty() ? Optional.empty() : Demo.of(words.getLast());
    if (named.isPresent()) {
      words.removeLast();
    }
    return named.or(() -> Optional.of(Demo.PREFECTURE));
  }

  /** Complains of what goes with a demo only, and of a demo that there is not. */
  void checkOnly(Optional<Demo> demo) {
    if (demo.isPresent() && !words.isEmpty()) {
      complaint.about(
          words.getFirst(),
          "デモの団体は prefecture（県）か town（町）です。",
          "The demo shows a prefecture or a town.");
    }
    if (demo.isEmpty()) {
      for (Option option : List.of(Option.FRESH, Option.DAY)) {
        if (options.containsKey(option)) {
          String name = "--" + option.name().toLowerCase(Locale.ROOT);
          complaint.about(name, name + " は --demo と一緒に使います。", "Use " + name + " with --demo.");
        }
      }
    }
  }

  /** The day on which the demo plays; empty for today. */
  Optional<LocalDate> day() {
    return Optional.ofNullable(options.get(Option.DAY)).flatMap(this::day);
  }

  private Optional<LocalDate> day(String typed) {
    return switch (Dates.read(typed)) {
      case DateRead.Day(LocalDate day) -> Optional.of(day);
      case DateRead.Refused _ -> {
        complaint.about(
            "--day " + typed, "日付は 2027-04-01 又は 令和9年4月1日 のように書きます。", "Write a day as 2027-04-01.");
        yield Optional.empty();
      }
    };
  }
}
