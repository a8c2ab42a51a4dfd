package jp.sekimori.app.access;

import org.springframework.stereotype.Component;

/**
 * What whoever starts the server is told on the terminal, and needs to found the first
 * organization. New at every start, and kept in memory only.
 */
@Component
public class SetupCode {
  private final Founding founding;
  private final Secret code = Secret.create("");

  SetupCode(Founding founding) {
    this.founding = founding;
  }

  /** The path of the page with its code; empty once there is an organization. */
  public java.util.Optional<String> path() {
    return founding.isPending()
        ? java.util.Optional.of("/setup?code=" + code.text())
        : java.util.Optional.empty();
  }

  public boolean is(String given) {
    return code.is(given);
  }
}
