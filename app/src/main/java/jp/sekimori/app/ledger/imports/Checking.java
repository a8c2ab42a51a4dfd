package jp.sekimori.app.ledger.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import jp.sekimori.app.organization.State;
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
  private final State day;
  private final List<Field> read;
  private final Words.Reader words;
  private final List<Checked.Good> good = new ArrayList<>();
  private final List<RowFault> faults = new ArrayList<>();
  private final Map<String, Set<Integer>> lacking = new LinkedHashMap<>();

  /**
   * @param kept the offices for which somebody may enter
   */
  Checking(
      Import list,
      Fields fields,
      Table table,
      Words words,
      ManyEntries many,
      Context context,
      Set<UUID> kept) {
    this.list = list;
    this.fields = fields;
    this.table = table;
    this.many = many;
    this.kept = kept;
    this.reader = fields.form().reader(context);
    this.offices = new OfficeNames(context.day());
    this.day = context.day().state();
    this.read = Heading.fields(fields);
    this.words = words.new Reader();
  }

  Checked check() {
    table.missing().stream()
        .filter(column -> !list.fixed().containsKey(column.key()))
        .forEach(column -> lacking.put(column.key(), new TreeSet<>()));
    table.rows().forEach(this::row);
    together();
    return new Checked(
        list,
        fields,
        table,
        good,
        faults.stream().sorted(Comparator.comparingInt(RowFault::row)).toList(),
        lacking.entrySet().stream()
            .map(each -> new Checked.Lacking(title(each.getKey()), each.getValue()))
            .toList(),
        words.replaced());
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
        posted.put(
            field.id(),
            Words.texts(field, cell.text()).stream().map(it -> words.read(field, it)).toList());
      } else if (list.fixed().containsKey(field.id())) {
        posted.put(field.id(), List.of(String.valueOf(list.fixed().get(field.id()))));
      }
    }
    return new Posted(posted);
  }

  private Optional<UUID> office(Row row) {
    String named = table.cell(row, Heading.OFFICE).text();
    if (named.isEmpty()) {
      return Optional.of(list.office());
    }
    Set<UUID> meant = offices.find(named);
    if (meant.size() == 1 && kept.containsAll(meant)) {
      return meant.stream().findFirst();
    }
    faults.add(
        new RowFault(
            row.number(),
            column(Heading.OFFICE, new Message("所属", "office")),
            named,
            meant.isEmpty() ? NO_OFFICE : meant.size() > 1 ? SEVERAL_OFFICES : NOT_KEPT,
            mend(meant)));
    return Optional.empty();
  }

  private static final Message NO_OFFICE =
      new Message("この名前の所属はありません。", "There is no office of this name.");
  private static final Message SEVERAL_OFFICES =
      new Message("この名前の所属が、いくつもあります。", "Several offices have this name.");
  private static final Message NOT_KEPT =
      new Message(
          "この所属の行を載せる役割を、今日は持っていません。", "Today you have no role that enters for this office.");

  private Message mend(Set<UUID> meant) {
    if (meant.isEmpty()) {
      return new Message("所属の名称か所属コードを直してください。", "Correct the name or code of the office.");
    }
    if (meant.size() == 1) {
      return new Message(
          "行を分け、その所属の担当に依頼してください。", "Take the row out, and ask whoever keeps that office.");
    }
    List<String> called = meant.stream().map(day::called).sorted().toList();
    return new Message(
        "所属コードか、次のように書いてください：" + String.join("、", called),
        "Write its code, or one of these: " + String.join(", ", called));
  }

  private Message title(String field) {
    return fields
        .find(field)
        .map(it -> new Message(it.label().ja(), it.label().en()))
        .orElse(WHOLE);
  }

  private void tell(Row row, Fault fault) {
    boolean isLacking =
        read.stream().anyMatch(field -> field.id().equals(fault.field()))
            && !table.has(fault.field())
            && !list.fixed().containsKey(fault.field());
    if (isLacking) {
      lacking.computeIfAbsent(fault.field(), _ -> new TreeSet<>()).add(row.number());
      return;
    }
    faults.add(
        new RowFault(
            row.number(),
            column(fault.field(), title(fault.field())),
            table.cell(row, fault.field()).text(),
            fault.what(),
            fields.find(fault.field()).filter(it -> !it.options().isEmpty()).isPresent()
                ? orMapped(fault.mend())
                : fault.mend()));
  }

  private static Message orMapped(Message mend) {
    return new Message(
        mend.ja() + "その所属だけの言葉は、「列の読み方を変える」で一度決めれば覚えます。",
        mend.en() + " Or map the word once, under “Change the column mapping”.");
  }

  private Message column(String key, Message title) {
    return new Message(table.head(key, title.ja()), table.head(key, title.en()));
  }

  /** Values that only one entry may have: in the ledger, and in the table itself. */
  private void together() {
    Map<Integer, Values> values = new HashMap<>();
    good.forEach(row -> values.put(row.row(), row.values()));
    List<Looked> looked =
        table.rows().stream()
            .map(row -> new Looked(row.number(), values.getOrDefault(row.number(), typed(row))))
            .toList();
    var clashing = new HashSet<Integer>();
    for (ManyEntries.Clash clash :
        many.clashes(fields, looked.stream().map(Looked::values).toList())) {
      int row = looked.get(clash.at()).row();
      clashing.add(row);
      faults.add(
          new RowFault(
              row,
              column(clash.field().id(), title(clash.field().id())),
              clash.value(),
              what(clash, looked),
              new Message(
                  "値を直してください。同じものなら、この行は要りません。",
                  "Correct the value; if it is the same thing, leave the row out.")));
    }
    good.removeIf(row -> clashing.contains(row.row()));
  }

  /** A row with what it is compared by. */
  private record Looked(int row, Values values) {}

  /** Of a row that has other faults: as it stands there. */
  private Values typed(Row row) {
    Values values = Values.NONE;
    for (Field field : read) {
      if (field.unique()) {
        String text = table.cell(row, field.id()).text();
        values = values.with(field.id(), text.isBlank() ? List.of() : Words.texts(field, text));
      }
    }
    return values;
  }

  private Message what(ManyEntries.Clash clash, List<Looked> looked) {
    return clash
        .number()
        .map(
            number ->
                new Message(
                    "「" + clash.value() + "」は、" + number.ja() + "にもうあります。",
                    "“" + clash.value() + "” is that of " + number.en() + " already."))
        .orElseGet(
            () -> {
              int row = looked.get(clash.earlier().orElseThrow()).row();
              Message column = column(clash.field().id(), title(clash.field().id()));
              return new Message(
                  row + "行目と同じ" + column.ja() + "です。",
                  "The same " + column.en() + " stands in row " + row + ".");
            });
  }
}
