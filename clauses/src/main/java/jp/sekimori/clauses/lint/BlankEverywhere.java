package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/** Blanks inside sentences throughout: most likely they come from the extraction. */
final class BlankEverywhere implements Rule.OfText {
  @Override
  public About about() {
    return About.question(
        "blank-everywhere",
        "文中の空白が非常に多い。文字の抽出で生じたものと思われるため、個別に報告しない。",
        "Blanks stand inside sentences throughout; they seem to come from the extraction.");
  }

  @Override
  public void check(Draft draft, Report report) {
    List<BlankInside.Blank> found = BlankInside.in(draft);
    if (!BlankInside.isEverywhere(found, draft)) {
      return;
    }
    BlankInside.Blank first = found.getFirst();
    report.add(
        this,
        first.stretch(),
        first.from(),
        new Message(
            "文の途中の空白が%d箇所にあります。原本にもあるか確かめてください。".formatted(found.size()),
            "Blanks stand inside sentences in %d places. Check the original."
                .formatted(found.size())),
        found.stream().limit(3).map(b -> b.stretch().around(b.from(), b.to())).toList(),
        null);
  }
}
