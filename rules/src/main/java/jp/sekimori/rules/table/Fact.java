package jp.sekimori.rules.table;

/**
 * Something that a decision may rest on.
 *
 * @param id as rows and callers name it
 * @param label what it is called
 * @param question what to ask a person to find it out
 */
public record Fact(String id, FactType type, Words label, Words question) {

  /** The fact that says what somebody wants to do: its values are the tables. */
  public static final String ACT = "act";
}
