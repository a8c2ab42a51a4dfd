package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** ○○市, ●●, XX, （仮）, 【要確認】: names and remarks that were to be filled in later. */
final class Placeholder implements Rule.OfText {
  private static final Lexicon<String> OPEN = new Lexicon<>();

  static {
    OPEN.add("○〇◯", "(?<![一二三四五六七八九十百千])[○〇◯]{2,}(?![一二三四五六七八九十百千])", "");
    OPEN.add("●△▲□■◇◆☆★×＊", "[●△▲□■◇◆☆★×＊]{2,}", "");
    OPEN.add("X", "(?<![A-Za-z])X{2,}(?![A-Za-z])", "");
    OPEN.add("Ｘ", "(?<![Ａ-Ｚ])Ｘ{2,}(?![Ａ-Ｚ])", "");
    OPEN.add("（(", "[（(]仮称?[)）]", "");
    OPEN.add("【（([［", "[【（(\\[［](?:要確認|要検討|要修正|要調整|確認中|検討中|調整中|作成中|未定)[】）)\\]］]", "");
    OPEN.add("TF", "(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])", "");
    OPEN.add("？?＿_", "？{2,}|\\?{2,}|＿{2,}|_{3,}", "");
  }

  @Override
  public About about() {
    return About.warning(
        "placeholder",
        "後で埋めるはずの伏せ字や書き込み（○○、XX、（仮）、【要確認】）が残っている。様式の中は見ない。",
        "A placeholder or a remark to oneself is still open; forms are not looked at.");
  }

  /** The blanks of a form are there to be filled in by its users. */
  static boolean isForm(Node node) {
    return Series.kindOf(node) == LabelKind.FORM
        || node.parent().map(Placeholder::isForm).orElse(false);
  }

  private record Place(Stretch stretch, int from, int to) {}

  @Override
  public void check(Draft draft, Report report) {
    var places = new LinkedHashMap<String, List<Place>>();
    for (Stretch stretch : draft.stretches()) {
      if (isForm(stretch.node())) {
        continue;
      }
      for (Lexicon.Hit<String> hit : OPEN.in(stretch.text())) {
        if (!PlaceholderDate.isDate(stretch.text(), hit.from(), hit.to())) {
          places
              .computeIfAbsent(
                  stretch.text().substring(hit.from(), hit.to()), k -> new ArrayList<>())
              .add(new Place(stretch, hit.from(), hit.to()));
        }
      }
    }
    places.forEach((words, all) -> tell(words, all, report));
  }

  private void tell(String words, List<Place> all, Report report) {
    Place first = all.getFirst();
    report.add(
        this,
        first.stretch(),
        first.from(),
        new Message(
            "「%s」が%d箇所に残っています。正しい語を入れるか、削ってください。".formatted(words, all.size()),
            "%s is still open in %d places. Fill it in or strike it.".formatted(words, all.size())),
        all.stream()
            .map(
                p ->
                    Evidence.at(p.stretch().lineAt(p.from()), p.stretch().around(p.from(), p.to())))
            .toList(),
        null);
  }
}
