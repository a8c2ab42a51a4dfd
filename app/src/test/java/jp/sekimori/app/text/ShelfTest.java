package jp.sekimori.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.text.Passage;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private final MovedClock clock = new MovedClock();
  private final Shelf shelf = new Shelf(clock);

  @Test
  void whatIsPutIsFound() {
    Work work = work("a");
    assertThat(shelf.find(shelf.put(work))).containsSame(work);
    assertThat(shelf.find("another")).isEmpty();
  }

  @Test
  void whatNobodyLooksAtIsGoneAfterItsTime() {
    String id = shelf.put(work("a"));
    clock.move(Shelf.KEPT);
    assertThat(shelf.find(id)).isPresent();
    clock.move(Shelf.KEPT.plusSeconds(1));
    assertThat(shelf.find(id)).isEmpty();
  }

  @Test
  void lookingAtItKeepsIt() {
    String id = shelf.put(work("a"));
    for (int i = 0; i < 5; i++) {
      clock.move(Shelf.KEPT.minusSeconds(1));
      assertThat(shelf.find(id)).isPresent();
    }
  }

  @Test
  void theLeastRecentlyUsedMakesRoom() {
    List<String> ids =
        IntStream.range(0, Shelf.ROOM).mapToObj(i -> shelf.put(work("w" + i))).toList();
    assertThat(shelf.find(ids.getFirst())).isPresent();
    String another = shelf.put(work("another"));
    assertThat(shelf.find(ids.getFirst())).isPresent();
    assertThat(shelf.find(ids.get(1))).isEmpty();
    assertThat(shelf.find(another)).isPresent();
  }

  @Test
  void largeWorkMakesTheOldestGoAndIsKeptItself() {
    String small = shelf.put(work("small"));
    String large = shelf.put(workOf(Shelf.CHARACTERS - 1));
    assertThat(shelf.find(small)).isPresent();
    String larger = shelf.put(workOf(Shelf.CHARACTERS + 1));
    assertThat(shelf.find(small)).isEmpty();
    assertThat(shelf.find(large)).isEmpty();
    assertThat(shelf.find(larger)).isPresent();
  }

  @Test
  void whatIsDiscardedIsGone() {
    String id = shelf.put(work("a"));
    shelf.discard(id);
    assertThat(shelf.find(id)).isEmpty();
  }

  @Test
  void idsAreLongAndDiffer() {
    var ids = IntStream.range(0, 100).mapToObj(_ -> shelf.put(work("a"))).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"));
  }

  private static Work work(String name) {
    return new Work.Single(
        name, new Reading(Outline.of(List.of()), List.of(), List.of()), List.of());
  }

  private static Work workOf(long characters) {
    var text = Passage.of(1, "字".repeat(Math.toIntExact(characters)));
    var clause = new Clause(Label.NONE, Passage.EMPTY, text, 1, false, false, List.of(), List.of());
    var reading = new Reading(Outline.of(List.of(clause)), List.of(), List.of());
    return new Work.Single("large", reading, List.of());
  }

  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-04-01T00:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
