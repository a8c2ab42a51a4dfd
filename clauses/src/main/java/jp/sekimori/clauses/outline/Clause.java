package jp.sekimori.clauses.outline;

import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.text.Passage;

/**
 * A node of a policy's tree: 条項.
 *
 * @param label what names it, {@link Label#NONE} for an unlabelled paragraph
 * @param caption the heading printed above the label, such as （目的） above 第１条; empty for most
 * @param text the paragraph that the label stands in, without the label; what follows in paragraphs
 *     of their own are children. Empty where nothing follows the label.
 * @param line 1-based line of the input on which the label (or the paragraph) starts
 * @param elided whether the text was left out when the document was printed （略）
 * @param uncertain whether the extraction leaves in doubt what was printed (a scrambled chart)
 * @param notes where a reader would hesitate
 * @param children the clauses below it, in printed order
 */
public record Clause(
    Label label,
    Passage caption,
    Passage text,
    int line,
    boolean elided,
    boolean uncertain,
    List<Note> notes,
    List<Clause> children) {

  public Clause {
    notes = List.copyOf(notes);
    children = List.copyOf(children);
  }

  public Clause withChildren(List<Clause> others) {
    return new Clause(label, caption, text, line, elided, uncertain, notes, others);
  }
}
