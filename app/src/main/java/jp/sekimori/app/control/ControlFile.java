package jp.sekimori.app.control;

import static jp.sekimori.app.control.FieldReader.union;

import java.util.List;
import java.util.Set;
import jp.sekimori.app.control.Application.Goal;
import jp.sekimori.app.control.Application.Papers;
import jp.sekimori.app.control.Application.Valid;
import jp.sekimori.app.control.Step.Kind;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.read.FileFault;
import jp.sekimori.rules.table.Words;

/** Reads one file of controls. */
final class ControlFile {
  private static final Set<String> PART = union(Block.BASIS, Set.of("id", "title"));

  private ControlFile() {}

  static Control read(Field root) {
    Block block = Block.of(root, Set.of("control", "title", "ledgers", "applications", "checks"));
    if (root.isMap()
        && List.of("ledgers", "applications", "checks").stream().noneMatch(block::has)) {
      root.refuse(
          FileFault.MISSING_FIELD,
          new Words("台帳も申請も点検もありません。", "There is no ledger, application or check."),
          new Words("どれかを加えてください。", "Add one."));
    }
    return new Control(
        block.id("control"),
        block.demandedWords("title"),
        block.items("ledgers").stream().map(LedgerReader::ledger).toList(),
        block.items("applications").stream().map(ControlFile::application).toList(),
        block.items("checks").stream().map(CheckReader::check).toList(),
        block.written());
  }

  /** The fields of a part, those that every part has among them. */
  static Block part(Field item, Set<String> own) {
    Block block = Block.of(item, union(PART, own));
    block.demand("clauses");
    return block;
  }

  private static Application application(Field item) {
    Block block =
        part(
            item,
            Set.of(
                "act",
                "by",
                "of",
                "enters",
                "each",
                "changes",
                "where",
                "fields",
                "route",
                "valid",
                "papers",
                "reminders"));
    String id = block.id("id");
    block.demand("by");
    return new Application(
        id,
        block.demandedWords("title"),
        block.text("act"),
        block.oneOrMore("by"),
        block.text("of"),
        goal(block),
        FieldReader.fields(block.items("fields")),
        block.demanded("route").stream().map(ControlFile::step).toList(),
        valid(block),
        papers(block),
        reminders(block),
        block.basis());
  }

  private static Valid valid(Block block) {
    return switch (block.text("valid").orElse("fiscal-year")) {
      case "fiscal-year" -> new Valid.Year();
      case "open-ended" -> new Valid.OpenEnded();
      case String field -> new Valid.Until(field);
    };
  }

  private static Goal goal(Block block) {
    Field changes = block.field("changes");
    if (changes != null && block.has("enters")) {
      changes.refuse(
          new Words("「enters」と「changes」が両方あります。", "Both \"enters\" and \"changes\" stand here."),
          new Words("どちらか一つにしてください。", "Keep one."));
    }
    only(block, "each", "enters");
    only(block, "where", "changes");
    return block
        .text("enters")
        .<Goal>map(ledger -> new Goal.Enters(ledger, block.text("each")))
        .or(
            () ->
                block.text("changes").map(ledger -> new Goal.Changes(ledger, block.when("where"))))
        .orElseGet(Goal.Nothing::new);
  }

  /** Tells where one field needs another that is not there. */
  static void only(Block block, String name, String with) {
    Field field = block.field(name);
    if (field != null && !block.has(with)) {
      field.refuse(
          FileFault.MISSING_FIELD,
          new Words(
              "「" + name + "」には「" + with + "」が要ります。", "\"" + name + "\" needs \"" + with + "\"."),
          new Words("「" + with + "」を加えてください。", "Add \"" + with + "\"."));
    }
  }

  private static Papers papers(Block block) {
    Field field = block.field("papers");
    if (field == null) {
      block.demandedWords("papers");
      var none = new Words("―", "―");
      return new Papers(none, none);
    }
    Block papers = Block.of(field, Set.of("application", "permit"));
    return new Papers(papers.demandedWords("application"), papers.demandedWords("permit"));
  }

  private static Step step(Field item) {
    Block block =
        Block.of(
            item,
            union(Block.BASIS, Set.of("step", "ja", "en", "by", "of", "check", "fields", "if")));
    block.required("step");
    Kind kind = block.known("step", "confirm, consult, decide", Kind::of).orElse(Kind.CONFIRM);
    if (kind != Kind.DECIDE) {
      block.demand("by");
    }
    return new Step(
        kind,
        block.wordsIfAny(),
        block.oneOrMore("by"),
        block.text("of"),
        block.text("check"),
        FieldReader.fields(block.items("fields")),
        block.when("if"),
        block.basis());
  }

  static List<Reminder> reminders(Block block) {
    return block.items("reminders").stream()
        .map(item -> reminder(Block.of(item, REMINDER)))
        .toList();
  }

  /** Those of a ledger, which may be there for states. */
  static List<Reminder> remindersOfStates(Block block) {
    Set<String> known = FieldReader.union(REMINDER, Set.of("in"));
    return block.items("reminders").stream().map(item -> reminder(Block.of(item, known))).toList();
  }

  private static final Set<String> REMINDER = Set.of("before", "after", "to", "urgent");

  private static Reminder reminder(Block block) {
    Field item = block.item();
    block.demand("to");
    if (block.has("in") && block.has("before")) {
      item.refuse(
          new Words("状態の知らせに「before」があります。", "A reminder of a state has \"before\"."),
          new Words(
              "状態になってから何日後かを「after」に書いてください。",
              "Write under \"after\" how long the state has lasted."));
    }
    if (block.has("before") == block.has("after")) {
      item.refuse(
          new Words("いつ知らせるのかが、一つに決まりません。", "It does not say when, or says it twice."),
          new Words("「before」か「after」の一つを書いてください。", "Write \"before\" or \"after\"."));
    }
    int days = block.number("after", -block.number("before", 0));
    return new Reminder(
        days, block.oneOrMore("in"), block.oneOrMore("to"), block.flag("urgent"), block.written());
  }
}
