package jp.sekimori.app.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.policy.review.Item;
import jp.sekimori.app.policy.review.Items;
import jp.sekimori.app.text.HandedOver;
import jp.sekimori.app.text.Heads;
import jp.sekimori.app.text.Workbench;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.print.OfficeTables;
import jp.sekimori.clauses.text.Decoding;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.clauses.text.Source;
import jp.sekimori.clauses.text.TextDecoder;

/** Reads a file for a review. */
final class Reader {
  private Reader() {}

  sealed interface Result {}

  /**
   * @param olderHead empty where the file holds one text
   * @param lines of the file that are not blank; empty where not known
   */
  record Read(Items items, String newerHead, Optional<String> olderHead, Optional<Integer> lines)
      implements Result {}

  record Refused(Opened.Unreadable reason) implements Result {}

  static Result read(HandedOver file) {
    if (file.isMissing()) {
      return new Refused(Workbench.nothingChosen());
    }
    return switch (Documents.open(file.name(), file.bytes())) {
      case Opened.Unreadable unreadable -> new Refused(unreadable);
      case Opened.Text(var reading) ->
          checked(file, Items.of(reading), Heads.PLAIN.newer(), Optional.empty());
      case Opened.Table(var table) -> {
        var heads = Heads.of(table);
        yield checked(file, Items.of(table), heads.newer(), Optional.of(heads.older()));
      }
    };
  }

  private static Result checked(
      HandedOver file, Items items, String newer, Optional<String> older) {
    return Stream.concat(items.clauses().stream(), items.aside().stream())
        .filter(Reader::hasNul)
        .findFirst()
        .<Result>map(item -> new Refused(nul(file.name(), item.line())))
        .orElseGet(() -> new Read(items, newer, older, lines(file.bytes())));
  }

  private static boolean hasNul(Item item) {
    return Stream.concat(item.caption().lines().stream(), item.text().lines().stream())
        .map(Line::text)
        .anyMatch(text -> text.indexOf('\0') >= 0);
  }

  private static Opened.Unreadable nul(String name, int line) {
    return new Opened.Unreadable(
        "nul",
        new Message(
            "文字ではないもの（NUL）が含まれているため、このまま保存できません。",
            "It contains NUL, which is no character, and cannot be stored as it is."),
        new Message(name + "：" + line + "行目の付近", name + ": about line " + line),
        new Message(
            "文字だけのファイルとして保存し直し、もう一度読み込んでください。",
            "Save the file as plain text again and hand it over once more."));
  }

  private static Optional<Integer> lines(byte[] bytes) {
    if (!OfficeTables.accepts(bytes)
        && TextDecoder.decode(bytes) instanceof Decoding.Decoded(String _, String text)) {
      List<Line> lines = Source.of(text).lines();
      return Optional.of(
          (int) lines.stream().filter(l -> !l.isBlank()).mapToInt(Line::number).distinct().count());
    }
    return Optional.empty();
  }
}
