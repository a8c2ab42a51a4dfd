package jp.sekimori.app.control;

import static jp.sekimori.app.control.FieldReader.union;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.control.Check.Each;
import jp.sekimori.app.control.Check.Evidence;
import jp.sekimori.app.control.Check.Period;
import jp.sekimori.app.control.Check.Schedule;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.table.Words;

/** Reads checks. */
final class CheckReader {
  private static final Set<String> ITEM =
      union(
          Block.BASIS,
          Set.of("id", "type", "ja", "en", "hint", "required", "many", "at-least", "not-before"),
          Set.of("other-than", "if", "evidence", "as-needed", "lists", "together", "at-hand"));

  private CheckReader() {}

  static Check check(Field item) {
    Block block =
        ControlFile.part(
            item,
            union(
                Set.of("of", "where", "each", "by", "reopened-by", "when"),
                Set.of("evidence", "items", "reminders")));
    ControlFile.only(block, "when", "by");
    ControlFile.only(block, "where", "of");
    ControlFile.only(block, "reopened-by", "when");
    return new Check(
        block.id("id"),
        block.demandedWords("title"),
        block.text("of"),
        block.when("where"),
        block.known("each", "office, entry, person, organization", Each::of),
        block.oneOrMore("by"),
        block.oneOrMore("reopened-by"),
        Optional.ofNullable(block.field("when")).flatMap(CheckReader::schedule),
        block.items("evidence").stream().map(CheckReader::evidence).toList(),
        block.demanded("items").stream().map(CheckReader::item).toList(),
        ControlFile.reminders(block),
        block.basis());
  }

  private static Evidence evidence(Field item) {
    Block block = Block.of(item, Set.of("id", "ja", "en"));
    return new Evidence(block.id("id"), block.words());
  }

  private static Optional<Schedule> schedule(Field item) {
    if (item.isMap() && item.fields().containsKey("on")) {
      Block block = Block.of(item, Set.of("on", "due"));
      block.required("due");
      return Optional.of(new Schedule.On(block.required("on"), block.number("due", 0)));
    }
    Block block = Block.of(item, Set.of("every", "opens", "due"));
    block.required("every");
    Optional<MonthDay> opens = day(block, "opens");
    Optional<MonthDay> due = day(block, "due");
    return block
        .known("every", "year, half-year, quarter, month", Period::of)
        .filter(_ -> opens.isPresent() && due.isPresent())
        .map(period -> new Schedule.Every(period, opens.orElseThrow(), due.orElseThrow()));
  }

  private static Optional<MonthDay> day(Block block, String name) {
    String text = block.required(name);
    Field field = block.field(name);
    try {
      return Optional.of(MonthDay.parse("--" + text));
    } catch (DateTimeException e) {
      if (field != null && !text.isEmpty()) {
        field.refuse(
            new Words("月日ではありません：" + text, "This is no day of the year: " + text),
            new Words("\"04-01\" の形で書いてください。", "Write it as \"04-01\"."));
      }
      return Optional.empty();
    }
  }

  private static Item item(Field item) {
    Block block = Block.of(item, union(ITEM, FieldReader.ofType(item)));
    return new Item(
        block.id("id"),
        block.wordsIfAny(),
        FieldReader.type(block),
        block.flag("many"),
        FieldReader.atLeast(block),
        FieldReader.asking(block),
        block.texts("evidence"),
        block.flag("as-needed"),
        block.texts("lists"),
        block.flag("together"),
        block.flag("at-hand"),
        block.basis());
  }
}
