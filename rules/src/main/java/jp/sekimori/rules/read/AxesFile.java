package jp.sekimori.rules.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Level;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;

/** Reads the axes of one or several editions. */
final class AxesFile {
  private final Map<String, Obligation> obligations;

  /** By edition. */
  private final Map<String, List<Axis>> axes = new HashMap<>();

  AxesFile(Map<String, Obligation> obligations) {
    this.obligations = obligations;
  }

  Map<String, List<Axis>> axes() {
    return axes;
  }

  void read(Field root) {
    Map<String, Field> fields = root.fields(Set.of("editions", "axes"));
    Field editions = root.demand(fields, "editions");
    List<Axis> read = root.list(fields, "axes").stream().map(this::axis).toList();
    if (read.stream().map(Axis::id).distinct().count() < read.size()) {
      root.refuse(
          new Words("同じidの軸が二つあります。", "Two axes have the same id."),
          new Words("それぞれに別のidを付けてください。", "Give each its own id."));
    }
    for (String edition : editions == null ? List.<String>of() : editions.texts()) {
      if (axes.put(edition, read) != null) {
        root.refuse(
            new Words(
                "版「" + edition + "」の軸が二つのファイルにあります。",
                "The axes of edition \"" + edition + "\" stand in two files."),
            new Words("一つのファイルにまとめてください。", "Put them into one file."));
      }
    }
  }

  private Axis axis(Field item) {
    Map<String, Field> fields = item.fields(Set.of("id", "label", "levels"));
    String id = item.required(fields, "id").orElse("");
    Names.isId(item, id);
    Words label = words(item, fields, "label");
    var levels = new ArrayList<Level>();
    Map<String, Set<String>> from = new HashMap<>();
    // The file lists the highest first, as officials do.
    item.list(fields, "levels").forEach(level -> levels.addFirst(level(level, from)));
    if (levels.isEmpty() || levels.stream().map(Level::code).distinct().count() < levels.size()) {
      item.refuse(
          new Words("区分がないか、同じ記号の区分が二つあります。", "There is no level, or two have the same code."),
          new Words("「levels」に、高い方から順に書いてください。", "List them under \"levels\", the highest first."));
      return new Axis(id, label, List.of(nothing()), Map.of());
    }
    return new Axis(id, label, levels, from);
  }

  private static Level nothing() {
    var none = new Words("―", "―");
    return new Level("", none, none, none, List.of(), false);
  }

  private Level level(Field item, Map<String, Set<String>> from) {
    Map<String, Field> fields =
        item.fields(
            Set.of("code", "label", "criterion", "question", "restrictions", "supplement", "from"));
    String code = item.required(fields, "code").orElse("");
    Names.isCode(item, code);
    Field old = fields.get("from");
    for (String level : old == null ? List.<String>of() : old.texts()) {
      from.computeIfAbsent(level, _ -> new LinkedHashSet<>()).add(code);
    }
    return new Level(
        code,
        words(item, fields, "label"),
        words(item, fields, "criterion"),
        words(item, fields, "question"),
        restrictions(fields.get("restrictions")),
        isSupplement(fields.get("supplement")));
  }

  private List<Obligation> restrictions(@Nullable Field field) {
    var found = new ArrayList<Obligation>();
    for (String id : field == null ? List.<String>of() : field.texts()) {
      Obligation obligation = obligations.get(id);
      if (field != null && obligation == null) {
        Names.unknown(
            field,
            FileFault.NO_SUCH_OBLIGATION,
            new Words("義務", "obligation"),
            id,
            obligations.keySet());
      } else if (obligation != null) {
        found.add(obligation);
      }
    }
    return found;
  }

  private static boolean isSupplement(@Nullable Field field) {
    if (field != null && !field.text().equals("true")) {
      field.refuse(
          new Words("「supplement」の値は true だけです。", "\"supplement\" can only be true."),
          new Words("補完でないときは、この項目を除いてください。", "Leave it out where nothing is supplied."));
    }
    return field != null;
  }

  private static Words words(Field item, Map<String, Field> fields, String name) {
    Field field = item.demand(fields, name);
    return field == null ? new Words("―", "―") : field.words();
  }
}
