package jp.sekimori.app.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How Japanese is written here, as {@code japanese.txt} has it; that file explains its lines.
 *
 * @param rules what is not written
 * @param passedOver places whose texts are no words to people
 * @param unseen words of the glossary that are for code and documentation alone
 */
record Usage(List<Rule> rules, List<Passed> passedOver, List<String> unseen) {

  /** What is not written, what is written instead, and why. */
  record Rule(Pattern not, String ours, String why, List<Excused> excused) {
    Stream<String> brokenIn(Shown shown) {
      return hits(shown)
          .filter(hit -> excused.stream().noneMatch(e -> e.covers(shown, hit)))
          .map(hit -> shown.place() + " 「" + hit + "」→ " + ours + " : " + shown.text());
    }

    /** Each hit with the characters around it, by which an exception can tell it. */
    Stream<String> hits(Shown shown) {
      String text = shown.text();
      return not.matcher(text)
          .results()
          .map(
              hit ->
                  text.substring(
                      Math.max(0, hit.start() - 6), Math.min(text.length(), hit.end() + 6)));
    }
  }

  record Excused(Pattern place, Pattern around, String why) {
    boolean covers(Shown shown, String hit) {
      return place.matcher(shown.place()).find() && around.matcher(hit).find();
    }
  }

  record Passed(Pattern place, String why) {
    boolean covers(Shown shown) {
      return place.matcher(shown.place()).find();
    }
  }

  boolean passesOver(Shown shown) {
    return passedOver.stream().anyMatch(passed -> passed.covers(shown));
  }

  static Usage read(Path file) {
    List<Rule> rules = new ArrayList<>();
    List<Passed> passed = new ArrayList<>();
    List<String> unseen = new ArrayList<>();
    for (String line : Tree.read(file).split("\n")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.substring(2).split(" \\| ");
      switch (line.substring(0, 2)) {
        case "- " ->
            rules.add(new Rule(Pattern.compile(cells[0]), cells[1], cells[2], new ArrayList<>()));
        case "+ " ->
            rules
                .getLast()
                .excused()
                .add(new Excused(Pattern.compile(cells[0]), Pattern.compile(cells[1]), cells[2]));
        case "~ " -> passed.add(new Passed(Pattern.compile(cells[0]), cells[1]));
        case "= " -> unseen.addAll(List.of(cells[0].split("、")));
        default -> throw new IllegalStateException("A line of no kind: " + line);
      }
    }
    return new Usage(rules, passed, unseen);
  }
}
