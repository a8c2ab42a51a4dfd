package jp.sekimori.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Fault;
import jp.sekimori.clauses.text.Message;

/** Why something is not written, in words. */
final class Refusals {
  private Refusals() {}

  /**
   * @param others those that have the values
   */
  static List<Fault> taken(List<EntryStore.Taken> taken, Map<UUID, Entry> others, Fields fields) {
    var faults = new ArrayList<Fault>();
    for (EntryStore.Taken each : taken) {
      Optional<Entry> other = Optional.ofNullable(others.get(each.other()));
      Message number =
          other.map(it -> it.number().words()).orElse(new Message("この中の別の行", "another row"));
      var label = fields.find(each.field()).orElseThrow().label();
      faults.add(
          new Fault(
              each.field(),
              new Message(
                  "この" + label.ja() + "は、" + number.ja() + "に使われています。",
                  "This " + label.en() + " is that of " + number.en() + "."),
              new Message(
                  label.ja() + "を確かめてください。同じものなら、載せる必要はありません。",
                  "Check it. If it is the same thing, it need not be entered.")));
    }
    return faults;
  }

  static Result notYours() {
    return new Result.NotAllowed(
        new Message(
            "この台帳に記録する役割を、今日は持っていません。担当する役割の人に依頼してください。",
            "Today you have no role that keeps this. Ask whoever has."));
  }

  static Result notNow() {
    return new Result.NotAllowed(
        new Message(
            "今の状態では、この操作はできません。画面を開き直して、状態を確かめてください。",
            "This cannot be done as it stands. Open the page again and look at its state."));
  }

  /** A correction that corrects nothing. */
  static Result same() {
    return new Result.NotAllowed(
        new Message(
            "どの項目も元の内容のままなので、何も記録していません。誤りのある項目を直してから、保存してください。",
            "Every field is as it was, so that nothing was recorded. Correct what is wrong and save"
                + " it then."));
  }

  static Result unchecked() {
    return new Result.NotAllowed(
        new Message(
            "先に終える点検が残っています。点検を終えてから、もう一度行ってください。",
            "A check has to be finished first. Finish it and try again."));
  }
}
