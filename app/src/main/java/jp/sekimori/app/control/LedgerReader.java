package jp.sekimori.app.control;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.table.Words;

/** Reads ledgers. */
final class LedgerReader {
  /** Stands in numbers that people read out: 令和8年度 持出 第12号. */
  private static final Pattern SIGN = Pattern.compile("\\S{1,8}");

  private LedgerReader() {}

  static Ledger ledger(Field item) {
    Block block =
        ControlFile.part(
            item,
            Set.of(
                "kept-by",
                "corrected-by",
                "act",
                "open",
                "number",
                "names",
                "list",
                "holder",
                "parent",
                "scope",
                "drawing",
                "fields",
                "states",
                "moves",
                "compare",
                "reminders"));
    return new Ledger(
        block.id("id"),
        block.demandedWords("title"),
        block.oneOrMore("kept-by"),
        block.oneOrMore("corrected-by"),
        block.text("act"),
        block.flag("open"),
        number(block),
        block.demandedTexts("names"),
        block.demandedTexts("list"),
        block.text("holder"),
        block.text("parent"),
        block.known("scope", "system, service", LedgerReader::scope),
        block.text("drawing"),
        FieldReader.fields(block.demanded("fields")),
        block.demanded("states").stream().map(LedgerReader::state).toList(),
        block.items("moves").stream().map(LedgerReader::move).toList(),
        block.items("compare").stream().map(LedgerReader::compare).toList(),
        ControlFile.remindersOfStates(block),
        block.basis());
  }

  private static Optional<Scope> scope(String code) {
    return Scope.of(code).filter(scope -> scope == Scope.SYSTEM || scope == Scope.SERVICE);
  }

  private static String number(Block block) {
    String sign = block.required("number");
    Field field = block.field("number");
    if (field != null && !sign.isEmpty() && !SIGN.matcher(sign).matches()) {
      field.refuse(
          new Words("番号の記号が長すぎるか、空白があります。", "The sign is too long, or has a blank."),
          new Words("空白のない8字以内としてください。", "Use up to 8 characters without blanks."));
    }
    return sign;
  }

  private static State state(Field item) {
    Block block =
        Block.of(
            item,
            Set.of(
                "id",
                "ja",
                "en",
                "due",
                "one-per",
                "asks",
                "waits-for",
                "closed",
                "watched",
                "editions"));
    boolean closed = block.flag("closed");
    Field due = block.field("due");
    if (closed && due != null) {
      due.refuse(
          new Words("終わった状態に期限があります。", "A closed state has a day by which it ends."),
          new Words("「due」か「closed」の一つにしてください。", "Keep \"due\" or \"closed\"."));
    }
    return new State(
        block.id("id"),
        block.words(),
        block.text("due"),
        block.text("one-per"),
        block.wordsOf("asks"),
        block.texts("waits-for"),
        closed,
        block.flag("watched"),
        block.basis());
  }

  private static Move move(Field item) {
    Block block =
        Block.of(
            item,
            Set.of(
                "id",
                "ja",
                "en",
                "from",
                "to",
                "by",
                "of",
                "other-than",
                "if",
                "without-permit",
                "check",
                "fields",
                "clears",
                "with",
                "then",
                "clauses",
                "editions"));
    block.demand("from");
    block.demand("by");
    return new Move(
        block.id("id"),
        block.words(),
        block.oneOrMore("from"),
        block.text("to"),
        block.oneOrMore("by"),
        block.text("of"),
        block.texts("other-than"),
        block.when("if"),
        block.flag("without-permit"),
        block.text("check"),
        FieldReader.fields(block.items("fields")),
        block.texts("clears"),
        block.items("with").stream()
            .map(each -> with(Block.of(each, Set.of("field", "move", "uses", "if"))))
            .toList(),
        block.items("then").stream()
            .map(each -> with(Block.of(each, Set.of("field", "move", "if"))))
            .toList(),
        block.basis());
  }

  private static Move.With with(Block block) {
    return new Move.With(
        block.required("field"),
        block.required("move"),
        block.pairs("uses"),
        block.when("if"),
        block.written());
  }

  private static Compare compare(Field item) {
    Block block =
        ControlFile.part(item, Set.of("reader", "where", "by", "of", "uses", "surplus", "missing"));
    block.demand("by");
    block.demand("uses");
    return new Compare(
        block.id("id"),
        block.demandedWords("title"),
        block.required("reader"),
        block.when("where"),
        block.oneOrMore("by"),
        block.text("of"),
        block.pairs("uses"),
        block.demandedWords("surplus"),
        block.demandedWords("missing"),
        block.basis());
  }
}
