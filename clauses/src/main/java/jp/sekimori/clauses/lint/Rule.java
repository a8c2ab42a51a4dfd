package jp.sekimori.clauses.lint;

import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.text.Message;

/** One kind of defect, and how to find it. */
sealed interface Rule {

  About about();

  default String id() {
    return about().id();
  }

  default Finding.Severity severity() {
    return about().severity();
  }

  default Message description() {
    return about().description();
  }

  /**
   * @param id stable: suppression files and reports of others name it
   * @param severity of every finding of the rule
   * @param description what the rule looks for
   */
  record About(String id, Finding.Severity severity, Message description) {
    static About error(String id, String ja, String en) {
      return new About(id, Finding.Severity.ERROR, new Message(ja, en));
    }

    static About warning(String id, String ja, String en) {
      return new About(id, Finding.Severity.WARNING, new Message(ja, en));
    }

    static About question(String id, String ja, String en) {
      return new About(id, Finding.Severity.QUESTION, new Message(ja, en));
    }
  }

  /** A defect that shows in one text. */
  non-sealed interface OfText extends Rule {
    void check(Draft draft, Report report);
  }

  /** A defect that shows only when two editions are read together; it is told of the newer one. */
  non-sealed interface OfPair extends Rule {
    void check(Comparison comparison, Draft older, Draft newer, Report report);
  }
}
