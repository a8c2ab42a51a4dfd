package jp.sekimori.app.policy;

import java.time.LocalDate;
import java.util.Optional;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;

/**
 * What a text says about itself. Shown to whoever confirms an import, as what it is: a proposal.
 *
 * @param title the heading that the text begins with
 * @param inForce the day named by its last 附則 that says when something comes into force
 * @param source the sentence that names the day; empty where none does
 */
public record Proposal(Optional<String> title, Optional<LocalDate> inForce, String source) {
  public static final Proposal NONE = new Proposal(Optional.empty(), Optional.empty(), "");

  private static final int LONGEST_TITLE = 60;

  public static Proposal of(Outline outline) {
    Optional<String> title =
        outline.roots().stream()
            .findFirst()
            .filter(first -> !first.label().isPrinted())
            .map(first -> first.text().text())
            .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TITLE);
    Optional<String> sentence =
        outline.nodes().reversed().stream()
            .filter(Proposal::isBelowSupplement)
            .map(node -> node.clause().text().text())
            .filter(text -> text.contains("施行") && Wareki.first(text).isPresent())
            .findFirst();
    return new Proposal(title, sentence.flatMap(Wareki::first), sentence.orElse(""));
  }

  private static boolean isBelowSupplement(Outline.Node node) {
    for (var at = Optional.of(node); at.isPresent(); at = at.get().parent()) {
      Clause clause = at.get().clause();
      if (clause.label().kind() == LabelKind.SUPPLEMENT) {
        return true;
      }
    }
    return false;
  }
}
