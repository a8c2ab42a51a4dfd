package jp.sekimori.rules.table;

import java.util.List;

/** Facts as somebody gave them: read, or refused with the reasons. */
public sealed interface Given {

  record Read(Facts facts) implements Given {}

  /** So many reasons are told. */
  int MOST = 10;

  /** Stands behind the others where there are more. */
  Refusal MORE =
      new Refusal(
          "",
          new Words("ほかにも直すところがあります。", "There is more to mend."),
          new Words("ここまでを直して、もう一度試してください。", "Mend these and try again."));

  /**
   * @param refusals at most {@value #MOST}, and {@link #MORE}
   */
  record Refused(List<Refusal> refusals) implements Given {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * @param fact the name that was given; empty where none is meant
   * @param mend how to put it right
   */
  record Refusal(String fact, Words what, Words mend) {}
}
