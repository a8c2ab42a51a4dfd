package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Message;

/**
 * Findings that somebody looked at and decided to live with, each with the reason. One a line:
 * {@code rule | path | reason}. Rule and path may be {@code *}; a path that ends with {@code /*}
 * takes in all clauses below it; lines that start with {@code #} are remarks.
 *
 * @param entries what is suppressed
 * @param problems lines that cannot be used, said in words; a suppression without a reason is one
 */
public record Suppressions(List<Entry> entries, List<Problem> problems) {
  public static final Suppressions NONE = new Suppressions(List.of(), List.of());

  public Suppressions {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * @param line 1-based line of the suppression file
   * @param rule the id of a rule, or {@code *}
   * @param path the path of a clause, {@code …/*}, or {@code *}
   */
  public record Entry(int line, String rule, String path, String reason) {
    boolean covers(Finding finding) {
      return (rule.equals("*") || rule.equals(finding.rule())) && coversPath(finding.path());
    }

    private boolean coversPath(String other) {
      return path.equals("*")
          || path.equals(other)
          || (path.endsWith("/*")
              && (other + "/").startsWith(path.substring(0, path.length() - 1)));
    }
  }

  /**
   * @param line 1-based line of the suppression file
   */
  public record Problem(int line, Message message) {}

  /** A finding that is suppressed, and why. */
  public record Suppressed(Finding finding, Entry entry) {}

  /**
   * @param kept what is still to be told
   * @param suppressed what is not
   * @param unused entries that fit no finding any more
   */
  public record Outcome(List<Finding> kept, List<Suppressed> suppressed, List<Entry> unused) {
    public Outcome {
      kept = List.copyOf(kept);
      suppressed = List.copyOf(suppressed);
      unused = List.copyOf(unused);
    }
  }

  public static Suppressions parse(List<Line> lines) {
    var entries = new ArrayList<Entry>();
    var problems = new ArrayList<Problem>();
    Set<String> rules = Rules.all().stream().map(Rule::id).collect(Collectors.toSet());
    for (Line line : lines) {
      String text = line.text().replace('｜', '|').strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        parse(line.number(), text.split("\\|", 3), rules, entries, problems);
      }
    }
    return new Suppressions(entries, problems);
  }

  private static void parse(
      int line, String[] fields, Set<String> rules, List<Entry> entries, List<Problem> problems) {
    if (fields.length < 2 || fields[0].isBlank() || fields[1].isBlank()) {
      problems.add(
          problem(
              line, "「規則 | パス | 理由」の形ではありません。", "is not of the form \"rule | path | reason\"."));
    } else if (fields.length < 3 || fields[2].isBlank()) {
      problems.add(
          problem(
              line,
              "理由がありません。二つ目の「|」の後に理由を書いてください。",
              "gives no reason. Write the reason after the second \"|\"."));
    } else if (!fields[0].strip().equals("*") && !rules.contains(fields[0].strip())) {
      problems.add(
          problem(
              line,
              "「%s」という規則はありません。".formatted(fields[0].strip()),
              "names %s, which is no rule.".formatted(fields[0].strip())));
    } else {
      entries.add(new Entry(line, fields[0].strip(), fields[1].strip(), fields[2].strip()));
    }
  }

  private static Problem problem(int line, String ja, String en) {
    return new Problem(
        line,
        new Message(
            "除外リストの%d行目：%s".formatted(line, ja), "Suppression line %d %s".formatted(line, en)));
  }

  /** Parts findings into those that are still to be told and those that are not. */
  public Outcome apply(List<Finding> findings) {
    var kept = new ArrayList<Finding>();
    var suppressed = new ArrayList<Suppressed>();
    var used = new HashSet<Entry>();
    for (Finding finding : findings) {
      List<Entry> covering = entries.stream().filter(e -> e.covers(finding)).toList();
      if (covering.isEmpty()) {
        kept.add(finding);
      } else {
        suppressed.add(new Suppressed(finding, covering.getFirst()));
        used.addAll(covering);
      }
    }
    return new Outcome(kept, suppressed, entries.stream().filter(e -> !used.contains(e)).toList());
  }
}
