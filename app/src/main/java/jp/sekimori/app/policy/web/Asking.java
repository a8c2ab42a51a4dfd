package jp.sekimori.app.policy.web;

import java.util.Optional;
import jp.sekimori.app.policy.Refusal;
import jp.sekimori.app.policy.review.Change;
import jp.sekimori.app.policy.review.Entry;
import jp.sekimori.app.policy.review.Item;
import jp.sekimori.app.policy.review.Wording;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A decision as a form asks for it; anything may be missing from one made by hand.
 *
 * @param version of the review that was shown
 * @param level counted from 1, as people count
 * @param at the line of the text at which a clause of its own starts, counted from 1
 */
record Asking(
    int version,
    @Nullable String kind,
    @Nullable Integer item,
    @Nullable String label,
    @Nullable String caption,
    @Nullable String text,
    @Nullable Integer level,
    @Nullable Integer at) {

  /** What was asked for, or why it cannot be read as a decision. */
  sealed interface Read {
    record Wanted(Change change) implements Read {}

    record Unclear(Refusal why) implements Read {}
  }

  int number() {
    return item == null ? 0 : item;
  }

  /**
   * @param entry what it is about, as it stands now; empty where that is gone
   */
  Read change(Optional<Entry> entry) {
    return switch (String.valueOf(kind)) {
      case "accept" -> new Read.Wanted(new Change.Accept(number()));
      case "accept-certain" -> new Read.Wanted(new Change.AcceptCertain());
      case "strike" -> new Read.Wanted(new Change.Strike(number(), true));
      case "strike-alone" -> new Read.Wanted(new Change.Strike(number(), false));
      case "switch" -> new Read.Wanted(new Change.Switch(number()));
      case "join" -> new Read.Wanted(new Change.Join(number()));
      case "take-in" -> new Read.Wanted(new Change.TakeIn(number()));
      case "split" -> new Read.Wanted(new Change.Split(number(), required(at) - 1));
      case "mend" -> entry.<Read>map(this::mend).orElseGet(Asking::gone);
      default -> throw badRequest();
    };
  }

  private Read mend(Entry entry) {
    if (label == null || caption == null || text == null) {
      throw badRequest();
    }
    Item item = entry.item();
    if ((label + caption + text).indexOf('\0') >= 0) {
      return unclear("text", "文字ではないもの（NUL）が含まれています。", "It contains NUL, which is no character.");
    }
    Optional<Label> read = Wording.label(label, item.label().kind());
    if (read.isEmpty()) {
      return unclear(
          "label",
          "「" + label.strip() + "」は、番号として読み取れません。第１条、(2)、ア、① などの形で入力してください。",
          "“" + label.strip() + "” is no label. Enter one such as 第１条, (2), ア or ①.");
    }
    var wording =
        new Wording(
            read.get(),
            Wording.passage(caption, item.caption(), item.line()),
            Wording.passage(text, item.text(), item.line()));
    return new Read.Wanted(new Change.Mend(number(), wording, required(level) - 1));
  }

  private static Read unclear(String field, String ja, String en) {
    return new Read.Unclear(new Refusal(field, new Message(ja, en)));
  }

  private static Read gone() {
    return unclear(
        "",
        "この条項は、別の判断により、今はありません。一覧から選び直してください。",
        "Another decision has removed this clause. Choose again from the list.");
  }

  private static int required(@Nullable Integer value) {
    if (value == null) {
      throw badRequest();
    }
    return value;
  }

  private static ResponseStatusException badRequest() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }
}
