package jp.sekimori.evidence.entry;

import java.util.Comparator;
import jp.sekimori.evidence.Reading;

/**
 * Something that records are about, in whatever version.
 *
 * @param kind as in {@link Subject}
 * @param id as in {@link Subject}
 */
public record Thing(String kind, String id) implements Comparable<Thing> {
  private static final Comparator<Thing> ORDER =
      Comparator.comparing(Thing::kind).thenComparing(Thing::id);

  public Thing {
    Terms.name(kind);
    Terms.reference(id);
  }

  public static Thing of(Subject subject) {
    return new Thing(subject.kind(), subject.id());
  }

  /** Reads exactly what {@link #toString} writes. */
  public static Reading<Thing> read(String text) {
    int blank = text.indexOf(' ');
    try {
      return Reading.good(
          new Thing(text.substring(0, Math.max(0, blank)), text.substring(blank + 1)));
    } catch (IllegalArgumentException e) {
      return Reading.malformed("対象は「種類 識別子」の形です。", "A subject is: kind id.");
    }
  }

  @Override
  public int compareTo(Thing other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
