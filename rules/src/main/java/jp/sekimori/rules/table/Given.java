package jp.sekimori.rules.table;

import java.util.List;

/** Facts as somebody gave them: read, or refused with every reason. */
public sealed interface Given {

  record Read(Facts facts) implements Given {}

  record Refused(List<Refusal> refusals) implements Given {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * @param fact the name that was given
   * @param mend how to put it right
   */
  record Refusal(String fact, Words what, Words mend) {}
}
