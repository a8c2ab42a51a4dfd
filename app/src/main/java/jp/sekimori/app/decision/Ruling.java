package jp.sekimori.app.decision;

import java.time.LocalDate;
import java.util.Optional;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.Rulebook;

/** By which rules an organization decides on a day, or why nothing can be decided. */
public sealed interface Ruling {

  /**
   * The rules of an edition: the one in force on the day, or one that was asked for by name.
   *
   * @param edition as the pack knows it
   * @param rulebook ready to decide
   * @param held the text of that edition, where the organization has imported it
   * @param title what the organization calls its policy; the pack's title where it holds none
   */
  record InForce(
      PackRules rules,
      Pack.Edition edition,
      Rulebook rulebook,
      Optional<Edition> held,
      Message title)
      implements Ruling {
    public Pack pack() {
      return rules.pack();
    }

    /** The short name of the policy in addresses: the organization's own, else the pack's. */
    public String policy() {
      return held.map(each -> each.policy().code()).orElse(pack().policy());
    }
  }

  /**
   * 本文がありません: no rules are at hand for what bound on that day, and nothing is guessed from other
   * editions.
   *
   * @param since the day on which what bound then came into force; empty where nothing is known
   * @param held the edition in force then, where its text is held but the pack has no rules for it
   */
  record NotHeld(PackRules rules, LocalDate day, Optional<LocalDate> since, Optional<Edition> held)
      implements Ruling {}

  /**
   * The organization decides by no pack.
   *
   * @param pack the one that was chosen, where it has no rules (any more)
   */
  record NoRules(Optional<String> pack) implements Ruling {}
}
