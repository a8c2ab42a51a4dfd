package jp.sekimori.app.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.sekimori.app.decision.PackRules.Origin;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.Packs;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.read.Problem;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rules that run in this installation: those that are shipped, and in the place of them those
 * of the folder that the setting {@code sekimori.packs} names ({@code FOLDER/<pack>/rules/…});
 * before both, what the organization made of a pack. Only what checks out runs.
 */
@Component
class RunningRules {
  private final Packs packs;
  private final RevisedRules revised;
  private final String folder;
  private final Map<String, PackRules> shipped = new LinkedHashMap<>();

  /** Rules are read beside the rest of the start; whoever asks first waits for them. */
  private volatile CompletableFuture<State> state;

  /**
   * @param running by short name of the pack
   * @param troubles why the rest of the folder does not run
   */
  private record State(Map<String, PackRules> running, List<Trouble> troubles) {}

  RunningRules(Packs packs, RevisedRules revised, @Value("${sekimori.packs:}") String folder) {
    this.packs = packs;
    this.revised = revised;
    this.folder = folder;
    state = CompletableFuture.supplyAsync(this::atStart);
  }

  private State atStart() {
    packs.all().forEach(pack -> shipped(pack).ifPresent(rules -> shipped.put(pack.code(), rules)));
    return read(shipped);
  }

  private static Optional<PackRules> shipped(Pack pack) {
    var files = RuleFolder.shipped(pack.code());
    if (!files.hasRules()) {
      return Optional.empty();
    }
    return switch (files.load(pack)) {
      case Rules.Ready(Rules rules) ->
          Optional.of(new PackRules(pack, rules, files.digest(), new Origin.Shipped()));
      case Rules.Refused(var problems) ->
          throw new IllegalStateException("The shipped rules are broken: " + problems);
    };
  }

  Optional<PackRules> of(String pack) {
    return revised.of(pack).or(() -> Optional.ofNullable(state.join().running.get(pack)));
  }

  List<PackRules> all() {
    return state.join().running.entrySet().stream()
        .map(each -> revised.of(each.getKey()).orElse(each.getValue()))
        .toList();
  }

  List<Trouble> troubles() {
    return Stream.concat(
            state.join().troubles.stream(),
            state.join().running.keySet().stream().flatMap(pack -> revised.troubles(pack).stream()))
        .toList();
  }

  Optional<String> folder() {
    return folder.isBlank() ? Optional.empty() : Optional.of(folder);
  }

  /** Reads the folder again. What does not check out leaves alone what runs. */
  synchronized List<Trouble> reload() {
    State next = read(state.join().running);
    state = CompletableFuture.completedFuture(next);
    return next.troubles;
  }

  private State read(Map<String, PackRules> running) {
    if (folder.isBlank()) {
      return new State(running, List.of());
    }
    var troubles = new ArrayList<Trouble>();
    List<Path> below = below(troubles);
    if (below.isEmpty()) {
      return new State(running, List.copyOf(troubles));
    }
    // A pack whose folder was taken away runs as it is shipped.
    Map<String, PackRules> next = new LinkedHashMap<>(shipped);
    for (Path each : below) {
      String code = each.getFileName().toString();
      packs
          .find(code)
          .ifPresentOrElse(
              pack ->
                  read(pack, each.resolve("rules"), troubles)
                      .or(() -> Optional.ofNullable(running.get(code)))
                      .ifPresent(rules -> next.put(code, rules)),
              () -> troubles.add(trouble(code, each.toString(), noPack(code))));
    }
    return new State(next, List.copyOf(troubles));
  }

  private static Optional<PackRules> read(Pack pack, Path place, List<Trouble> troubles) {
    var files = RuleFolder.at(place);
    String folder = place.toString();
    return switch (files.load(pack)) {
      case Rules.Ready(Rules rules) -> {
        List<String> taken =
            rules.vocabulary().facts().stream()
                .map(Fact::id)
                .filter(Question.RESERVED::contains)
                .toList();
        taken.forEach(id -> troubles.add(trouble(pack.code(), folder, taken(id))));
        yield taken.isEmpty()
            ? Optional.of(new PackRules(pack, rules, files.digest(), new Origin.Folder(folder)))
            : Optional.empty();
      }
      case Rules.Refused(var problems) -> {
        problems.forEach(problem -> troubles.add(new Trouble(pack.code(), folder, problem)));
        yield Optional.empty();
      }
    };
  }

  /** The folders of packs, by name. */
  private List<Path> below(List<Trouble> troubles) {
    try (Stream<Path> found = Files.list(Path.of(folder).toAbsolutePath().normalize())) {
      List<Path> folders =
          found
              .filter(Files::isDirectory)
              .filter(each -> !each.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
      if (folders.isEmpty()) {
        troubles.add(trouble("", folder, EMPTY));
      }
      return folders;
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      troubles.add(trouble("", folder, UNREADABLE));
      return List.of();
    }
  }

  /**
   * @param words what is wrong, and how to mend it
   */
  private static Trouble trouble(String pack, String folder, Words[] words) {
    var place = new Row.Place(folder, 1);
    return new Trouble(pack, folder, new Problem(place, Optional.empty(), words[0], words[1]));
  }

  private static final Words[] UNREADABLE = {
    new Words("規程パックのフォルダーを読めません。", "The folder of packs cannot be read."),
    new Words(
        "設定 sekimori.packs（起動時の --packs）の名前と、フォルダーの権限を確かめてください。",
        "Check the setting sekimori.packs (--packs) and the permissions of the folder.")
  };

  private static final Words[] EMPTY = {
    new Words("規程パックのフォルダーに、何もありません。", "The folder of packs holds nothing."),
    new Words(
        "「パックの名前/rules/rules.yaml」の形で置いてください。",
        "Put the files in as <name of the pack>/rules/rules.yaml.")
  };

  private static Words[] taken(String fact) {
    return new Words[] {
      new Words(
          "「" + fact + "」は、項目の名前に使えません。画面のアドレスで別の意味に使います。",
          "\""
              + fact
              + "\" cannot be the name of a fact: in addresses of pages it means something else."),
      new Words("facts.yamlで、別のidを付けてください。", "Give it another id in facts.yaml.")
    };
  }

  private Words[] noPack(String code) {
    List<String> known = packs.all().stream().map(Pack::code).toList();
    return new Words[] {
      new Words("「" + code + "」という規程パックはありません。", "There is no pack \"" + code + "\"."),
      new Words(
          "フォルダーの名前を、規程パックの名前（" + String.join("、", known) + "）にしてください。",
          "Name the folder after a pack: " + String.join(", ", known) + ".")
    };
  }
}
