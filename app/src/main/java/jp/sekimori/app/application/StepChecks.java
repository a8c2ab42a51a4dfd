package jp.sekimori.app.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Checks that have to be finished at a step of an application; answered by who carries them out.
 */
public interface StepChecks {

  /**
   * Whether the check of a step is finished.
   *
   * @param step from 0
   * @param check the id of the check in the pack
   */
  boolean isFinished(UUID application, int step, String check);

  /** Where the check of a step is answered. */
  Optional<String> address(UUID application, int step, String check);

  /** Those that are there: where nobody carries checks out, none is ever finished. */
  @Component
  final class Known {
    private final ObjectProvider<StepChecks> all;

    Known(ObjectProvider<StepChecks> all) {
      this.all = all;
    }

    boolean isFinished(UUID application, int step, String check) {
      return all.stream().anyMatch(each -> each.isFinished(application, step, check));
    }

    public Optional<String> address(UUID application, int step, String check) {
      return all.stream()
          .flatMap(each -> each.address(application, step, check).stream())
          .findFirst();
    }
  }
}
