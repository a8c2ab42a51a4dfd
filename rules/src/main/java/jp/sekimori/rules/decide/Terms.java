package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.rules.decide.Column.Counted;
import jp.sekimori.rules.decide.Column.Listed;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.Scale;
import jp.sekimori.rules.table.Span;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;

/** Puts the values of one fact into words. */
final class Terms {
  /** So many values are told by the one that is left out. */
  private static final int MANY = 3;

  private Terms() {}

  static Case.Term of(Column column, BitSet cells, Vocabulary vocabulary) {
    return switch (column) {
      case Listed listed -> listed(listed, cells, vocabulary);
      case Counted counted -> counted(counted, cells);
    };
  }

  private static Case.Term listed(Listed column, BitSet cells, Vocabulary vocabulary) {
    Fact fact = column.fact();
    List<String> ids = cells.stream().mapToObj(column.values()::get).toList();
    List<Words> labels = ids.stream().map(id -> label(fact, id, vocabulary)).toList();
    boolean isUpward =
        fact.type() instanceof ClassOn
            && ids.size() > 1
            && cells.nextSetBit(0) == column.size() - ids.size()
            && cells.nextClearBit(cells.nextSetBit(0)) == column.size();
    if (isUpward) {
      return new Case.Term(
          fact,
          ">= " + ids.getFirst(),
          new Words(labels.getFirst().ja() + "以上", labels.getFirst().en() + " or above"));
    }
    return new Case.Term(
        fact, String.join(", ", ids), labelled(fact, anyOf(column, cells, labels, vocabulary)));
  }

  /** By what is left out where that is shorter. */
  private static Words anyOf(
      Listed column, BitSet cells, List<Words> labels, Vocabulary vocabulary) {
    if (labels.size() < MANY || column.size() - labels.size() != 1) {
      return new Words(
          either(labels, Words::ja, "、", "又は"), either(labels, Words::en, ", ", " or "));
    }
    String missing = column.values().get(cells.nextClearBit(0));
    Words label = label(column.fact(), missing, vocabulary);
    return new Words(label.ja() + "以外", "anything but " + label.en());
  }

  /** Quoted where it may be half a sentence: 「もう終わっている」. */
  private static Words label(Fact fact, String id, Vocabulary vocabulary) {
    Words label =
        vocabulary.values(fact).stream()
            .filter(value -> value.id().equals(id))
            .map(Value::label)
            .findFirst()
            .orElseThrow();
    return fact.type() instanceof ClassOn ? label : new Words("「" + label.ja() + "」", label.en());
  }

  private static Words labelled(Fact fact, Words values) {
    if (fact.type() instanceof ClassOn) {
      return values; // Levels bear the name of their axis: 機密性２.
    }
    return new Words(fact.label().ja() + "が" + values.ja(), fact.label().en() + ": " + values.en());
  }

  private static Case.Term counted(Counted column, BitSet cells) {
    Scale scale = Scale.of(column.fact().type());
    var spans = new ArrayList<Span>();
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      Span span = column.span(cell);
      if (!spans.isEmpty() && spans.getLast().last() + 1 == span.first()) {
        span = new Span(spans.removeLast().first(), span.last());
      }
      spans.add(span);
    }
    String ja = unit(column.fact(), Words::ja);
    String en = unit(column.fact(), Words::en);
    return new Case.Term(
        column.fact(),
        spans.stream().map(span -> written(scale, span)).collect(Collectors.joining(", ")),
        labelled(
            column.fact(),
            new Words(
                either(spans, span -> ja(scale, span, ja), "、", "又は"),
                either(spans, span -> en(scale, span, en), ", ", " or "))));
  }

  private static String written(Scale scale, Span span) {
    if (span.first() == span.last()) {
      return scale.write(span.first());
    }
    if (span.last() == scale.last()) {
      return ">= " + scale.write(span.first());
    }
    return span.first() == scale.first()
        ? "<= " + scale.write(span.last())
        : scale.write(span.first()) + " .. " + scale.write(span.last());
  }

  private static String unit(Fact fact, Function<Words, String> language) {
    return fact.type() instanceof Whole whole ? whole.unit().map(language).orElse("") : "";
  }

  private static String ja(Scale scale, Span span, String unit) {
    String first = scale.write(span.first()) + unit;
    String last = scale.write(span.last()) + unit;
    if (span.first() == span.last()) {
      return first;
    }
    if (span.last() == scale.last()) {
      return first + (scale.isDays() ? "以後" : "以上");
    }
    String until = last + (scale.isDays() ? "以前" : "以下");
    return span.first() == scale.first() ? until : first + "から" + last + "まで";
  }

  private static String en(Scale scale, Span span, String unit) {
    String of = unit.isEmpty() ? "" : " " + unit;
    String first = scale.write(span.first());
    String last = scale.write(span.last());
    if (span.first() == span.last()) {
      return first + of;
    }
    if (span.last() == scale.last()) {
      return first + of + (scale.isDays() ? " or later" : " or more");
    }
    String until = last + of + (scale.isDays() ? " or earlier" : " or less");
    return span.first() == scale.first() ? until : first + " to " + last + of;
  }

  private static <T> String either(
      List<T> all, Function<T, String> words, String comma, String or) {
    List<String> each = all.stream().map(words).toList();
    return each.size() == 1
        ? each.getFirst()
        : String.join(comma, each.subList(0, each.size() - 1)) + or + each.getLast();
  }
}
