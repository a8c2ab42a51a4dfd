package jp.sekimori.app.form;

import java.util.Optional;
import java.util.Set;

/** Which obligations a decision demands, so that a form asks for what fulfils them. */
@FunctionalInterface
public interface Demands {
  /** No decision is asked: what would fulfil an obligation may be filled in. */
  Demands UNKNOWN = _ -> Optional.empty();

  /**
   * @param values of the fields that wait for no obligation
   * @return ids of obligations; empty where no decision is asked
   */
  Optional<Set<String>> of(Values values);

  /** These, whatever is filled in. */
  static Demands of(Set<String> obligations) {
    return _ -> Optional.of(obligations);
  }
}
