package jp.sekimori.app.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Who;

/**
 * Who does the step that waits, today.
 *
 * @param who whom the way means
 * @param today who that is, those left out whose own matter it is
 * @param own those with the role, where nobody but them has it: they decide only with a reason that
 *     is listed for audit
 * @param leftOut those who would be asked, were it not their own matter
 */
public record Decider(Leg leg, List<Who> who, Addressee today, List<UUID> own, List<UUID> leftOut) {
  public Decider {
    who = List.copyOf(who);
    own = List.copyOf(own);
    leftOut = List.copyOf(leftOut);
  }

  /** In which way somebody may do it. */
  public enum Way {
    /** Not at all. */
    NONE,
    /** In the role that is meant, or that stands above it. */
    ROLE,
    /** Since nobody else is there: only with a reason, listed for audit. */
    OVERRIDE
  }

  public Way way(UUID person) {
    if (today.includes(person)) {
      return today.secretariat() ? Way.OVERRIDE : Way.ROLE;
    }
    // Whoever keeps the policy comes before those whose own matter it is.
    return today.people().isEmpty() && own.contains(person) ? Way.OVERRIDE : Way.NONE;
  }

  Optional<Addressee.Asked> asked(UUID person) {
    return today.find(person);
  }

  /** Whether it fell to somebody above those who are meant. */
  public boolean isAbove() {
    return !today.passed().isEmpty() && !today.secretariat();
  }
}
