package jp.sekimori.app.policy;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;

/** What the names of constraints mean to whoever ran into one. */
final class Conflicts {
  private record Known(String constraint, Refusal refusal) {}

  private static final List<Known> ALL =
      List.of(
          new Known(
              "policy_code_unique",
              Refusal.of(
                  "policy.code",
                  "この識別名の規程が既にあります。別の識別名にするか、既にある規程を選んでください。",
                  "A policy of this short name exists. Choose another name, or that policy.")),
          new Known(
              "edition_code_unique",
              Refusal.of(
                  "code",
                  "この識別名の版が、この規程に既にあります。別の識別名にしてください。",
                  "This policy has an edition of this short name. Choose another.")),
          new Known(
              "edition_one_in_force",
              Refusal.of(
                  "inForce",
                  "同じ日に施行中となる版が、ほかにあります。",
                  "Another edition is in force on the same day.")));

  private Conflicts() {}

  /** The refusal that a broken constraint stands for; one that no user can break is our fault. */
  static Refusal of(DataIntegrityViolationException broken) {
    String said = String.valueOf(broken.getMostSpecificCause().getMessage());
    return ALL.stream()
        .filter(known -> said.contains("\"" + known.constraint() + "\""))
        .findFirst()
        .map(Known::refusal)
        .orElseThrow(() -> broken);
  }
}
