package jp.sekimori.evidence.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Puts every record in its place, whatever order they come in, and knows which are missing, twice,
 * or out of order. Range by range it hands them on to the judge.
 */
final class Roll implements Register {
  /** Records that came far too early and are kept for their range. */
  private static final int MAX_STRAYS = 2 * Block.WIDTH;

  private final Judge judge;
  private final Findings findings;
  private final Gaps gaps = new Gaps();
  private final TreeMap<Long, Slot> strays = new TreeMap<>();
  private final List<Unread> unread = new ArrayList<>();
  private Block block = new Block(0);
  private long next;
  private long previous = -1;

  /** A line that could not be read, and the record that was expected there. */
  private record Unread(long line, long expected, Message why) {}

  Roll(Judge judge, Findings findings) {
    this.judge = judge;
    this.findings = findings;
  }

  /** The number after the highest so far. */
  @Override
  public long next() {
    return next;
  }

  Block block() {
    return block;
  }

  @Override
  public void record(long line, long number, Hash computed, Hash stated) {
    var slot = new Slot(line, number, previous, computed, stated);
    if (number > block.last() && block.isFull()) {
      close(0, null);
    }
    if (number > block.last()) {
      stray(slot);
      return;
    }
    previous = number;
    if (number < block.first()) {
      late(slot);
    } else {
      place(slot);
    }
  }

  private void place(Slot slot) {
    if (block.has(slot.number())) {
      findings.add(Wording.twice(slot.line(), slot.number()));
      return;
    }
    block.put(slot);
    next = Math.max(next, slot.number() + 1);
  }

  private void late(Slot slot) {
    if (!gaps.remove(slot.number())) {
      findings.add(Wording.twice(slot.line(), slot.number()));
      return;
    }
    findings.add(Wording.outOfOrder(slot.line(), slot.number(), slot.after()));
    Block lacking = judge.lacking(slot.number());
    if (lacking != null) {
      lacking.put(slot);
    }
  }

  private void stray(Slot slot) {
    if (strays.putIfAbsent(slot.number(), slot) != null) {
      findings.add(Wording.twice(slot.line(), slot.number()));
    }
    if (strays.size() > MAX_STRAYS) {
      advance(strays.firstKey());
    }
  }

  void unreadable(long line, Message why) {
    unread.add(new Unread(line, next, why));
  }

  /** Goes on to where this record should stand; what was not found until there is missing. */
  void advance(long number) {
    if (number > block.last()) {
      close(0, null);
      long wanted = number - number % Block.WIDTH;
      long first = strays.isEmpty() ? wanted : Math.min(wanted, start(strays.firstKey()));
      if (first > block.first()) {
        skip(first);
      }
      advance(number);
    }
    next = Math.max(next, number);
  }

  private static long start(long number) {
    return number - number % Block.WIDTH;
  }

  private void skip(long first) {
    gaps.add(block.first(), first - 1);
    judge.skip(first);
    open(first);
  }

  /** A range hash: where it stands its range is over. */
  void range(long line, long first, long last, Hash stated) {
    boolean ahead = strays.ceilingKey(first) != null && strays.ceilingKey(first) <= last;
    if (first > block.first() && (ahead || (block.isFull() && first == block.last() + 1))) {
      advance(first);
    }
    if (first == block.first()) {
      close(line, stated);
    } else {
      findings.add(
          new Finding(
              Kind.REORDERED,
              Place.range(line, first, last),
              new Message("範囲のハッシュが別の場所に置かれています。", "The range hash stands in the wrong place."),
              new Message(
                  "記録 " + block.first() + " からの範囲が続いています。",
                  "The range from record " + block.first() + " is not over.")));
    }
  }

  private void close(long line, @Nullable Hash kept) {
    if (kept == null) {
      findings.add(
          new Finding(
              Kind.MISSING,
              Place.range(0, block.first(), block.last()),
              new Message("範囲のハッシュの行がありません。", "The line with the range hash is missing."),
              new Message(
                  "記録そのものは、次のチェックポイントで確かめられます。",
                  "The records themselves can still be held against the next checkpoint.")));
    }
    takeStock(block.last());
    judge.close(block, line, kept);
    open(block.first() + Block.WIDTH);
  }

  private void open(long first) {
    block = new Block(first);
    next = Math.max(next, first);
    while (!strays.isEmpty() && strays.firstKey() <= block.last()) {
      Slot stray = strays.pollFirstEntry().getValue();
      if (stray.number() >= block.first()) {
        findings.add(Wording.outOfOrder(stray.line(), stray.number(), stray.after()));
        place(stray);
      } else {
        late(stray);
      }
    }
  }

  /** What of the range is missing, unreadable or out of order. */
  private void takeStock(long last) {
    if (!Order.holds(block.arrivals())) {
      Order.disturbed(block.arrivals())
          .forEach(
              slot -> findings.add(Wording.outOfOrder(slot.line(), slot.number(), slot.after())));
    }
    for (long number = block.first(); number <= last; number++) {
      if (!block.has(number) && !wasUnreadable(number)) {
        gaps.add(number, number);
      }
    }
    unread.forEach(
        line -> findings.add(Wording.unreadableLine(line.line(), line.expected(), line.why())));
    unread.clear();
  }

  private boolean wasUnreadable(long number) {
    for (Unread line : unread) {
      if (line.expected() == number) {
        findings.add(Wording.unreadableRecord(line.line(), number, line.why()));
        unread.remove(line);
        return true;
      }
    }
    return false;
  }

  /**
   * The file is over.
   *
   * @param records how many records there should have been
   * @param by who says so
   */
  void end(long records, Message by) {
    if (!strays.isEmpty() && strays.lastKey() < records) {
      advance(strays.lastKey() + 1);
    }
    strays.values().forEach(s -> findings.add(Wording.outOfOrder(s.line(), s.number(), s.after())));
    takeStock(next - 1);
    if (next < records) {
      gaps.add(next, records - 1);
    }
    long cut = gaps.startOfSpanTo(records - 1);
    if (cut < records) {
      gaps.removeSpan(cut);
      findings.add(Wording.cutOff(cut, records - 1, by));
    }
    gaps.each((first, last) -> findings.add(Wording.missing(first, last)));
  }
}
