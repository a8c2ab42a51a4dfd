package jp.sekimori.app.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.policy.pack.NamesInPack;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.app.policy.pack.PackProblem;
import jp.sekimori.app.policy.pack.PackReader;
import jp.sekimori.app.policy.pack.PackReading;
import jp.sekimori.app.policy.pack.PackSource;
import jp.sekimori.app.policy.pack.RolesFile;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.read.Fault;
import jp.sekimori.rules.read.FileFault;
import jp.sekimori.rules.read.PackNames;
import jp.sekimori.rules.read.Problem;
import jp.sekimori.rules.read.Problems;
import jp.sekimori.rules.read.Reading;
import jp.sekimori.rules.read.RuleFiles;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;

/**
 * Checks a whole pack: every file by itself, then what the files say of one another. What is named
 * in a file that cannot be read well is not told to be missing.
 */
public final class PackCheck {
  private static final String RULES = "rules/";
  private static final String INDEX = "rules.yaml";

  /** A file is read well for all that. */
  private static final Set<Fault> HARMLESS =
      Set.of(FileFault.ONE_LANGUAGE, FileFault.UNTRANSLATED, ControlFault.OTHER_NAME);

  private final PackSource source;
  private final Extensions extensions;
  private final Findings findings = new Findings();

  private PackCheck(PackSource source, Extensions extensions) {
    this.source = source;
    this.extensions = extensions;
  }

  public static Checked check(PackSource source, Extensions extensions) {
    return new PackCheck(source, extensions).check();
  }

  private Checked check() {
    Optional<Pack> pack = pack();
    Optional<RoleSet> roles = roles();
    Optional<Reading> rules = rules(pack);
    boolean hasControls = source.names().contains(ControlsReader.INDEX);
    if (!hasControls) {
      return new Checked(sorted(), Optional.empty(), List.of());
    }
    if (source.read(RolesFile.NAME).isEmpty()) {
      findings.tell(
          new Place(RolesFile.NAME, 1),
          FileFault.MISSING_FILE,
          "役割のファイルがないか、UTF-8ではありません。",
          "There is no file of roles, or it is not UTF-8.",
          "roles.yaml を加えてください。統制は、誰が行うかをそこから引きます。",
          "Add roles.yaml: controls name who does something by its roles.");
    }
    var reader = new ControlsReader(source, findings.problems());
    int before = findings.all().size();
    Controls controls = reader.read();
    Set<String> broken =
        findings.all().stream()
            .skip(before)
            .filter(problem -> !HARMLESS.contains(problem.fault()))
            .map(problem -> problem.place().file())
            .collect(Collectors.toSet());
    Set<String> unread =
        findings.all().stream().map(each -> each.place().file()).collect(Collectors.toSet());
    new StrayFiles(source, findings).check(reader.named(), unread);
    List<Coverage> coverage = new ArrayList<>();
    if (pack.isPresent() && roles.isPresent() && rules.isPresent()) {
      new EditionsNamed(pack.get(), rules.get(), findings).check(controls);
      for (Pack.Edition edition : pack.get().editions()) {
        var world =
            new World(
                edition.code(),
                pack.get(),
                roles.get(),
                rules.get(),
                extensions,
                controls.of(edition.code()),
                broken);
        coverage.add(new EditionSense(world, findings, source).check());
      }
      if (broken.isEmpty()) {
        new Permits(source, findings).check(controls, rules.get());
      }
    }
    return new Checked(sorted(), Optional.of(controls), broken.isEmpty() ? coverage : List.of());
  }

  private List<Problem> sorted() {
    return findings.all().stream()
        .sorted(
            Comparator.comparing((Problem problem) -> problem.place().file())
                .thenComparing(problem -> problem.place().line()))
        .toList();
  }

  private Optional<Pack> pack() {
    return switch (PackReader.read(source)) {
      case PackReading.Broken(List<PackProblem> problems) -> {
        problems.forEach(each -> findings.problems().add(each.problem()));
        yield Optional.empty();
      }
      case PackReading.Sound(Pack pack) -> {
        if (!pack.code().equals(source.folder())) {
          findings.tell(
              Lines.of(source, PackFiles.MAIN, "pack"),
              ControlFault.OTHER_NAME,
              "フォルダーの名前「" + source.folder() + "」と違います。",
              "The folder has another name: " + source.folder() + ".",
              "どちらかを改めて、同じにしてください。",
              "Make them the same.");
        }
        yield Optional.of(pack);
      }
    };
  }

  private Optional<RoleSet> roles() {
    var problems = new Problems();
    Optional<RoleSet> roles =
        source
            .read(RolesFile.NAME)
            .flatMap(text -> RolesFile.read(source.folder(), text, problems));
    problems.all().forEach(findings.problems()::add);
    return roles;
  }

  /** Empty where something cannot be read; tables that only make no sense together are there. */
  private Optional<Reading> rules(Optional<Pack> pack) {
    PackNames names = pack.<PackNames>map(NamesInPack::new).orElseGet(PackNames::any);
    RuleFiles files = name -> source.read(RULES + name);
    var problems = new Problems();
    var reading = new Reading(files, names, problems);
    List<Problem> found =
        !problems.isEmpty()
            ? problems.all()
            : switch (Rules.load(files, names)) {
              case Rules.Ready _ -> List.of();
              case Rules.Refused(List<Problem> refused) -> refused;
            };
    found.forEach(problem -> findings.problems().add(below(problem)));
    Lines.listed(source, RULES + INDEX, "facts").forEach(file -> reserved(RULES + file));
    return Optional.of(reading).filter(_ -> problems.isEmpty());
  }

  /** Facts are answered in addresses of pages, where some names mean something else. */
  private void reserved(String file) {
    Map<String, Place> items = Lines.items(source, file);
    Question.RESERVED.stream()
        .filter(items::containsKey)
        .forEach(
            name ->
                findings.tell(
                    Objects.requireNonNull(items.get(name)),
                    ControlFault.RESERVED_NAME,
                    "「" + name + "」は、項目の名前に使えません。画面のアドレスで別の意味に使います。",
                    "\"" + name + "\" means something else in addresses of pages.",
                    "別のidを付けてください。",
                    "Give the fact another id."));
  }

  /** The same, its file named from the folder of the pack, and a whole table by its first line. */
  private Problem below(Problem problem) {
    String file = RULES + problem.place().file();
    int line = problem.place().line();
    return new Problem(
        line > 1 ? new Place(file, line) : Lines.beginning(source, file),
        problem.row(),
        problem.fault(),
        problem.what(),
        problem.mend());
  }

  /** Whatever is named under editions and fulfils, whichever edition has it. */
  private record EditionsNamed(Pack pack, Reading rules, Findings findings) {
    void check(Controls controls) {
      Set<String> editions =
          pack.editions().stream().map(Pack.Edition::code).collect(Collectors.toSet());
      Set<String> obligations =
          rules.obligations().stream().map(each -> each.id()).collect(Collectors.toSet());
      Citing.all(controls)
          .map(Based::basis)
          .forEach(
              basis -> {
                unknown(
                    basis.editions(),
                    editions,
                    basis.written().at("editions"),
                    FileFault.NO_SUCH_EDITION,
                    new Words("版", "edition"));
                unknown(
                    new HashSet<>(basis.fulfils()),
                    obligations,
                    basis.written().at("fulfils"),
                    FileFault.NO_SUCH_OBLIGATION,
                    new Words("義務", "obligation"));
              });
      controls
          .without()
          .forEach(
              reason ->
                  unknown(
                      reason.editions(),
                      editions,
                      reason.written().at("editions"),
                      FileFault.NO_SUCH_EDITION,
                      new Words("版", "edition")));
    }

    private void unknown(
        Set<String> named, Set<String> known, Place place, FileFault fault, Words kind) {
      named.stream()
          .filter(name -> !known.contains(name))
          .forEach(name -> findings.unknown(place, fault, kind.ja(), kind.en(), name, known));
    }
  }
}
