package jp.sekimori.rules.table;

import java.util.List;
import java.util.Set;

/** What a row wants of one fact. A row without a condition on a fact takes any value of it. */
public sealed interface Condition {

  /** As the file has it. */
  String written();

  /** One of these values: yes and no, choices, levels. Comparisons of levels are worked out. */
  record OneOf(String written, Set<String> values) implements Condition {
    public OneOf {
      values = Set.copyOf(values);
    }
  }

  /** Within one of these spans; none overlap, and they ascend. */
  record Within(String written, List<Span> spans) implements Condition {
    public Within {
      spans = List.copyOf(spans);
    }
  }
}
