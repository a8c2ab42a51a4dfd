package jp.sekimori.app.control.revise;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed in a file, line by line, with some lines around.
 *
 * @param lines in the order of the newer file; what is left out between them is a {@link Kind#GAP}
 */
public record LineDiff(List<Line> lines) {
  private static final int AROUND = 3;

  /** What became of a line. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED,
    GAP;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** As in the margin. */
    public String sign() {
      return switch (this) {
        case SAME -> " ";
        case ADDED -> "+";
        case REMOVED -> "-";
        case GAP -> "…";
      };
    }
  }

  /**
   * @param number in the newer file; 0 for what is not in it
   */
  public record Line(Kind kind, int number, String text) {}

  public LineDiff {
    lines = List.copyOf(lines);
  }

  static LineDiff of(Optional<String> before, Optional<String> after) {
    return new LineDiff(near(all(lines(before), lines(after))));
  }

  private static List<String> lines(Optional<String> text) {
    return text.map(each -> each.lines().toList()).orElse(List.of());
  }

  private static List<Line> all(List<String> before, List<String> after) {
    var all = new ArrayList<Line>();
    int number = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
      boolean isSame = delta.getType() == DeltaType.EQUAL;
      if (!isSame) {
        delta.getSource().getLines().forEach(line -> all.add(new Line(Kind.REMOVED, 0, line)));
      }
      for (String line : delta.getTarget().getLines()) {
        all.add(new Line(isSame ? Kind.SAME : Kind.ADDED, ++number, line));
      }
    }
    return all;
  }

  private static List<Line> near(List<Line> all) {
    var near = new ArrayList<Line>();
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      if (isNear(all, i)) {
        if (i > last + 1) {
          near.add(new Line(Kind.GAP, 0, ""));
        }
        near.add(all.get(i));
        last = i;
      }
    }
    return near;
  }

  private static boolean isNear(List<Line> all, int index) {
    return all
        .subList(Math.max(0, index - AROUND), Math.min(all.size(), index + AROUND + 1))
        .stream()
        .anyMatch(line -> line.kind() != Kind.SAME);
  }
}
