package jp.sekimori.evidence.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.HashRows;
import org.jspecify.annotations.Nullable;

/** The records of one full range of 256, each in its place, in whatever order they came. */
final class Block {
  static final int WIDTH = HashRows.WIDTH;

  private final long first;
  private final @Nullable Slot[] slots = new @Nullable Slot[WIDTH];
  private final List<Slot> arrivals = new ArrayList<>();
  private Peaks proven = Peaks.of(0, List.of());

  Block(long first) {
    this.first = first;
  }

  long first() {
    return first;
  }

  long last() {
    return first + WIDTH - 1;
  }

  boolean covers(long number) {
    return number >= first && number <= last();
  }

  boolean has(long number) {
    return slots[(int) (number - first)] != null;
  }

  boolean isFull() {
    return arrivals.size() == WIDTH;
  }

  void put(Slot slot) {
    slots[(int) (slot.number() - first)] = slot;
    arrivals.add(slot);
  }

  /** In the order in which they came. */
  List<Slot> arrivals() {
    return arrivals;
  }

  /** The hashes of the first {@code count} records; known ones where a checkpoint gave them. */
  Peaks peaks(Side side, int count) {
    Peaks peaks = proven.copy();
    for (int i = (int) proven.size(); i < count; i++) {
      peaks.append(0, Slot.hash(slots[i], side));
    }
    return peaks;
  }

  @Nullable Hash root(Side side) {
    return peaks(side, WIDTH).at(0);
  }

  /** From now on the first records count as a checkpoint states them, whatever stands here. */
  void prove(int count, List<Hash> peaks) {
    proven = Peaks.of(count, peaks);
  }

  /** How many of the first records a checkpoint has vouched for. */
  int proven() {
    return (int) proven.size();
  }

  /** The records whose two hashes differ and that no checkpoint has been held against yet. */
  List<Slot> differing(long from, long to) {
    return Stream.of(slots)
        .filter(slot -> slot != null && slot.differs())
        .map(slot -> (Slot) slot)
        .filter(slot -> slot.number() >= Math.max(from, first + proven.size()))
        .filter(slot -> slot.number() <= to)
        .toList();
  }

  List<Slot> differing() {
    return differing(first, last());
  }
}
