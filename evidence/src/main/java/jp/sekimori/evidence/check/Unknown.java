package jp.sekimori.evidence.check;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.export.HeaderRead;

/** Gathers what nobody can tell from a file, whether it holds a whole log or some of it. */
final class Unknown {
  private final List<Message> all = new ArrayList<>();

  List<Message> all() {
    return List.copyOf(all);
  }

  void say(String ja, String en) {
    all.add(new Message(ja, en));
  }

  void keys(Trust trust, HeaderRead header) {
    if (!trust.keys().isEmpty()) {
      return;
    }
    if (header.keys().isEmpty()) {
      say(
          "署名の真偽。見出しの鍵が読めません（--key で鍵を指定できます）。",
          "Whether the signatures are good: the keys of the header cannot be read (give one with"
              + " --key).");
    } else {
      say(
          "鍵が本物か。鍵は書き出しに書かれたものを使いました。別に入手した鍵を --key で指定してください。",
          "Whether the key is genuine: it was taken from the export itself. Give the key you were"
              + " handed by another way with --key.");
    }
  }

  void formats(Summary summary) {
    if (summary.newer() > 0) {
      say(
          "新しい書式の記録" + summary.newer() + "件の意味。ハッシュは確かめました。",
          "What "
              + summary.newer()
              + " records of a newer format mean; their hashes were checked.");
    }
    if (summary.strangers() > 0) {
      say(
          "知らない鍵の署名" + summary.strangers() + "個の真偽（立会人の署名など）。",
          "Whether "
              + summary.strangers()
              + " signatures of unknown keys are good (witnesses, say).");
    }
  }

  void details(Summary summary) {
    long closed = summary.seals() - summary.opened();
    if (closed > 0) {
      say(
          "封印された詳細" + closed + "件の内容。保存期間の満了で消したのか、書き出しから除いたのかは区別できません。",
          "What "
              + closed
              + " sealed details said. Deleted when retention ended, or left out of the export:"
              + " that cannot be told apart.");
    }
  }

  void truth() {
    say(
        "記録された内容が事実どおりか、全ての出来事が記録されたか。時刻は、記録したサーバーの時計によります。",
        "Whether what was recorded is true, and whether everything that happened was recorded."
            + " Times are those of the server's clock.");
  }
}
