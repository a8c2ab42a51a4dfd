package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/** （…) : opened in one width, closed in the other. */
final class BracketWidth implements Rule.OfText {
  @Override
  public About about() {
    return About.warning(
        "bracket-width",
        "括弧の開きと閉じで全角・半角が違う。",
        "A bracket is opened full-width and closed half-width, or the reverse.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Stretch stretch : draft.stretches()) {
      for (Brackets.Pair pair : Brackets.in(stretch.text()).pairs()) {
        char open = stretch.text().charAt(pair.open());
        char close = stretch.text().charAt(pair.close());
        if ((open < 0x80) != (close < 0x80)) {
          tell(stretch, pair, open, report);
        }
      }
    }
  }

  private void tell(Stretch stretch, Brackets.Pair pair, char open, Report report) {
    String closing =
        switch (open) {
          case '(' -> ")";
          case '（' -> "）";
          case '[' -> "]";
          default -> "］";
        };
    report.add(
        this,
        stretch,
        pair.close(),
        new Message(
            "括弧の開きと閉じで全角・半角が違います。どちらかにそろえてください。",
            "The opening and the closing bracket differ in width. Use one width."),
        List.of(stretch.around(pair.open(), pair.close() + 1)),
        stretch.replace(pair.close(), pair.close() + 1, closing));
  }
}
