package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/** 「第８ 緊急時の対策」 where 第９ bears that heading. */
final class ReferenceTitle implements Rule.OfText {
  @Override
  public About about() {
    return About.error(
        "reference-title",
        "番号と見出しで引用している条項の、番号と見出しが合わない。",
        "A reference gives a number and a heading that do not belong together.");
  }

  @Override
  public void check(Draft draft, Report report) {
    var headings = new Headings(draft);
    for (Mention mention : draft.mentions()) {
      headings.misquoted(mention).ifPresent(wrong -> tell(mention, wrong, report));
    }
  }

  private void tell(Mention mention, Headings.Misquoted wrong, Report report) {
    Stretch stretch = mention.stretch();
    int start = mention.reference().start();
    int end = mention.reference().end();
    var evidence = new ArrayList<String>();
    evidence.add(Evidence.at(stretch.lineAt(start), stretch.around(start, end + 12)));
    evidence.addAll(Evidence.of(mention.targets()));
    evidence.addAll(Evidence.of(wrong.bearers()));
    report.add(
        this, stretch, start, message(mention, wrong), evidence, fix(mention, wrong.bearers()));
  }

  private static Message message(Mention mention, Headings.Misquoted wrong) {
    String printed = mention.printed();
    if (wrong.bearers().isEmpty()) {
      return new Message(
          "「%s」の見出しは「%s」ではありません。".formatted(printed, wrong.quoted()),
          "%s does not bear the heading %s.".formatted(printed, wrong.quoted()));
    }
    String bearers = String.join("、", wrong.bearers().stream().map(Evidence::name).toList());
    return new Message(
        "「%s」と引用していますが、見出し「%s」は「%s」のものです。".formatted(printed, wrong.quoted(), bearers),
        "The reference says %s, but the heading %s is that of %s."
            .formatted(printed, wrong.quoted(), bearers));
  }

  /** The heading tells which clause is meant as long as one clause alone bears it. */
  private static Finding.@Nullable Fix fix(Mention mention, List<Node> bearers) {
    if (bearers.size() != 1) {
      return null;
    }
    return mention
        .stretch()
        .replace(
            mention.reference().start(),
            mention.reference().end(),
            bearers.getFirst().clause().label().compact());
  }
}
