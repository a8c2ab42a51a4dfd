package jp.sekimori.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Table;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private static Decider decider(Table table) {
    return new Decider(table, Generated.VOCABULARY, Generated.AXES);
  }

  @Test
  void agreesWithTheObviousWhereEverythingIsKnown() {
    for (int seed = 0; seed < 300; seed++) {
      var generated = new Generated(seed);
      Table table = generated.whole(20);
      Decider decider = decider(table);
      var obvious = new Obvious(table);
      for (int i = 0; i < 50; i++) {
        Facts facts = generated.facts(table, 0);
        assertThat(decider.decide(facts)).as("%s %s", seed, facts).isEqualTo(obvious.decide(facts));
      }
    }
  }

  @Test
  void agreesWithTheObviousWhereFactsAreMissing() {
    for (int seed = 0; seed < 300; seed++) {
      var generated = new Generated(seed);
      Table table = generated.whole(6);
      Decider decider = decider(table);
      var obvious = new Obvious(table);
      for (int i = 0; i < 8; i++) {
        Facts facts = generated.facts(table, 0.4);
        assertThat(decider.decide(facts)).as("%s %s", seed, facts).isEqualTo(obvious.decide(facts));
      }
    }
  }

  @Test
  void agreesWithTheObviousOnLargeTables() {
    for (int rows : new int[] {62, 63, 64, 127, 1_000, Table.MOST_ROWS}) {
      var generated = new Generated(rows);
      Table table = generated.large(rows);
      Decider decider = decider(table);
      var obvious = new Obvious(table);
      for (int i = 0; i < 50; i++) {
        Facts facts = generated.facts(table, 0);
        assertThat(decider.decide(facts)).as("%s %s", rows, facts).isEqualTo(obvious.decide(facts));
      }
    }
  }

  @Test
  void saysTheSameWithTheSameAnswer() {
    var generated = new Generated(1);
    Table table = generated.whole(10);
    Facts facts = generated.facts(table, 0);
    Decider decider = decider(table);
    assertThat(decider.decide(facts)).isSameAs(decider.decide(facts));
  }

  @Test
  void saysTheSameWithTheSameAnswerToAllWhoAskAtOnce() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      var generated = new Generated(seed);
      Table table = generated.large(seed % 2 == 0 ? 40 : 200);
      Decider decider = decider(table);
      List<Facts> cases = IntStream.range(0, 500).mapToObj(_ -> generated.facts(table, 0)).toList();
      List<Callable<List<Decision>>> askers =
          Collections.nCopies(8, () -> cases.stream().map(decider::decide).toList());
      try (ExecutorService threads = Executors.newFixedThreadPool(askers.size())) {
        for (Future<List<Decision>> answers : threads.invokeAll(askers)) {
          for (int i = 0; i < cases.size(); i++) {
            assertThat(answers.get().get(i)).isSameAs(decider.decide(cases.get(i)));
          }
        }
      }
    }
  }

  @Test
  void allocatesNothingForACaseThatItKnows() {
    var generated = new Generated(1);
    Table table = generated.large(30);
    Decider decider = decider(table);
    List<Facts> cases = IntStream.range(0, 100).mapToObj(_ -> generated.facts(table, 0)).toList();
    cases.forEach(decider::decide);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < cases.size(); i++) {
      decider.decide(cases.get(i));
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
  }
}
