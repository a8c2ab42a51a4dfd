package jp.sekimori.app.decision;

import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.FactType;

/**
 * A decision in words, whole: what was asked, the answer, what has to be done, and why. It refers
 * to nothing, so that what is kept of it stays readable when rules and clauses change. Its shape is
 * that of records kept; fields may be added and are then optional.
 *
 * @param act the id of the table
 * @param title what somebody wants to do
 * @param facts on which it rests, in the order of asking
 * @param reasons the rows that apply; the deciding ones first
 * @param duties what has to be done, each once
 * @param handling what goes with the class of the information whatever is done
 * @param clauses that say so, each once
 */
public record Told(
    String act,
    Message title,
    Effect effect,
    List<Known> facts,
    List<Reason> reasons,
    List<Duty> duties,
    List<Permission> permits,
    List<Handling> handling,
    List<Source> clauses) {

  /** What is known of the case. */
  public record Known(String fact, Message label, String value, Message said) {
    String asked() {
      return fact + "=" + value;
    }

    /** Whether what was said says nothing without what it is about: yes, no, a number. */
    public boolean needsLabel() {
      return value.equals(FactType.YesNo.YES)
          || value.equals(FactType.YesNo.NO)
          || Character.isDigit(value.charAt(0));
    }
  }

  /**
   * A row that applies.
   *
   * @param question what the policy leaves open (要確認)
   * @param supplement what is supplied where the policy says nothing (補完)
   * @param duties ids of what it demands
   * @param clauses ids
   */
  public record Reason(
      String row,
      Effect effect,
      Message because,
      Optional<Message> question,
      Optional<Message> supplement,
      List<String> duties,
      List<String> clauses) {}

  /**
   * Something that has to be done.
   *
   * @param clauses ids of those that demand it
   */
  public record Duty(String id, Message label, List<String> clauses) {}

  /**
   * A permit that has to be asked for.
   *
   * @param role the id of the role that decides
   * @param decides what that role is called
   */
  public record Permission(String id, Message label, String role, Message decides) {}

  /** What goes with a class. */
  public record Handling(Message level, List<Duty> duties) {}

  /**
   * A clause.
   *
   * @param number as people name it
   * @param official whether the text is the official wording; else it is the summary 要旨
   * @param text paragraph by paragraph; empty where the official document leaves it out
   * @param address of its page
   */
  public record Source(
      String id,
      String number,
      Optional<Message> title,
      boolean official,
      List<Message> text,
      String address) {}

  /** The number of a clause, for where only its id is at hand. */
  public String number(String clause) {
    return clauses.stream()
        .filter(source -> source.id().equals(clause))
        .map(Source::number)
        .findFirst()
        .orElse(clause);
  }

  /** The place of a clause among the clauses, from 1; 0 where it is not among them. */
  public int place(String clause) {
    return clauses.stream().map(Source::id).toList().indexOf(clause) + 1;
  }

  /** Whether it is worth saying which clause demands what: not all clauses demand everything. */
  public boolean dutiesDiffer() {
    return duties.stream().map(Duty::clauses).distinct().count() > 1;
  }

  /** Whether the same was asked, whatever the answer. */
  public boolean asks(Told other) {
    return act.equals(other.act)
        && facts.stream()
            .map(Known::asked)
            .toList()
            .equals(other.facts.stream().map(Known::asked).toList());
  }

  /** Whether it rests on something that the policy leaves open (要確認). */
  public boolean hasQuestion() {
    return reasons.stream().anyMatch(reason -> reason.question().isPresent());
  }

  /** The sentence that says why it is so. */
  public Message because() {
    return reasons.getFirst().because();
  }
}
