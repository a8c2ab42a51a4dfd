package jp.sekimori.app.ledger.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Outcome;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.ManyEntries;
import jp.sekimori.app.sheet.Cell;
import jp.sekimori.app.sheet.Row;
import jp.sekimori.clauses.text.Message;

/** Looks at every row of a table as a form would be looked at, and at all of them together. */
final class Checking {
  private final Import list;
  private final Fields fields;
  private final Table table;
  private final ManyEntries many;
  private final Set<UUID> kept;
  private final Function<Posted, Outcome> reader;
  private final OfficeNames offices;
  private final List<Field> read;
  private final List<Checked.Good> good = new ArrayList<>();
  private final List<RowFault> faults = new ArrayList<>();

  /**
   * @param kept the offices for which somebody may enter
   */
  Checking(
      Import list, Fields fields, Table table, ManyEntries many, Context context, Set<UUID> kept) {
    this.list = list;
    this.fields = fields;
    this.table = table;
    this.many = many;
    this.kept = kept;
    this.reader = fields.form().reader(context);
    this.offices = new OfficeNames(context.day());
    this.read = Heading.fields(fields);
  }

  Checked check() {
    table.rows().forEach(this::row);
    together();
    return new Checked(
        list,
        fields,
        table,
        good,
        faults.stream().sorted(Comparator.comparingInt(RowFault::row)).toList());
  }

  private void row(Row row) {
    Optional<UUID> office = office(row);
    switch (reader.apply(posted(row))) {
      case Outcome.Faulty faulty -> faulty.faults().forEach(fault -> tell(row, fault));
      case Outcome.Filled(Values values) -> {
        Optional<Message> forbidding = many.forbidding(fields, values);
        if (forbidding.isPresent()) {
          faults.add(
              new RowFault(
                  row.number(),
                  WHOLE,
                  "",
                  forbidding.get(),
                  new Message("この行は載せられません。", "This row cannot be entered.")));
        } else if (office.isPresent()) {
          good.add(new Checked.Good(row.number(), office.get(), values));
        }
      }
    }
  }

  private static final Message WHOLE = new Message("行全体", "whole row");

  private Posted posted(Row row) {
    var posted = new LinkedHashMap<String, List<String>>();
    for (Field field : read) {
      Cell cell = table.cell(row, field.id());
      if (!cell.isEmpty()) {
        posted.put(field.id(), texts(field, cell.text()));
      } else if (list.fixed().containsKey(field.id())) {
        posted.put(field.id(), List.of(String.valueOf(list.fixed().get(field.id()))));
      }
    }
    return new Posted(posted);
  }

  /** Tables put several into one cell. */
  private static List<String> texts(Field field, String text) {
    return field.many() && field.kind() != Field.Kind.NOTE
        ? List.of(text.split("[、，\\n]"))
        : List.of(text);
  }

  private Optional<UUID> office(Row row) {
    String named = table.cell(row, Heading.OFFICE).text();
    if (named.isEmpty()) {
      return Optional.of(list.office());
    }
    Optional<UUID> office = offices.find(named);
    if (office.filter(kept::contains).isEmpty()) {
      faults.add(
          new RowFault(
              row.number(),
              column(Heading.OFFICE, new Message("所属", "office")),
              named,
              office.isEmpty()
                  ? new Message("この名前の所属は、一つに決まりません。", "This names no single office.")
                  : new Message(
                      "この所属の行を載せる役割を、今日は持っていません。",
                      "Today you have no role that enters for this office."),
              office.isEmpty()
                  ? new Message("所属の名称か所属コードを直してください。", "Mend name or code of the office.")
                  : new Message(
                      "行を分け、その所属の担当に依頼してください。",
                      "Take the row out, and ask whoever keeps that office.")));
      return Optional.empty();
    }
    return office;
  }

  private void tell(Row row, Fault fault) {
    Message title =
        fields
            .find(fault.field())
            .map(field -> new Message(field.label().ja(), field.label().en()))
            .orElse(WHOLE);
    faults.add(
        new RowFault(
            row.number(),
            column(fault.field(), title),
            table.cell(row, fault.field()).text(),
            fault.what(),
            fault.mend()));
  }

  private Message column(String key, Message title) {
    return new Message(table.head(key, title.ja()), table.head(key, title.en()));
  }

  /** Values that only one entry may have: in the ledger, and in the table itself. */
  private void together() {
    List<ManyEntries.Clash> clashes =
        many.clashes(fields, good.stream().map(Checked.Good::values).toList());
    Map<Integer, ManyEntries.Clash> byPlace = new LinkedHashMap<>();
    for (ManyEntries.Clash clash : clashes) {
      byPlace.putIfAbsent(clash.at(), clash);
      Field field = clash.field();
      faults.add(
          new RowFault(
              good.get(clash.at()).row(),
              column(field.id(), new Message(field.label().ja(), field.label().en())),
              clash.value(),
              what(clash),
              new Message(
                  "値を直してください。同じものなら、この行は要りません。",
                  "Mend the value; if it is the same thing, the row is not needed.")));
    }
    var left = new ArrayList<Checked.Good>();
    for (int at = 0; at < good.size(); at++) {
      if (!byPlace.containsKey(at)) {
        left.add(good.get(at));
      }
    }
    good.clear();
    good.addAll(left);
  }

  private Message what(ManyEntries.Clash clash) {
    return clash
        .number()
        .map(
            number ->
                new Message(
                    "「" + clash.value() + "」は、" + number.ja() + "にもうあります。",
                    "“" + clash.value() + "” is that of " + number.en() + " already."))
        .orElseGet(
            () -> {
              int row = good.get(clash.earlier().orElse(0)).row();
              return new Message(
                  "「" + clash.value() + "」は、この表の" + row + "行目にもあります。",
                  "“" + clash.value() + "” stands in row " + row + ", too.");
            });
  }
}
