package jp.sekimori.app.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.form.Entries.Busy;
import jp.sekimori.app.form.Entries.Use;
import jp.sekimori.app.form.Filling.Answer;
import jp.sekimori.app.form.Sheet.Notice;
import jp.sekimori.clauses.text.Message;

/** What has to be known of what stands in a field: what is not free, what was told otherwise. */
final class Notices {
  private final Filling filling;
  private final Context context;

  Notices(Filling filling, Context context) {
    this.filling = filling;
    this.context = context;
  }

  List<Notice> of(Field field) {
    Answer answer = filling.answer(field);
    if (field.kind() == Field.Kind.ENTRY) {
      return busy(field, answer.values().stream().flatMap(id -> Inputs.id(id).stream()).toList());
    }
    List<String> told = context.answered().of(field.id());
    if (told.isEmpty() || told.equals(answer.values())) {
      return List.of();
    }
    // What is copied from a thing that is not chosen yet is no difference.
    return answer.values().isEmpty()
        ? List.of()
        : List.of(new Notice(otherwise(field, told, answer.values()), Optional.empty()));
  }

  private List<Notice> busy(Field field, List<UUID> chosen) {
    if (chosen.isEmpty()) {
      return List.of();
    }
    Entries entries = context.entries();
    Map<UUID, List<Busy>> now = filling.lookup().busy(field, chosen);
    String ledger = field.ledger().orElseThrow();
    var then = entries.planned(context.acting(), ledger, chosen, new Use(days(), Optional.empty()));
    var notices = new ArrayList<Notice>();
    for (UUID id : chosen) {
      Stream.of(now, then)
          .flatMap(all -> all.getOrDefault(id, List.of()).stream())
          .flatMap(each -> filling.lookup().entry(id).map(it -> each.of(it.name())).stream())
          .forEach(notices::add);
    }
    return notices;
  }

  /** What stands in the days of the form, as far as it can be read. */
  private Values days() {
    var days = new HashMap<String, List<String>>();
    filling.fields().stream()
        .filter(field -> field.kind() == Field.Kind.DATE)
        .forEach(field -> days.put(field.id(), filling.values(field.id())));
    return new Values(days);
  }

  private Message otherwise(Field field, List<String> told, List<String> now) {
    Message then = words(field, told);
    Message is = words(field, now);
    return new Message(
        "できる？では「" + then.ja() + "」と回答しましたが、ここでは「" + is.ja() + "」です。判定は、こちらで行います。",
        "You had answered “" + then.en() + "”; here it is “" + is.en() + "”, which counts.");
  }

  private Message words(Field field, List<String> values) {
    return Show.joined(filling.show().of(field, values));
  }
}
