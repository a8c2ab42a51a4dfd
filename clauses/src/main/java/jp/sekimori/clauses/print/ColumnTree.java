package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Elision;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.OutlineReader;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.print.Found.Mark;
import jp.sekimori.clauses.print.Found.Paragraph;
import jp.sekimori.clauses.print.Sheet.Role;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.clauses.text.Passage;

/**
 * Builds the tree of one column. Where the paragraphs are marked with their place, the tree is the
 * marked one; a paragraph that someone put in between without a mark is placed by its label. Where
 * none is marked, the text itself is read.
 */
final class ColumnTree {
  /** No text is divided further; a file that says so is meant to exhaust the reader. */
  private static final int DEEPEST = 100;

  private final List<Draft> roots = new ArrayList<>();

  /** The clause last read and those above it, outermost first. */
  private final List<Draft> open = new ArrayList<>();

  private final List<Paragraph> captions = new ArrayList<>();

  private ColumnTree() {}

  /** Reads the paragraphs of one column from top to bottom; blank ones are passed over. */
  static Reading read(List<Paragraph> column, List<Line> furniture, List<Note> notes) {
    List<Paragraph> paragraphs = column.stream().filter(p -> !p.isBlank()).toList();
    Outline outline;
    var allNotes = new ArrayList<>(notes);
    var allFurniture = new ArrayList<>(furniture);
    if (paragraphs.stream().anyMatch(p -> p.mark() instanceof Mark.Clause)) {
      outline = new ColumnTree().build(paragraphs);
    } else {
      Reading plain = OutlineReader.read(paragraphs.stream().flatMap(ColumnTree::lines).toList());
      outline = plain.outline();
      allNotes.addAll(plain.notes());
      allFurniture.addAll(plain.furniture());
    }
    return new Reading(outline, allFurniture, allNotes);
  }

  private static Stream<Line> lines(Paragraph paragraph) {
    return paragraph.text().lines().map(line -> new Line(paragraph.number(), line));
  }

  private Outline build(List<Paragraph> paragraphs) {
    for (Paragraph paragraph : paragraphs) {
      switch (paragraph.mark()) {
        case Mark.Clause(Role role, int _, int _) when role == Role.CAPTION ->
            captions.add(paragraph);
        case Mark.Clause mark -> addMarked(paragraph, mark);
        case Mark.None(), Mark.Remark(), Mark.Heading() -> addUnmarked(paragraph);
      }
    }
    captions.forEach(caption -> add(Draft.unlabelled(caption, Passage.EMPTY), open.size()));
    return Outline.of(Draft.clauses(roots));
  }

  private void addMarked(Paragraph paragraph, Mark.Clause mark) {
    Draft draft =
        mark.role() == Role.LABELLED
            ? Draft.labelled(paragraph, mark.labelEnd(), caption())
            : Draft.unlabelled(paragraph, caption());
    int depth = Math.min(mark.depth(), Math.min(open.size(), DEEPEST));
    if (depth < mark.depth()) {
      draft.notes.add(
          place(paragraph, "字下げの深さに対応する上位の条項がありません。", "No clause stands one level above it."));
    }
    add(draft, depth);
  }

  /** Someone typed this paragraph in between: its label tells where it belongs. */
  private void addUnmarked(Paragraph paragraph) {
    Draft draft = Draft.labelled(paragraph, -1, caption());
    int depth = draft.readings.isEmpty() ? belowLastLabel() : depthOf(draft);
    draft.notes.add(
        place(
            paragraph,
            "書式から階層が分からないため、番号から判断しました。",
            "Its format tells no level; it was placed by its label."));
    add(draft, depth);
  }

  private int depthOf(Draft draft) {
    for (int depth = open.size() - 1; depth >= 0; depth--) {
      if (continuesSeries(open.get(depth), draft)) {
        return depth;
      }
    }
    return belowLastLabel();
  }

  private static boolean continuesSeries(Draft earlier, Draft draft) {
    return earlier.readings.stream()
        .anyMatch(last -> draft.readings.stream().anyMatch(next -> last.kind() == next.kind()));
  }

  private int belowLastLabel() {
    int depth = open.size();
    while (depth > 0 && open.get(depth - 1).readings.isEmpty()) {
      depth--;
    }
    return depth;
  }

  private void add(Draft draft, int depth) {
    while (open.size() > depth) {
      open.removeLast();
    }
    (open.isEmpty() ? roots : open.getLast().children).add(draft);
    open.add(draft);
  }

  private Passage caption() {
    var lines = captions.stream().flatMap(ColumnTree::lines).toList();
    captions.clear();
    return new Passage(lines);
  }

  private static Note place(Paragraph paragraph, String ja, String en) {
    return new Note(Note.Kind.PLACE, paragraph.number(), new Message(ja, en));
  }

  /** A clause while its column is being read. */
  private static final class Draft {
    final List<Label> readings;
    final Passage caption;
    final Passage text;
    final int line;
    final List<Note> notes = new ArrayList<>();
    final List<Draft> children = new ArrayList<>();

    private Draft(List<Label> readings, Passage caption, Passage text, int line) {
      this.readings = readings;
      this.caption = caption;
      this.text = text;
      this.line = line;
    }

    static Draft unlabelled(Paragraph paragraph, Passage caption) {
      return new Draft(List.of(), caption, paragraph.from(0), paragraph.number());
    }

    static Draft labelled(Paragraph paragraph, int labelEnd, Passage caption) {
      return PrintedLabel.find(paragraph.text(), labelEnd)
          .map(
              label ->
                  new Draft(
                      label.readings(), caption, paragraph.from(label.end()), paragraph.number()))
          .orElseGet(() -> unlabelled(paragraph, caption));
    }

    static List<Clause> clauses(List<Draft> siblings) {
      var labels =
          new ArrayList<>(
              SiblingLabels.decide(
                  siblings.stream().map(d -> d.readings).filter(r -> !r.isEmpty()).toList()));
      return siblings.stream()
          .map(d -> d.clause(d.readings.isEmpty() ? Label.NONE : labels.removeFirst()))
          .toList();
    }

    private Clause clause(Label label) {
      boolean elided = Elision.isElided(text.text());
      return new Clause(label, caption, text, line, elided, false, notes, clauses(children));
    }
  }
}
