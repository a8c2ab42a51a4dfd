package jp.sekimori.app.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.decision.kept.Kept;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.form.Shown;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;

/** Puts what was submitted into words that refer to nothing. */
final class Freezing {
  private final Blank blank;
  private final Context context;
  private final Show show;

  Freezing(Blank blank, Context context) {
    this.blank = blank;
    this.context = context;
    this.show = Show.of(context, blank.regime());
  }

  static Frozen of(Weighed weighed, LocalDate day) {
    var freezing = new Freezing(weighed.blank(), weighed.context());
    Values values = weighed.values().orElseThrow();
    return new Frozen(
        day,
        rules(weighed.blank().regime().ruling()),
        weighed.told(),
        freezing.lines(weighed.blank().form().fields(), values),
        weighed.remaining());
  }

  private static Kept.Rules rules(Ruling.InForce ruling) {
    return new Kept.Rules(
        ruling.pack().code(),
        ruling.edition().code(),
        ruling.edition().name(),
        ruling.held().map(edition -> edition.id()),
        ruling.rules().digest());
  }

  /** The fields in which something stands. */
  List<Frozen.Line> lines(Collection<Field> fields, Values values) {
    return show.lines(fields, values).stream().map(line -> line(line, values)).toList();
  }

  private Frozen.Line line(Show.Line line, Values values) {
    Field field = line.field();
    List<String> before = context.before().of(field.id());
    boolean changes = !before.isEmpty() && !before.equals(values.of(field.id()));
    return new Frozen.Line(
        field.id(),
        Worded.of(field.label()),
        texts(line.shown()),
        changes ? texts(show.of(field, before)) : List.of(),
        field.asking().personal() || field.kind() == Field.Kind.PERSON);
  }

  private static List<Message> texts(List<Shown> shown) {
    return shown.stream().map(Shown::text).toList();
  }
}
