package jp.sekimori.clauses.outline;

import java.util.List;
import java.util.Objects;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import org.jspecify.annotations.Nullable;

/**
 * A clause that is still open while the outline is read: the next label may go below it. Immutable;
 * the open clauses form a list from the innermost to the document itself.
 */
final class Level {
  /** The whole document, in which the roots stand. */
  static final Level DOCUMENT = new Level(null, 0, LabelKind.PARAGRAPH, List.of(), true, null);

  private final @Nullable Level up;
  private final int depth;
  private final LabelKind kind;
  private final List<Integer> numbers;
  private final boolean heading;
  private final @Nullable Series series;
  private final int hash;

  private Level(
      @Nullable Level up,
      int depth,
      LabelKind kind,
      List<Integer> numbers,
      boolean heading,
      @Nullable Series series) {
    this.up = up;
    this.depth = depth;
    this.kind = kind;
    this.numbers = numbers;
    this.heading = heading;
    this.series = series;
    int own = kind.ordinal() * 31 + numbers.hashCode();
    this.hash =
        ((up == null ? 7 : up.hash) * 31 + own) * 31 + (series == null ? 0 : series.hashCode());
  }

  @Nullable Level up() {
    return up;
  }

  /** 0 for the document, 1 for a root, and so on. */
  int depth() {
    return depth;
  }

  LabelKind kind() {
    return kind;
  }

  List<Integer> numbers() {
    return numbers;
  }

  /** Whether the clause is a heading without a sentence of its own. */
  boolean isHeading() {
    return heading;
  }

  @Nullable Series series() {
    return series;
  }

  boolean isChildless() {
    return series == null;
  }

  @Nullable Series series(int key) {
    Series s = series;
    while (s != null && s.key() != key) {
      s = s.next();
    }
    return s;
  }

  /** The open clause at {@code depth}, this one or one above it. */
  Level at(int wanted) {
    Level level = this;
    while (level.depth > wanted) {
      level = Objects.requireNonNull(level.up);
    }
    return level;
  }

  boolean hasAbove(LabelKind wanted) {
    for (Level level = this; level != null; level = level.up) {
      if (level.kind == wanted && level.depth > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether this clause or one above it bears a label that looks like this kind's. */
  boolean hasAboveLike(LabelKind wanted) {
    for (Level level = this; level != null; level = level.up) {
      if (level.depth > 0 && level.kind.looksLike(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** The innermost open clause after {@code label} was put below this one. */
  Level open(Label label, int key, boolean isHeading) {
    Series before = series(key);
    var highest =
        before == null || Series.compare(label.reached(), before.highest()) > 0
            ? label.reached()
            : before.highest();
    var advanced = new Series(key, label.reached(), highest, without(series, key));
    var parent = new Level(up, depth, kind, numbers, heading, advanced);
    return new Level(parent, depth + 1, label.kind(), label.reached(), isHeading, null);
  }

  private static @Nullable Series without(@Nullable Series list, int key) {
    if (list == null) {
      return null;
    }
    if (list.key() == key) {
      return list.next();
    }
    Series rest = without(list.next(), key);
    return rest == list.next() ? list : new Series(list.key(), list.last(), list.highest(), rest);
  }

  /** Whether reading on from here is the same as reading on from {@code other}. */
  boolean isSameAs(Level other) {
    Level a = this;
    Level b = other;
    while (a != b) {
      if (a == null
          || b == null
          || a.hash != b.hash
          || a.kind != b.kind
          || !a.numbers.equals(b.numbers)
          || !Objects.equals(a.series, b.series)) {
        return false;
      }
      a = a.up;
      b = b.up;
    }
    return true;
  }

  int contentHash() {
    return hash;
  }
}
