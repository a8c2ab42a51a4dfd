package jp.sekimori.benchmarks.rules;

import org.drools.ruleunits.api.DataSource;
import org.drools.ruleunits.api.RuleUnitData;
import org.drools.ruleunits.api.SingletonStore;

/** What the rules of ThirtyUnit.drl look at and write down. */
public class ThirtyUnit implements RuleUnitData {
  private final SingletonStore<Example> cases = DataSource.createSingleton();
  private final Sum answer = new Sum();

  /** What the rules that fired come to. */
  public static final class Sum {
    private int effect;
    private int must;
    private int rows;

    /** A row applies. */
    public void apply(int row, int strictness, int obligations) {
      rows |= 1 << row;
      effect = Math.max(effect, strictness);
      must |= obligations;
    }

    HandWrittenLean.Answer take() {
      var taken = new HandWrittenLean.Answer(effect, must, rows);
      rows = 0;
      effect = 0;
      must = 0;
      return taken;
    }
  }

  public SingletonStore<Example> getCases() {
    return cases;
  }

  public Sum getAnswer() {
    return answer;
  }
}
