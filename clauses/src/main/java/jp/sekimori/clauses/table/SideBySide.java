package jp.sekimori.clauses.table;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.table.Gutter.Half;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.clauses.text.Pages;

/** Tables whose columns stand beside one another on the same lines. */
final class SideBySide {
  private SideBySide() {}

  /** Whether most lines of text bear both columns, with a tab or a gutter between. */
  static boolean isManner(Pages pages, Heads heads) {
    return isTabbed(pages) || isGuttered(pages, heads);
  }

  private static boolean isTabbed(Pages pages) {
    long printed = pages.lines().stream().filter(line -> !line.isBlank()).count();
    long tabbed = pages.lines().stream().filter(line -> line.text().indexOf('\t') >= 0).count();
    return tabbed > 1 && 2 * tabbed > printed;
  }

  private static boolean isGuttered(Pages pages, Heads heads) {
    int printed = 0;
    int parted = 0;
    for (List<Line> page : split(pages)) {
      int gutter = Gutter.in(page, heads.rightOn(page));
      for (Line line : page) {
        printed += line.isBlank() ? 0 : 1;
        parted += gutter > 0 && Gutter.cut(line, gutter).size() == 2 ? 1 : 0;
      }
    }
    return parted > 1 && 3 * parted > printed;
  }

  /** The pages, each with the heads above it, which help to find the gutter. */
  private static List<List<Line>> split(Pages pages) {
    var all = new ArrayList<List<Line>>();
    int from = 0;
    int ended = 0;
    for (int i = 0; i < pages.lines().size(); i++) {
      if (pages.starts().get(i)) {
        all.add(pages.lines().subList(from, ended));
        from = ended;
      }
      if (!pages.furniture().get(i) && !pages.lines().get(i).isBlank()) {
        ended = i + 1;
      }
    }
    all.add(pages.lines().subList(from, pages.lines().size()));
    return all;
  }

  static Columns columns(Pages pages, Heads heads) {
    boolean tabbed = isTabbed(pages);
    var left = new ArrayList<Line>();
    var right = new ArrayList<Line>();
    var furniture = new ArrayList<Line>();
    var notes = new ArrayList<Note>();
    boolean inside = false;
    int i = 0;
    for (List<Line> page : split(pages)) {
      int gutter = tabbed ? 0 : Gutter.in(page, heads.rightOn(page));
      for (Line line : page) {
        boolean apart = pages.furniture().get(i++);
        inside |= apart && heads.isOn(line.text());
        if (line.isBlank()) {
          continue;
        }
        if (apart || !inside) {
          furniture.add(line);
          continue;
        }
        for (Half half : tabbed ? cutAtTab(line) : Gutter.cut(line, gutter)) {
          if (half.spanning()) {
            notes.add(spanning(half.line()));
          }
          (half.side() == Side.LEFT ? left : right).add(half.line());
        }
      }
    }
    return new Columns(left, right, furniture, heads, notes);
  }

  private static List<Half> cutAtTab(Line line) {
    int tab = line.text().indexOf('\t');
    if (tab < 0) {
      return List.of(new Half(Side.LEFT, line, true));
    }
    var halves = new ArrayList<Half>();
    String left = line.text().substring(0, tab);
    String right = line.text().substring(tab + 1);
    if (!left.isBlank()) {
      halves.add(new Half(Side.LEFT, line.withText(left), false));
    }
    if (!right.isBlank()) {
      halves.add(new Half(Side.RIGHT, line.withText(right), false));
    }
    return halves;
  }

  private static Note spanning(Line line) {
    return new Note(
        Note.Kind.COLUMN,
        line.number(),
        new Message(
            line.number() + "行目は左右の欄に分けられません。左の欄のものとして読みました。",
            "Line " + line.number() + " cannot be parted; it was read as the left column's."));
  }
}
