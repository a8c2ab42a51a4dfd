package jp.sekimori.app.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.control.Without.Kind;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.read.FileFault;
import jp.sekimori.rules.read.Problems;
import jp.sekimori.rules.read.Yaml;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;

/** Reads the controls of a pack. */
final class ControlsReader {
  static final String FOLDER = "controls/";
  static final String INDEX = FOLDER + "controls.yaml";

  private final PackFiles pack;
  private final Problems problems;
  private final Set<String> named = new HashSet<>(Set.of(INDEX));

  ControlsReader(PackFiles pack, Problems problems) {
    this.pack = pack;
    this.problems = problems;
  }

  /** The files that were named, the index itself among them. */
  Set<String> named() {
    return named;
  }

  /** What could be read; all of it, where there is no problem. */
  Controls read() {
    List<Control> controls = new ArrayList<>();
    List<Without> without = new ArrayList<>();
    file(INDEX, new Place(INDEX, 1))
        .ifPresent(
            root -> {
              Block index = Block.of(root, Set.of("controls", "without"));
              index.demand("controls");
              index.demand("without");
              index.items("controls").forEach(item -> control(item).ifPresent(controls::add));
              Optional.ofNullable(index.field("without"))
                  .flatMap(item -> file(FOLDER + item.text(), item.place()))
                  .ifPresent(file -> file.items().forEach(item -> without.add(without(item))));
            });
    return new Controls(controls, without);
  }

  private Optional<Control> control(Field item) {
    String name = item.text();
    Optional<Control> read = file(FOLDER + name, item.place()).map(ControlFile::read);
    read.ifPresent(
        control -> {
          if (!control.id().isEmpty() && !name.equals(control.id() + ".yaml")) {
            problems.add(
                control.written().at("control"),
                ControlFault.OTHER_NAME,
                new Words(
                    "ファイルの名前「" + name + "」と違います。", "The file has another name: " + name + "."),
                new Words("どちらかを改めて、同じにしてください。", "Make them the same."));
          }
        });
    return read;
  }

  private static Without without(Field item) {
    Block block = Block.of(item, Set.of("kind", "clauses", "as", "editions", "ja", "en"));
    block.required("kind");
    Optional<Kind> kind = block.known("kind", "none, same, later", Kind::of);
    List<String> clauses = block.demandedTexts("clauses");
    List<String> as = block.texts("as");
    boolean isSame = kind.filter(Kind.SAME::equals).isPresent();
    if (isSame && !block.has("as")) {
      block.demand("as");
    } else if (block.has("as") && kind.isPresent() && (!isSame || as.size() != clauses.size())) {
      item.refuse(
          new Words("「as」が合いません。", "\"as\" does not fit."),
          new Words(
              "kind: same のときに、「clauses」と同じ数だけ並べてください。",
              "With kind: same, name as many as under \"clauses\"."));
    }
    return new Without(
        kind.orElse(Kind.NONE),
        clauses,
        as,
        Set.copyOf(block.texts("editions")),
        block.words(),
        block.written());
  }

  private Optional<Field> file(String name, Place namedAt) {
    named.add(name);
    Optional<String> text = pack.read(name);
    if (text.isEmpty()) {
      problems.add(
          namedAt,
          FileFault.MISSING_FILE,
          new Words(
              "ファイル「" + name + "」がないか、UTF-8ではありません。",
              "There is no file \"" + name + "\", or it is not UTF-8."),
          new Words("ファイル名と文字コードを確かめてください。", "Check the file's name and its encoding."));
    }
    return text.flatMap(content -> Yaml.read(name, content, problems));
  }
}
