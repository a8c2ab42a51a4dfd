package jp.sekimori.clauses.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jp.sekimori.clauses.table.Seams.Mended;
import jp.sekimori.clauses.table.Unweaving.Unwoven;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Pages;
import org.jspecify.annotations.Nullable;

/** Tables whose columns follow one another piece by piece: per page, or per row. */
final class Interwoven {
  private final Pages pages;
  private final Heads heads;
  private final List<Strand> strands = new ArrayList<>();
  private final List<Line> furniture = new ArrayList<>();
  private final List<@Nullable Line> blankBefore = new ArrayList<>();

  private Interwoven(Pages pages, Heads heads) {
    this.pages = pages;
    this.heads = heads;
    gather();
  }

  static Columns columns(Pages pages, Heads heads, boolean blocks) {
    var table = new Interwoven(pages, heads);
    Unwoven unwoven = Unweaving.of(table.strands, blocks);
    Mended mended = Seams.mend(table.strands, unwoven, blocks);
    return new Columns(
        table.column(mended.sides(), Side.LEFT, blocks),
        table.column(mended.sides(), Side.RIGHT, blocks),
        table.furniture,
        heads,
        mended.notes());
  }

  /** Goes through the lines; what stands above the first heads is the title, not the table. */
  private void gather() {
    BitSet apart = pages.furniture();
    boolean inside = false;
    Side under = null;
    Line blank = null;
    for (int i = 0; i < pages.lines().size(); i++) {
      Line line = pages.lines().get(i);
      if (line.isBlank()) {
        blank = line;
        continue;
      }
      if (apart.get(i)) {
        furniture.add(line);
        if (heads.isOn(line.text())) {
          // Both heads in a row say no more than a line with both.
          boolean both = under == Side.LEFT && heads.sideOf(line.text()) == Side.RIGHT;
          under = both ? null : heads.sideOf(line.text());
          inside = true;
        }
      } else if (!inside) {
        furniture.add(line);
      } else {
        boolean start = pages.starts().get(i) && under != Side.RIGHT;
        strands.add(Strand.of(line, start, blank != null, under));
        blankBefore.add(start || under != null ? null : blank);
        under = null;
      }
      blank = null;
    }
  }

  private List<Line> column(Side[] sides, Side side, boolean blocks) {
    var lines = new ArrayList<Line>();
    Strand before = null;
    boolean turned = false;
    for (int i = 0; i < sides.length; i++) {
      Strand strand = strands.get(i);
      turned |= strand.pageStart();
      if (sides[i] != side) {
        continue;
      }
      Line blank = blankBefore.get(i);
      if (blocks && !turned && before != null && strand.isTornFrom(before)) {
        lines.add(
            lines.removeLast().withText(before.line().stripped() + " " + strand.line().text()));
      } else {
        if (blank != null && !turned && !lines.isEmpty()) {
          lines.add(blank);
        }
        lines.add(strand.line());
      }
      before = strand;
      turned = false;
    }
    return lines;
  }
}
