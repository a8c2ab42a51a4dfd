package jp.sekimori.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jp.sekimori.app.policy.pack.NamesInPack;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.app.policy.pack.PackProblem;
import jp.sekimori.app.policy.pack.PackReader;
import jp.sekimori.app.policy.pack.PackReading;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.read.PackNames;
import jp.sekimori.rules.read.RuleFiles;
import jp.sekimori.rules.table.Nearest;

/** The rules of a pack that a command works with. */
sealed interface RulePack {
  /** The pack that is meant where none is named; it is shipped. */
  String USUAL = "fukushima";

  record Sound(Pack pack, Rules rules) implements RulePack {

    /** The rules of an edition, or why there are none. */
    Rulebook edition(String id) throws Unusable {
      return rules.edition(id).orElseThrow(() -> new Unusable(noEdition(id)));
    }

    private Problem noEdition(String id) {
      boolean isKnown =
          pack.edition(id).isPresent()
              || pack.enforced().stream().anyMatch(day -> day.toString().equals(id));
      String known = String.join("、", rules.editions());
      String near =
          Nearest.to(id, rules.editions()).map(one -> "「" + one + "」ではありませんか。").orElse("");
      String nearest =
          Nearest.to(id, rules.editions()).map(one -> "Did you mean " + one + "? ").orElse("");
      return new Problem(
          isKnown ? "text-not-held" : "edition",
          isKnown
              ? new Message(
                  "この版の本文がないため、判定できません。",
                  "The text of this edition is not held, so nothing can be decided by it.")
              : new Message("この版はありません。", "There is no such edition."),
          new Message("版 " + id, "the edition " + id),
          new Message(
              near + "判定できる版：" + known, nearest + "Editions: " + known.replace("、", ", ") + "."));
    }
  }

  /** The rules, or the rest of the pack, do not hold. */
  record Broken(List<Problem> problems) implements RulePack {
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /**
   * @param named a folder, or the name of a pack that is shipped
   */
  static RulePack open(String named) {
    return isFolder(named)
        ? read(name -> inFolder(named, name), named + "/")
        : shipped(named, PackFiles.MAIN).isPresent()
            ? read(name -> shipped(named, name), "")
            : new Broken(List.of(noPack(named)));
  }

  /** The rest of the pack is read beside the rules, which ask for its names only at the end. */
  private static RulePack read(PackFiles files, String folder) {
    var rest = CompletableFuture.supplyAsync(() -> PackReader.read(files));
    RuleFiles rules = name -> files.read("rules/" + name);
    Rules.Loaded loaded = Rules.load(rules, new Names(rest));
    return switch (rest.join()) {
      case PackReading.Broken(List<PackProblem> problems) ->
          new Broken(problems.stream().map(problem -> problem(folder, problem)).toList());
      case PackReading.Sound(Pack pack) ->
          switch (loaded) {
            case Rules.Ready(Rules ready) -> new Sound(pack, ready);
            case Rules.Refused(var problems) ->
                new Broken(problems.stream().map(problem -> problem(folder, problem)).toList());
          };
    };
  }

  private static Problem problem(String folder, PackProblem problem) {
    String place = folder + problem.file() + ":" + problem.line();
    return new Problem("pack", problem.what(), new Message(place, place), problem.mend());
  }

  private static Problem problem(String folder, jp.sekimori.rules.read.Problem problem) {
    String file = folder + "rules/" + problem.place().file() + ":" + problem.place().line();
    return new Problem(
        "rules",
        Worded.of(problem.what()),
        new Message(
            file + problem.row().map(row -> " 行「" + row + "」").orElse(""),
            file + problem.row().map(row -> " row " + row).orElse("")),
        Worded.of(problem.mend()));
  }

  private static Problem noPack(String named) {
    return new Problem(
        "pack",
        new Message("規程パックがありません。", "There is no such pack."),
        new Message("--pack " + named, "--pack " + named),
        new Message(
            "pack.yaml のあるフォルダーか、同梱のパックの名前（" + USUAL + "）を指定してください。",
            "Name a folder with a pack.yaml, or a pack that is shipped (" + USUAL + ")."));
  }

  private static boolean isFolder(String named) {
    try {
      return Files.isDirectory(Path.of(named));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Optional<String> inFolder(String folder, String name) {
    try {
      Path root = Path.of(folder).toAbsolutePath().normalize();
      Path file = root.resolve(name).normalize();
      return file.startsWith(root) && Files.isRegularFile(file)
          ? PackFiles.utf8(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> shipped(String pack, String name) {
    String file = "/packs/" + pack + "/" + name;
    try (InputStream in = file.contains("..") ? null : RulePack.class.getResourceAsStream(file)) {
      return in == null ? Optional.empty() : PackFiles.utf8(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What the rest of the pack knows; where it is broken, everything: that is told instead. */
  record Names(CompletableFuture<PackReading> rest) implements PackNames {
    private PackNames known() {
      return switch (rest.join()) {
        case PackReading.Sound(Pack pack) -> new NamesInPack(pack);
        case PackReading.Broken _ -> PackNames.any();
      };
    }

    @Override
    public boolean hasClause(String edition, String clause) {
      return known().hasClause(edition, clause);
    }

    @Override
    public boolean hasRole(String role) {
      return known().hasRole(role);
    }

    @Override
    public boolean hasEdition(String edition) {
      return known().hasEdition(edition);
    }
  }
}
